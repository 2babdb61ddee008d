import { granted, type Result, refused } from '../../basics/result.ts';
import { newId } from '../../crypto/ids.ts';
import type { PollId } from '../../groups/group-ids.ts';
import type { ChosenDate, PollAnswer, PollSheet } from '../../groups/planning-event.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';

/**
 * What a member does with a poll: first the letter, which is the truth, then the mark that the server needs to remind only
 * those who have not answered. A mark that got lost is made good when somebody comes by (`keepPollMarks`).
 */

type Done = Result<unknown, WriteProblem>;

export async function openPoll(row: GroupRow, sheet: PollSheet): Promise<Result<PollId, WriteProblem>> {
  const poll = newId<'PollId'>();
  const opened = await row.write({ kind: 'pollOpened', poll, ...sheet });
  if (!opened.ok) return opened;
  const marked = await mark(row, poll, sheet.until, true);
  return marked.ok ? granted(poll) : marked;
}

/** The last answer counts, and may be another as long as the poll is open. */
export async function answerPoll(row: GroupRow, answer: PollAnswer): Promise<Done> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const answered = await row.write({ kind: 'pollAnswered', poll: poll.id, ...answer });
  return answered.ok ? markAnswered(row, poll.id) : answered;
}

export async function endPoll(row: GroupRow): Promise<Done> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const ended = await row.write({ kind: 'pollEnded', poll: poll.id });
  return ended.ok ? mark(row, poll.id, poll.until, false) : ended;
}

/** Out of the poll that is open, or without one. */
export async function chooseDates(row: GroupRow, dates: readonly ChosenDate[]): Promise<Done> {
  const { poll } = row.group;
  const chosen = await row.write({ kind: 'datesChosen', ...(poll !== undefined && { poll: poll.id }), dates });
  return chosen.ok && poll !== undefined ? mark(row, poll.id, poll.until, false) : chosen;
}

/** Says to the server what the letters say already: once for each poll that is open, as long as the page is. */
export async function keepPollMarks(row: GroupRow): Promise<void> {
  const { poll } = row.group;
  if (poll === undefined || poll.until <= row.tools.now()) return;
  const answered = poll.answers.some(({ account }) => account === row.self);
  const known = kept.get(row) ?? new Set<string>();
  const said = `${poll.id} ${answered}`;
  if (known.has(said)) return;
  const marked = await mark(row, poll.id, poll.until, true);
  if (marked.ok && answered) await markAnswered(row, poll.id);
  kept.set(row, known.add(said));
}

const kept = new WeakMap<GroupRow, Set<string>>();

function mark(row: GroupRow, poll: PollId, until: number, open: boolean): Promise<Done> {
  return row.tools.ask(planningRoutes.putPoll, { parameters: { group: row.id, poll }, body: { until, open } });
}

function markAnswered(row: GroupRow, poll: PollId): Promise<Done> {
  return row.tools.ask(planningRoutes.markAnswered, { parameters: { group: row.id, poll } });
}
