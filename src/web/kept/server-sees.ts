import { granted, type Result } from '../../basics/result.ts';
import { decodeEpoch } from '../../groups/epoch.ts';
import type { Instant } from '../../groups/group-ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { decodeEntry, type EntryKind } from '../../groups/roster-entry.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AnswerOf } from '../../protocol/asking.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import type { RowState } from '../groups/checked-rows.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { bytesFromWire, type LetterOnWire } from '../groups/rows-on-wire.ts';

/** The rows of a group as the server hands them out, before any key of this browser touched them. */
export interface ServerSees {
  readonly state: RowState;
  readonly roster: readonly SeenEntry[];
  readonly epochs: readonly SeenEpoch[];
  /** The newest first. Of before one's own time nothing is handed out; `state.letters` counts those too. */
  readonly letters: readonly SeenLetter[];
  /** What calendars are told, and what they answered. */
  readonly dates: readonly SeenDate[];
  /** How many letters to oneself. */
  readonly own: number;
}

export interface SeenEntry {
  readonly number: number;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly subject: AccountId;
  readonly signers: readonly AccountId[];
}

export interface SeenEpoch {
  readonly number: number;
  readonly at: Instant;
  readonly writer: AccountId;
  readonly readers: readonly AccountId[];
}

export interface SeenLetter {
  /** As it was answered, letter for letter. */
  readonly onWire: LetterOnWire;
  /** Sealed bytes; 0 once it is erased. */
  readonly bytes: number;
}

export type SeenDate = AnswerOf<typeof planningRoutes.listDates>['dates'][number];

/** Asks for everything anew, past what this browser remembers. */
export async function askServer({ id: group, tools: { ask } }: GroupRow): Promise<Result<ServerSees, AskProblem>> {
  const parameters = { group };
  const state = await ask(groupRoutes.readGroup, { parameters });
  if (!state.ok) return state;
  const roster = await ask(groupRoutes.readRoster, { parameters });
  if (!roster.ok) return roster;
  const epochs = await ask(groupRoutes.readEpochs, { parameters });
  if (!epochs.ok) return epochs;
  const letters = await allLetters(ask, group);
  if (!letters.ok) return letters;
  const dates = await ask(planningRoutes.listDates, { parameters });
  if (!dates.ok) return dates;
  const own = await countOwn(ask);
  if (!own.ok) return own;
  return granted({
    state: state.value,
    roster: roster.value.entries.flatMap(({ number, at, entry, signatures }) => {
      const decoded = decodeEntry(bytesFromWire(entry));
      if (!decoded.ok) return [];
      const { kind, subject } = decoded.value;
      return [{ number, at, kind, subject, signers: signatures.map(({ by }) => by) }];
    }),
    epochs: epochs.value.epochs.flatMap(({ number, at, epoch }) => {
      const decoded = decodeEpoch(bytesFromWire(epoch));
      if (!decoded.ok) return [];
      const { writer, wraps } = decoded.value;
      const openedLater = epochs.value.openings.filter((opening) => opening.epoch === number).map(({ to }) => to);
      return [{ number, at, writer, readers: [...wraps.map(({ account }) => account), ...openedLater] }];
    }),
    letters: letters.value.toReversed().map((onWire) => ({ onWire, bytes: bytesFromWire(onWire.sealed).length })),
    dates: dates.value.dates,
    own: own.value,
  });
}

async function allLetters(ask: Ask, group: GroupRow['id']): Promise<Result<readonly LetterOnWire[], AskProblem>> {
  const letters: LetterOnWire[] = [];
  for (;;) {
    const query = { after: String(letters.at(-1)?.number ?? 0) };
    const page = await ask(groupRoutes.readLetters, { parameters: { group }, query });
    if (!page.ok) return page;
    letters.push(...page.value.letters);
    if (!page.value.more || page.value.letters.length === 0) return granted(letters);
  }
}

async function countOwn(ask: Ask): Promise<Result<number, AskProblem>> {
  let last = 0;
  for (;;) {
    const page = await ask(accountRoutes.readOwnLetters, { query: { after: String(last) } });
    if (!page.ok) return page;
    last = page.value.letters.at(-1)?.number ?? last;
    if (!page.value.more || page.value.letters.length === 0) return granted(last);
  }
}
