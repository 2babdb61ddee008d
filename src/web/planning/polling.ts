import { granted, type Result, refused } from '../../basics/result.ts';
import { newId } from '../../crypto/ids.ts';
import type { Poll } from '../../groups/group.ts';
import type { Instant, PollId } from '../../groups/group-ids.ts';
import type { ChosenDate, PollAnswer, PollSheet } from '../../groups/planning-event.ts';
import { writeAnswer } from '../../groups/poll-sheet.ts';
import { spareDates, whoSaidNo } from '../../groups/spare-dates.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { renewSheets, tellGuests } from './poll-links.ts';
import { leftOpen } from './poll-said.ts';

/**
 * What a member does with a poll: first the letter, which is the truth, then the mark that the server needs to remind only
 * those who have not answered. A mark that got lost is made good when somebody comes by (`keepPollMarks`).
 */

type Done = Result<unknown, WriteProblem>;

export async function openPoll(row: GroupRow, sheet: PollSheet): Promise<Result<PollId, WriteProblem>> {
  const poll = newId<'PollId'>();
  const opened = await row.write({ kind: 'pollOpened', poll, ...sheet });
  if (!opened.ok) return opened;
  const marked = await mark(row, poll, sheet, true);
  return marked.ok ? granted(poll) : marked;
}

/** Whoever answered before is asked for the new ones alone, and guests find them under their links. */
export async function addDates(row: GroupRow, options: readonly Instant[], until: Instant): Promise<Done> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const added = await row.write({ kind: 'pollDatesAdded', poll: poll.id, options, until });
  if (!added.ok) return added;
  const marked = await mark(row, poll.id, row.group.poll ?? poll, true);
  return marked.ok ? renewSheets(row) : marked;
}

/** Everyone else who has not answered gets a mail; how many that are. */
export async function remindOthers(row: GroupRow): Promise<Result<number, WriteProblem>> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const asked = await row.tools.ask(planningRoutes.remindPoll, { parameters: { group: row.id, poll: poll.id } });
  return asked.ok ? granted(asked.value.reminded) : asked;
}

/** When they were reminded last, by a member or by Kring itself; undefined when they never were. */
export async function lastReminded(row: GroupRow): Promise<Result<Instant | undefined, WriteProblem>> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const state = await row.tools.ask(planningRoutes.readPoll, { parameters: { group: row.id, poll: poll.id } });
  return state.ok ? granted(state.value.remindedAt) : state;
}

/** The last answer counts, and may be another as long as the poll is open. */
export async function answerPoll(row: GroupRow, answer: PollAnswer): Promise<Done> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const answered = await row.write({ kind: 'pollAnswered', poll: poll.id, ...answer });
  if (!answered.ok) return answered;
  // Whether it came in time is told by the server's clock, and this one may have been slow: then nobody counts it.
  const counted = row.group.poll?.answers.find(({ account }) => account === row.self)?.answer;
  if (counted === undefined || writeAnswer(counted) !== writeAnswer(answer)) return refused('pollOver');
  return hasAnsweredAll(row) ? markAnswered(row, poll.id) : answered;
}

export async function endPoll(row: GroupRow): Promise<Done> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const ended = await row.write({ kind: 'pollEnded', poll: poll.id });
  return ended.ok ? mark(row, poll.id, poll, false) : ended;
}

/** Out of the poll that is open, or without one. */
export async function chooseDates(row: GroupRow, dates: readonly ChosenDate[]): Promise<Done> {
  const { poll } = row.group;
  const chosen = await row.write({ kind: 'datesChosen', ...(poll === undefined ? {} : outOf(poll, dates)), dates });
  if (!chosen.ok || poll === undefined) return chosen;
  await tellGuests(row, poll, dates);
  return mark(row, poll.id, poll, false);
}

/** What is kept of a poll that ends. */
function outOf(poll: Poll, dates: readonly ChosenDate[]) {
  const spare = spareDates(poll, dates);
  return { poll: poll.id, spare, no: whoSaidNo(poll, dates, spare) };
}

/** Says to the server what the letters say already: once for each poll that is open, as long as the page is. */
export async function keepPollMarks(row: GroupRow): Promise<void> {
  const { poll } = row.group;
  if (poll === undefined || poll.until <= row.tools.now()) return;
  const answered = hasAnsweredAll(row);
  const known = kept.get(row) ?? new Set<string>();
  const said = `${poll.id} ${poll.options.length} ${poll.until} ${answered}`;
  if (known.has(said)) return;
  kept.set(row, known.add(said));
  const marked = await mark(row, poll.id, poll, true);
  if (marked.ok && answered) await markAnswered(row, poll.id);
  if (marked.ok && poll.added.length > 0) await renewSheets(row);
}

/** Who left a date open, or answered before there were more, is reminded like who said nothing. */
function hasAnsweredAll({ group, self, tools }: GroupRow): boolean {
  const own = group.poll?.answers.find(({ account }) => account === self);
  const toCome = (group.poll?.options ?? []).filter((at) => at > tools.now());
  return own !== undefined && leftOpen(toCome, own.answer).length === 0;
}

const kept = new WeakMap<GroupRow, Set<string>>();

type Asked = Pick<PollSheet, 'until' | 'options'>;

function mark(row: GroupRow, poll: PollId, { until, options }: Asked, open: boolean): Promise<Done> {
  const body = { until, open, dates: options.length };
  return row.tools.ask(planningRoutes.putPoll, { parameters: { group: row.id, poll }, body });
}

function markAnswered(row: GroupRow, poll: PollId): Promise<Done> {
  return row.tools.ask(planningRoutes.markAnswered, { parameters: { group: row.id, poll } });
}
