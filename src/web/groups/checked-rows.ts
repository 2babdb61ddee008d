import { granted, type Result, refused } from '../../basics/result.ts';
import type { AllAccountKeys } from '../../crypto/account.ts';
import {
  type CheckedEpoch,
  type OpenedEpoch,
  openEpoch,
  openWrap,
  readEpochs,
  type WrongEpoch,
} from '../../crypto/epochs.ts';
import { nothingRead, type RowRead, readLetters } from '../../crypto/letters.ts';
import { type CheckedRoster, type KnownPast, readRoster, type WrongEntry } from '../../crypto/roster-reading.ts';
import type { SignedEntry } from '../../crypto/roster-writing.ts';
import type { GroupId } from '../../groups/ids.ts';
import type { AnswerOf } from '../../protocol/asking.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import { bytesFromWire, entryFromWire, epochFromWire, type LetterOnWire, letterFromWire } from './rows-on-wire.ts';

/** How far the rows of a group have come, as the server tells. */
export type RowState = AnswerOf<typeof groupRoutes.readGroup>;

/** The three rows of a group, checked from the first entry on, with the epochs that open here. */
export interface CheckedRows {
  readonly state: RowState;
  readonly entries: readonly SignedEntry[];
  /** When each came, by the server's clock. */
  readonly enteredAt: readonly number[];
  readonly roster: CheckedRoster;
  readonly epochs: readonly CheckedEpoch[];
  /** By number. */
  readonly opened: ReadonlyMap<number, OpenedEpoch>;
  readonly letters: readonly LetterOnWire[];
  /** What the letters say, one for each, or why it is not read. */
  readonly read: RowRead;
}

/** What the server shows cannot be: somebody changed it, and nothing of it is used. Say so, whatever else happens. */
export type Falsified = ({ readonly kind: 'roster' } & WrongEntry) | ({ readonly kind: 'epochs' } & WrongEpoch);
export type RowsProblem = AskProblem | { readonly kind: 'falsified'; readonly what: Falsified };

export interface RowsReader {
  readonly ask: Ask;
  readonly group: GroupId;
  readonly keys: AllAccountKeys;
}

/**
 * Reads what is new since `before`, and checks it against what this browser knew. `anew`: roster and epochs once more,
 * for an opening of an earlier epoch changes no number.
 */
export async function readRows(
  reader: RowsReader,
  known: KnownPast,
  before: CheckedRows | undefined,
  how: 'further' | 'anew' = 'further',
): Promise<Result<CheckedRows, RowsProblem>> {
  const { ask, group } = reader;
  const parameters = { group };
  const state = await ask(groupRoutes.readGroup, { parameters });
  if (!state.ok) return state;
  const chain = await readChain(reader, state.value, known, how === 'anew' ? undefined : before);
  if (!chain.ok) return chain;
  // A letter that was shut before may open now: then the row is read from its beginning.
  const again = before === undefined || chain.value.opened.size !== before.opened.size;
  const start = again ? { letters: [], read: nothingRead } : before;
  const fresh = await lettersAfter(reader, start.letters.at(-1)?.number ?? 0);
  if (!fresh.ok) return fresh;
  const letters = [...start.letters, ...fresh.value];
  const read = await readLetters(chain.value.opened, fresh.value.map(letterFromWire), start.read);
  return granted({ ...chain.value, state: state.value, letters, read });
}

type Chain = Pick<CheckedRows, 'entries' | 'enteredAt' | 'roster' | 'epochs' | 'opened'>;

async function readChain(
  { ask, group, keys }: RowsReader,
  state: RowState,
  known: KnownPast,
  before: CheckedRows | undefined,
): Promise<Result<Chain, RowsProblem>> {
  if (before !== undefined && before.state.head === state.head && before.state.epoch === state.epoch) {
    return granted(before);
  }
  const parameters = { group };
  const roster = await ask(groupRoutes.readRoster, { parameters });
  if (!roster.ok) return roster;
  const entries = roster.value.entries.map(entryFromWire);
  const checkedRoster = await readRoster(entries, known);
  if (!checkedRoster.ok) return falsified({ kind: 'roster', ...checkedRoster.problem });
  const epochs = await ask(groupRoutes.readEpochs, { parameters });
  if (!epochs.ok) return epochs;
  const checked = await readEpochs(checkedRoster.value, epochs.value.epochs.map(epochFromWire));
  if (!checked.ok) return falsified({ kind: 'epochs', ...checked.problem });
  const opened = await openAll(checked.value, keys, epochs.value.openings);
  const enteredAt = roster.value.entries.map(({ at }) => at);
  return granted({ entries, enteredAt, roster: checkedRoster.value, epochs: checked.value, opened });
}

type OpeningOnWire = AnswerOf<typeof groupRoutes.readEpochs>['openings'][number];

/** By the wrap that came with the epoch, else by what a member opened later. */
async function openAll(
  epochs: readonly CheckedEpoch[],
  keys: AllAccountKeys,
  openings: readonly OpeningOnWire[],
): Promise<ReadonlyMap<number, OpenedEpoch>> {
  const opened = new Map<number, OpenedEpoch>();
  for (const checked of epochs) {
    const { number } = checked.epoch;
    const own = await openEpoch(checked, keys);
    if (own.ok) opened.set(number, own.value);
    for (const { epoch, generation, wrap } of openings) {
      if (epoch !== number || opened.has(number)) continue;
      const later = await openWrap(checked, keys, { generation, sealed: bytesFromWire(wrap) });
      if (later.ok) opened.set(number, later.value);
    }
  }
  return opened;
}

async function lettersAfter(
  { ask, group }: RowsReader,
  after: number,
): Promise<Result<readonly LetterOnWire[], AskProblem>> {
  const letters: LetterOnWire[] = [];
  for (;;) {
    const query = { after: String(letters.at(-1)?.number ?? after) };
    const page = await ask(groupRoutes.readLetters, { parameters: { group }, query });
    if (!page.ok) return page;
    letters.push(...page.value.letters);
    if (!page.value.more || page.value.letters.length === 0) return granted(letters);
  }
}

function falsified(what: Falsified): Result<never, RowsProblem> {
  return refused({ kind: 'falsified', what });
}
