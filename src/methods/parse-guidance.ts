import { type Guidance, type Needs, type QuestionWord, questionWords, type Suits, suitings } from './guidance.ts';
import { checkId, resolve } from './identifiers.ts';
import { limits } from './limits.ts';
import { fieldsOf, type Report, valueOf, wholeOf, wordsOf, yesOf } from './reading.ts';
import type { MethodId, MethodKind } from './structure.ts';
import type { Fields } from './yaml-tree.ts';

/** The fields at the top of a file that help to choose its method. */
export const guidanceFields = ['variantOf', 'suits', 'needs', 'toBeginWith'] as const;

export interface AroundGuidance {
  readonly id: MethodId;
  readonly kind: MethodKind | undefined;
  /** The methods that can have variants; undefined when nobody knows. */
  readonly bases: readonly MethodId[] | undefined;
}

/** All of it may be left out: then the method is found by people and minutes alone. */
export function parseGuidance(fields: Fields, around: AroundGuidance, report: Report): Guidance {
  const { id, kind, bases } = around;
  for (const field of kind === 'agenda' ? guidanceFields : []) {
    const place = fields.fields.get(field)?.place;
    if (place !== undefined) report(place, { problem: 'fieldNotHere', field, where: 'agenda', name: '' });
  }
  const variantOf = baseOf(fields, id, bases, report);
  return {
    ...(variantOf === undefined ? {} : { variantOf }),
    suits: suitsOf(fields, report),
    needs: needsOf(fields, report),
    ...(yesOf(fields, 'toBeginWith', report) ? { toBeginWith: true } : {}),
  };
}

/** Whether the base is there is for whoever has the library to say: a method from elsewhere stands alone. */
function baseOf(
  fields: Fields,
  id: MethodId,
  bases: readonly MethodId[] | undefined,
  report: Report,
): MethodId | undefined {
  const value = valueOf(fields, 'variantOf');
  const base = value && checkId<MethodId>(value, report);
  if (value === undefined || base === undefined) return undefined;
  if (base === id) report(value.place, { problem: 'variantOfItself' });
  else if (bases !== undefined) resolve('base', base, bases, value.place, report);
  return base;
}

function suitsOf(fields: Fields, report: Report): Suits {
  const value = valueOf(fields, 'suits');
  const inner = value && fieldsOf(value, suitings, report);
  const suits: Record<keyof Suits, readonly QuestionWord[]> = { best: [], well: [], not: [] };
  if (inner === undefined) return suits;
  const seen = new Map<QuestionWord, string>();
  for (const list of suitings) {
    const words = wordsOf(inner, list, questionWords, report);
    const place = valueOf(inner, list)?.place ?? inner.place;
    const most = list === 'best' ? limits.best : questionWords.length;
    if (words.length > most) report(place, { problem: 'tooMany', count: words.length, most });
    for (const word of words) {
      const first = seen.get(word);
      if (first === undefined) seen.set(word, list);
      else report(place, { problem: 'wordTwice', word, first, second: list });
    }
    suits[list] = words;
  }
  return suits;
}

function needsOf(fields: Fields, report: Report): Needs {
  const value = valueOf(fields, 'needs');
  const inner = value && fieldsOf(value, ['meetings', 'facilitator'], report);
  if (inner === undefined) return { meetings: 0, facilitator: false };
  const meetings = valueOf(inner, 'meetings');
  return {
    meetings: (meetings && wholeOf(meetings, 1, limits.meetings, report)) ?? 0,
    facilitator: yesOf(inner, 'facilitator', report),
  };
}
