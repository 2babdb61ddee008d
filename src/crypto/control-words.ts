import { type Bytes, joinFields, wordField } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import { membersInOrder, type Roster } from '../groups/roster.ts';
import type { PublicKeys } from '../groups/roster-entry.ts';
import { bytesOfId } from './ids.ts';
import type { StretchedKey } from './keys.ts';
import { type Stretching, usualWork } from './stretch.ts';

/** Places in the list of control words, each from 0 to 2,047: 44 bits that are read aloud. */
export type ControlIndices = readonly [number, number, number, number];

export const controlListLength = 2_048;
const bitsInWord = 11;

/** What to stretch, and how: anybody who wants other keys with the same words has to stretch for every try. */
export interface ControlMatter {
  readonly secret: Bytes;
  readonly how: Stretching;
}

/** Over the head of the roster and all public keys, in the order of account ids. */
export function controlMatter(roster: Roster): ControlMatter {
  const members = membersInOrder(roster).flatMap(({ account, keys }) => [
    wordField(account),
    keys.box,
    keys.sign,
    wordField(keys.generation),
  ]);
  const secret = joinFields([wordField('kring/1/control-words'), wordField(roster.group), roster.head, ...members]);
  return { secret, how: { salt: bytesOfId(roster.group), ...usualWork } };
}

/** The same with the keys that a member asks to be restored with: he or she and who confirms read aloud the same words. */
export function controlMatterWith(roster: Roster, account: AccountId, keys: PublicKeys): ControlMatter {
  const since = roster.members.get(account)?.since ?? roster.number + 1;
  return controlMatter({ ...roster, members: new Map(roster.members).set(account, { account, keys, since }) });
}

/** The first 44 bits, eleven for each word, the highest first. */
export function controlIndices(stretched: StretchedKey): ControlIndices {
  const bits = Array.from(stretched.slice(0, 6), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const word = (at: number) => Number.parseInt(bits.slice(at * bitsInWord, (at + 1) * bitsInWord), 2);
  return [word(0), word(1), word(2), word(3)];
}
