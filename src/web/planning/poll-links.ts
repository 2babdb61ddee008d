import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { newId } from '../../crypto/ids.ts';
import type { PollSecret } from '../../crypto/keys.ts';
import {
  derivePollLink,
  formatPollLink,
  newPollSecret,
  openPollAnswer,
  openSheet,
  type PollLinkKeys,
  type PollLinkProblem,
  parsePollLink,
  parsePollSecret,
  pollProofHash,
  sealPollAnswer,
  sealSheet,
} from '../../crypto/poll-link.ts';
import { memberOf } from '../../groups/circle-of-members.ts';
import type { Poll, PollLink } from '../../groups/group.ts';
import type { PollLinkId } from '../../groups/group-ids.ts';
import { parseId } from '../../groups/ids.ts';
import type { ChosenDate, PollAnswer } from '../../groups/planning-event.ts';
import { type GuestSheet, readAnswer, readSheet, writeAnswer, writeSheet } from '../../groups/poll-sheet.ts';
import { fits } from '../../groups/polls.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { bytesFromWire } from '../groups/rows-on-wire.ts';

/** Personal links to a poll, for who has no account yet: given and read by members, followed by the guest. */

/** First the letter with its secret, so that any member can open the answer, then what the server needs to know of it. */
export async function givePollLink(row: GroupRow, guest: string): Promise<Result<PollLinkId, WriteProblem>> {
  const { poll } = row.group;
  if (poll === undefined) return refused('unknownPoll');
  const link = newId<'PollLinkId'>();
  const secret = newPollSecret();
  const given = await row.write({
    kind: 'pollLinkGiven',
    poll: poll.id,
    link,
    secret: toBase64Url(secret),
    for: guest,
  });
  if (!given.ok) return given;
  const left = await leaveSheet(row, poll, { id: link, for: guest, by: row.self }, secret);
  return left.ok ? granted(link) : left;
}

async function leaveSheet(row: GroupRow, poll: Poll, link: OwnerOfLink, secret: PollSecret): Promise<Left> {
  const keys = await derivePollLink(secret, link.id);
  const sheet = await sealSheet(keys, writeSheet(sheetFor(row, poll, link)));
  if (!sheet.ok) return sheet;
  const proofHash = await pollProofHash(keys.proof);
  const body = { link: link.id, poll: poll.id, proofHash, sheet: toBase64Url(sheet.value), until: poll.until };
  return row.tools.ask(planningRoutes.leavePollLink, { parameters: { group: row.id }, body });
}

async function changeSheet(row: GroupRow, link: PollLinkId, secret: PollSecret, sheet: GuestSheet): Promise<Left> {
  const sealed = await sealSheet(await derivePollLink(secret, link), writeSheet(sheet));
  if (!sealed.ok) return sealed;
  const body = { sheet: toBase64Url(sealed.value), until: sheet.until };
  return row.tools.ask(planningRoutes.changePollLink, { parameters: { group: row.id, link }, body });
}

/** The poll asks more than when the links were given: under each lies what it asks now. Any member can. */
export async function renewSheets(row: GroupRow): Promise<Left> {
  const { poll } = row.group;
  for (const link of poll?.links ?? []) {
    const secret = parsePollSecret(link.secret);
    if (poll === undefined || !secret.ok) continue;
    const changed = await changeSheet(row, link.id, secret.value, sheetFor(row, poll, link));
    // The server forgets links some days after the last moment to answer, and then there was another one.
    const isGone = !changed.ok && changed.problem === 'unknownPollLink';
    const kept = isGone ? await leaveSheet(row, poll, link, secret.value) : changed;
    if (!kept.ok) return kept;
  }
  return granted(poll);
}

/**
 * The poll is over in the letters, and its links with it: under each of them lies what was chosen, for who was asked. Whoever
 * cannot be told reads that the poll is over; the dates stand all the same.
 */
export async function tellGuests(row: GroupRow, poll: Poll, dates: readonly ChosenDate[]): Promise<void> {
  const chosen = dates.map(({ at }) => at).toSorted((one, other) => one - other);
  for (const link of poll.links) {
    const secret = parsePollSecret(link.secret);
    if (secret.ok) await changeSheet(row, link.id, secret.value, { ...sheetFor(row, poll, link), chosen });
  }
}

type OwnerOfLink = Pick<PollLink, 'id' | 'for' | 'by'>;
type Left = Result<unknown, WriteProblem>;

export async function withdrawPollLink(row: GroupRow, link: PollLinkId): Promise<Result<unknown, WriteProblem>> {
  const parameters = { group: row.id, link };
  const gone = await row.tools.ask(planningRoutes.withdrawPollLink, { parameters });
  if (!gone.ok && gone.problem !== 'unknownPollLink') return gone;
  return row.write({ kind: 'pollLinkWithdrawn', link });
}

/** What the guest gets; the secret stands behind `#`. */
export function addressOf(base: string, { id, secret }: PollLink): string | undefined {
  const read = parsePollSecret(secret);
  return read.ok ? `${base.replace(/\/+$/, '')}/poll/${id}${formatPollLink(read.value)}` : undefined;
}

export interface GuestAnswer {
  readonly link: PollLinkId;
  /** As whoever gave the link calls the guest. */
  readonly guest: string;
  readonly answer: PollAnswer;
}

/** What came back by the links of the poll that is open. What does not open, or answers something else, is not there. */
export async function guestAnswers(row: GroupRow): Promise<Result<readonly GuestAnswer[], AskProblem>> {
  const { poll } = row.group;
  if (poll === undefined || poll.links.length === 0) return granted([]);
  const listed = await row.tools.ask(planningRoutes.listPollLinks, { parameters: { group: row.id } });
  if (!listed.ok) return listed;
  const answers: GuestAnswer[] = [];
  for (const { id, secret, for: guest } of poll.links) {
    const sealed = listed.value.links.find(({ link }) => link === id)?.answer;
    const read = parsePollSecret(secret);
    if (sealed === undefined || !read.ok) continue;
    const text = await openPollAnswer(await derivePollLink(read.value, id), bytesFromWire(sealed));
    const answer = text.ok ? readAnswer(text.value) : text;
    if (answer.ok && fits(poll, answer.value)) answers.push({ link: id, guest, answer: answer.value });
  }
  return granted(answers);
}

/** A personal link as its guest followed it. */
export interface FollowedPoll {
  readonly keys: PollLinkKeys;
  readonly sheet: GuestSheet;
  /** What was answered before, on whatever device. */
  readonly answer: PollAnswer | undefined;
  readonly over: boolean;
}

export type FollowPollProblem = AskProblem | PollLinkProblem | 'notId' | 'malformed';

export async function followPoll(
  ask: Ask,
  id: string,
  fragment: string,
): Promise<Result<FollowedPoll, FollowPollProblem>> {
  const link = parseId<PollLinkId>(id);
  if (!link.ok) return link;
  const secret = parsePollLink(fragment);
  if (!secret.ok) return secret;
  const keys = await derivePollLink(secret.value, link.value);
  const body = { proof: toBase64Url(keys.proof) };
  const seen = await ask(planningRoutes.lookAtPoll, { parameters: { link: link.value }, body });
  if (!seen.ok) return seen;
  const text = await openSheet(keys, bytesFromWire(seen.value.sheet));
  const sheet = text.ok ? readSheet(text.value) : refused('malformed' as const);
  if (!sheet.ok) return sheet;
  const before =
    seen.value.answer === undefined ? undefined : await openPollAnswer(keys, bytesFromWire(seen.value.answer));
  const answer = before?.ok ? readAnswer(before.value) : undefined;
  return granted({ keys, sheet: sheet.value, answer: answer?.ok ? answer.value : undefined, over: seen.value.over });
}

export async function answerByLink(
  ask: Ask,
  keys: PollLinkKeys,
  answer: PollAnswer,
): Promise<Result<unknown, AskProblem | 'malformed' | 'tooLong'>> {
  const sealed = await sealPollAnswer(keys, writeAnswer(answer));
  if (!sealed.ok) return refused('tooLong');
  const body = { proof: toBase64Url(keys.proof), answer: toBase64Url(sealed.value) };
  return ask(planningRoutes.answerPoll, { parameters: { link: keys.link }, body });
}

function sheetFor({ group }: GroupRow, { options, minutes, zone, until }: Poll, link: OwnerOfLink): GuestSheet {
  const name = group.about?.name;
  const from = memberOf(group, link.by)?.name;
  return {
    ...(name !== undefined && { group: name }),
    ...(from !== undefined && { from }),
    for: link.for,
    options,
    minutes,
    zone,
    until,
  };
}
