import type { Happening, RosterNews } from './evolve-group.ts';
import type { Letter } from './group-event.ts';
import type { AccountId } from './ids.ts';

/** What the roster says, as far as it concerns the group: the number of the entry, and who came, went or has other keys. */
export interface RosterChange {
  readonly number: number;
  readonly kind: RosterNews;
  readonly member: AccountId;
}

/** An opened letter with the number of the roster entry that its epoch was made for. */
export interface DatedLetter {
  readonly letter: Letter;
  readonly roster: number;
}

/**
 * One row out of two. A letter is read in the circle for which its key was made: before it comes all that the roster said
 * up to there, and never less than before an earlier letter. So everyone folds in one order, without asking the server's
 * clock, and a letter of somebody who had left changes nothing. After the last letter comes what the roster says since.
 */
export function inOneRow(changes: readonly RosterChange[], letters: readonly DatedLetter[]): readonly Happening[] {
  const roster = changes.toSorted((one, other) => one.number - other.number);
  const row = letters.toSorted((one, other) => one.letter.number - other.letter.number);
  const happenings: Happening[] = [];
  let told = 0;
  const tellUpTo = (number: number) => {
    for (let next = roster[told]; next !== undefined && next.number <= number; next = roster[told]) {
      happenings.push({ kind: next.kind, member: next.member });
      told += 1;
    }
  };
  for (const { letter, roster: number } of row) {
    tellUpTo(number);
    happenings.push({ kind: 'letter', ...letter });
  }
  tellUpTo(Number.POSITIVE_INFINITY);
  return happenings;
}
