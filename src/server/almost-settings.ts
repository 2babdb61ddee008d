/** A variable of the environment that is no setting, and is written nearly like one. */
export interface AlmostSetting<Name extends string> {
  readonly given: string;
  readonly meant: Name;
}

/** Of so many letters: one more may be wrong. */
const long = 12;

/**
 * Names that were probably meant to be one of these: a letter too many, too few, another, or two in the other order, and
 * the plural. What is further away belongs to another program.
 */
export function almostSettings<Name extends string>(
  given: readonly string[],
  settings: readonly Name[],
): readonly AlmostSetting<Name>[] {
  return given.flatMap((name) => {
    if (settings.some((setting) => setting === name)) return [];
    const meant = settings.find((setting) => isNearly(singular(name), setting) || isNearly(name, setting));
    return meant === undefined ? [] : [{ given: name, meant }];
  });
}

function singular(name: string): string {
  return name.replace(/IES$/, 'Y').replace(/S$/, '');
}

function isNearly(name: string, setting: string): boolean {
  return distance(name, setting) <= (setting.length < long ? 1 : 2);
}

/** How many letters apart (Damerau and Levenshtein, without taking one letter twice). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    const cells = [row];
    rows.push(cells);
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      cells.push(
        Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1), swapped),
      );
    }
  }
  return at(one.length, other.length);
}
