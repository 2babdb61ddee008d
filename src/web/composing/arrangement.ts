import { timesDone } from '../../methods/choice-obstacles.ts';
import type { MethodId, MethodStructure, PhaseId } from '../../methods/structure.ts';

/** A part as people arranged it. With minutes it keeps those, whatever the others take. */
export type ArrangedPart =
  | { readonly kind: 'agenda'; readonly phase: PhaseId; readonly minutes?: number }
  | { readonly kind: 'casus'; readonly method: MethodId; readonly minutes?: number };

/** A meeting as a group arranged it: ids and numbers, nothing of what is said in it. */
export interface Arrangement {
  readonly people: number;
  /** Of the whole; left out, as long as its parts take. */
  readonly minutes?: number;
  readonly parts: readonly ArrangedPart[];
}

/** More than anybody can sit through; far below what a script may hold. */
export const mostParts = 30;

const betweenCasus = 2;

/** The whole agenda around one casus. */
export function oneCasus(agenda: MethodStructure, method: MethodId): readonly ArrangedPart[] {
  return agenda.phases
    .filter(({ part }) => part !== 'landing' && part !== 'break')
    .map(({ id, part }) => (part === 'casus' ? { kind: 'casus', method } : { kind: 'agenda', phase: id }));
}

export function withMethod(parts: readonly ArrangedPart[], at: number, method: MethodId): readonly ArrangedPart[] {
  return parts.map((part, index) => (index === at && part.kind === 'casus' ? { ...part, method } : part));
}

/** After the last casus, with a landing before it. */
export function withCasus(
  parts: readonly ArrangedPart[],
  method: MethodId,
  landing: PhaseId | undefined,
): readonly ArrangedPart[] {
  const last = parts.findLastIndex(({ kind }) => kind === 'casus');
  const at = last < 0 ? parts.length : last + 1;
  const before: readonly ArrangedPart[] = last < 0 || landing === undefined ? [] : [{ kind: 'agenda', phase: landing }];
  return [...parts.slice(0, at), ...before, { kind: 'casus', method }, ...parts.slice(at)];
}

/** Before the last casus when there are several, else before what closes the meeting. */
export function withBreak(parts: readonly ArrangedPart[], pause: PhaseId): readonly ArrangedPart[] {
  const casus = parts.flatMap(({ kind }, index) => (kind === 'casus' ? [index] : []));
  const at = (casus.length > 1 ? casus.at(-1) : undefined) ?? Math.max(0, parts.length - 1);
  return [...parts.slice(0, at), { kind: 'agenda', phase: pause }, ...parts.slice(at)];
}

/**
 * Everyone a turn: a method that goes round by itself once, any other once for each, with a moment in between to change
 * places.
 */
export function withTurnForEach(
  parts: readonly ArrangedPart[],
  method: MethodStructure,
  people: number,
  landing: PhaseId | undefined,
): readonly ArrangedPart[] {
  const turns = turnsOf(method, people);
  const casus: ArrangedPart = { kind: 'casus', method: method.id };
  const between: readonly ArrangedPart[] =
    landing === undefined ? [] : [{ kind: 'agenda', phase: landing, minutes: betweenCasus }];
  const all = Array.from({ length: turns }, (_, turn) => (turn === 0 ? [casus] : [...between, casus])).flat();
  const first = parts.findIndex(({ kind }) => kind === 'casus');
  const others = parts.filter((part) => part.kind === 'agenda' && part.phase !== landing);
  const at = first < 0 ? others.length : parts.slice(0, first).filter((part) => others.includes(part)).length;
  return [...others.slice(0, at), ...all, ...others.slice(at)];
}

/** How often this method is done until everyone had a turn. */
export function turnsOf(method: MethodStructure, people: number): number {
  const guidance = { suits: { best: [], well: [], not: [] }, needs: { meetings: 0, facilitator: false } };
  const occasion = { answers: ['everyone' as const], people, seconds: 0, meetings: 0, used: [], signals: [] };
  return timesDone({ ...method, guidance }, { ...occasion, facilitator: false });
}

/** With a casus goes the landing before it, or after it when it was the first. */
export function without(
  parts: readonly ArrangedPart[],
  at: number,
  landing: PhaseId | undefined,
): readonly ArrangedPart[] {
  const isLanding = (part: ArrangedPart | undefined): boolean => part?.kind === 'agenda' && part.phase === landing;
  const beside =
    parts[at]?.kind !== 'casus' ? -1 : isLanding(parts[at - 1]) ? at - 1 : isLanding(parts[at + 1]) ? at + 1 : -1;
  return parts.filter((_, index) => index !== at && index !== beside);
}

/** One place earlier or later. */
export function moved(parts: readonly ArrangedPart[], at: number, by: -1 | 1): readonly ArrangedPart[] {
  const [one, other] = [parts[at], parts[at + by]];
  if (one === undefined || other === undefined) return parts;
  return parts.map((part, index) => (index === at ? other : index === at + by ? one : part));
}

export function withMinutes(
  parts: readonly ArrangedPart[],
  at: number,
  minutes: number | undefined,
): readonly ArrangedPart[] {
  return parts.map((part, index) => {
    if (index !== at) return part;
    const { minutes: _, ...rest } = part;
    return minutes === undefined ? rest : { ...rest, minutes };
  });
}
