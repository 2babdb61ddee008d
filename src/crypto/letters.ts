import { type Result, refused } from '../basics/result.ts';
import { mustRotate } from '../groups/epoch.ts';
import type { Bytes } from '../groups/fields.ts';
import type { AccountId, LetterId } from '../groups/ids.ts';
import { type LetterPlace, letterToSign } from '../groups/letter.ts';
import type { AccountKeys } from './account.ts';
import type { OpenedEpoch } from './epochs.ts';
import type { Binding } from './place.ts';
import type { CheckedRoster } from './roster-reading.ts';
import { type OpenProblem, openBound, type SealProblem, sealBound } from './seal.ts';
import { isSigned, signBytes } from './signature.ts';

/** A letter as it travels and lies. */
export interface SealedLetter {
  readonly id: LetterId;
  readonly by: AccountId;
  /** Number of the epoch whose key sealed it. */
  readonly epoch: number;
  readonly sealed: Bytes;
  /** Ed25519 by the writer, over place and sealed text. */
  readonly signature: Bytes;
}

export type WriteProblem = SealProblem | 'rotateFirst' | 'notMember';

/** Refuses while a key is with somebody who left, whatever the server says: make the next epoch first. */
export async function sealLetter(
  roster: CheckedRoster,
  opened: OpenedEpoch,
  writer: AccountKeys,
  id: LetterId,
  text: string,
): Promise<Result<SealedLetter, WriteProblem>> {
  const { epoch } = opened.checked;
  const { account } = writer;
  if (roster.now.members.get(account)?.keys.generation !== writer.generation) return refused('notMember');
  if (mustRotate(epoch, roster.now) || !opened.checked.roster.members.has(account)) return refused('rotateFirst');
  const place = { group: epoch.group, id, writer: account, epoch: epoch.number };
  const sealed = await sealBound(opened.letter, text, bindingOf(place));
  if (!sealed.ok) return sealed;
  const signature = await signBytes(writer.sign, letterToSign(place, sealed.value));
  return { ok: true, value: { id, by: account, epoch: epoch.number, sealed: sealed.value, signature } };
}

export type LetterProblem = OpenProblem | 'otherEpoch' | 'writerNotMember' | 'wrongSignature';

/** The text, when its writer was a member in that epoch and signed it there; otherwise why not. */
export async function openLetter(opened: OpenedEpoch, letter: SealedLetter): Promise<Result<string, LetterProblem>> {
  const { epoch, roster } = opened.checked;
  if (letter.epoch !== epoch.number) return refused('otherEpoch');
  const key = roster.members.get(letter.by)?.keys.sign;
  if (key === undefined) return refused('writerNotMember');
  const place = { group: epoch.group, id: letter.id, writer: letter.by, epoch: letter.epoch };
  if (!(await isSigned(key, letterToSign(place, letter.sealed), letter.signature))) return refused('wrongSignature');
  return openBound(opened.letter, letter.sealed, bindingOf(place));
}

/** Why a letter in the row of a group is not read. */
export type RowProblem = LetterProblem | 'erased' | 'idTwice' | 'epochUnopened' | 'epochPassed';

/** How far somebody read in a row: the texts so far, and what is needed to judge the letters that come next. */
export interface RowRead {
  readonly texts: readonly Result<string, RowProblem>[];
  readonly ids: ReadonlySet<LetterId>;
  /** The newest epoch of which a letter was read. */
  readonly newest: number;
}

export const nothingRead: RowRead = { texts: [], ids: new Set(), newest: 0 };

/**
 * Reads on in a row of letters, in the order of the server. What each says or why it is not read: a letter that came
 * twice, or under a key that the row had left behind, is no letter. Nobody who left can still speak, though a server lets
 * it through.
 */
export async function readLetters(
  epochs: ReadonlyMap<number, OpenedEpoch>,
  row: readonly SealedLetter[],
  before: RowRead = nothingRead,
): Promise<RowRead> {
  const ids = new Set(before.ids);
  const texts = [...before.texts];
  let { newest } = before;
  for (const letter of row) {
    const text = await readOne(epochs.get(letter.epoch), letter, ids.has(letter.id), newest);
    if (text.ok) {
      ids.add(letter.id);
      newest = letter.epoch;
    }
    texts.push(text);
  }
  return { texts, ids, newest };
}

async function readOne(
  opened: OpenedEpoch | undefined,
  letter: SealedLetter,
  isTwice: boolean,
  newest: number,
): Promise<Result<string, RowProblem>> {
  if (letter.sealed.length === 0) return refused('erased');
  if (opened === undefined) return refused('epochUnopened');
  if (letter.epoch < newest) return refused('epochPassed');
  return isTwice ? refused('idTwice') : openLetter(opened, letter);
}

function bindingOf(place: LetterPlace): Binding {
  const { group, id, writer, epoch } = place;
  return { meeting: group, kind: 'letter', seat: writer, content: id, step: String(epoch), revision: 0 };
}
