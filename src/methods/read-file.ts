import { granted, type Result, refused } from '../basics/result.ts';
import { limits } from './limits.ts';
import type { MethodMistake } from './mistake.ts';
import type { Report } from './reading.ts';
import { readTree, type Tree } from './yaml-tree.ts';

/**
 * What a file says, by the reader of its kind. Never throws, whatever it is given. All mistakes are reported, up to
 * `limits.mistakes`, in the order in which they stand in the file.
 */
export function readFile<Said>(
  source: string,
  read: (tree: Tree, report: Report) => Said | undefined,
): Result<Said, readonly MethodMistake[]> {
  const { tree, mistakes: unreadable } = readTree(source);
  const mistakes: MethodMistake[] = [...unreadable];
  const report: Report = (place, problem) => mistakes.push({ ...place, ...problem });
  const said = tree?.kind === 'fields' ? read(tree, report) : undefined;
  if (tree !== undefined && tree.kind !== 'fields') report(tree.place, { problem: 'noFields' });
  if (mistakes.length === 0 && said !== undefined) return granted(said);
  const inOrder = eachLanguageOnce(mistakes.sort((one, other) => one.line - other.line || one.column - other.column));
  return refused(inOrder.slice(0, limits.mistakes));
}

/** Where a whole language is missing, its first place says so for all. */
function eachLanguageOnce(mistakes: readonly MethodMistake[]): readonly MethodMistake[] {
  const ofLanguage = (mistake: MethodMistake): string | undefined =>
    mistake.problem === 'missingLanguage' || mistake.problem === 'languageNotOnTop'
      ? `${mistake.problem} ${mistake.language}`
      : undefined;
  return mistakes.flatMap((mistake, index) => {
    const language = ofLanguage(mistake);
    if (language === undefined) return [mistake];
    if (mistakes.findIndex((other) => ofLanguage(other) === language) < index) return [];
    const places = mistakes.filter((other) => ofLanguage(other) === language).length;
    return [mistake.problem === 'missingLanguage' ? { ...mistake, places } : mistake];
  });
}
