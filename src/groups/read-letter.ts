import { granted, type Result, refused } from '../basics/result.ts';
import { mostInLetter } from './group-limits.ts';

/** Why a letter is not understood. `unknownKind`: perhaps written by a newer program; it changes nothing here. */
export type LetterProblem = 'tooLong' | 'notJson' | 'unknownKind' | 'malformed';

export interface ReadLetter<Kind> {
  readonly kind: Kind;
  readonly fields: object;
}

/** The kind of a letter, if it is one that is known, and its fields as they stand. Nothing of the text is in a refusal. */
export function readLetter<Kind extends string>(
  written: string,
  isKnown: (kind: string) => kind is Kind,
): Result<ReadLetter<Kind>, LetterProblem> {
  // A code point is at most two units: this spares counting in something huge.
  if (written.length > mostInLetter * 2 || [...written].length > mostInLetter) return refused('tooLong');
  const fields = readJson(written);
  if (fields === undefined) return refused('notJson');
  if (typeof fields !== 'object' || fields === null || !('kind' in fields)) return refused('malformed');
  const { kind } = fields;
  if (typeof kind !== 'string') return refused('malformed');
  return isKnown(kind) ? granted({ kind, fields }) : refused('unknownKind');
}

/** No JSON text means `undefined`, so that it can stand for what is none. */
function readJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
