import type { MethodId } from './structure.ts';

/** What somebody who searches said about time, and what else. */
export interface LengthAsked {
  readonly minutes: number;
  readonly rest: string;
}

const spoken = /(\d{1,3})\s*(?:minuten|minuut|minutes|minute|mins?)(?!\p{L})/iu;
const hours = /(?<!\p{L})(?:een uur|1 uur|an hour|one hour|1 hour)(?!\p{L})/iu;

/** The minutes in a question such as "45 minuten"; undefined when it has none. */
export function lengthIn(question: string): LengthAsked | undefined {
  const found = spoken.exec(question);
  if (found !== null) return { minutes: Number(found[1]), rest: question.replace(found[0], ' ').trim() };
  const hour = hours.exec(question);
  return hour === null ? undefined : { minutes: 60, rest: question.replace(hour[0], ' ').trim() };
}

interface Lasting {
  readonly id: MethodId;
  readonly minutes: { readonly least: number; readonly most: number };
}

/** Farther from what was asked than this, a method is no answer. */
const near = 10;

/** Those that normally take about so long, the nearest first, and of equals as they stood. */
export function nearestInLength(found: readonly Lasting[], minutes: number): readonly MethodId[] {
  const distance = ({ minutes: { least, most } }: Lasting): number => Math.max(0, least - minutes, minutes - most);
  const span = ({ minutes: { least, most } }: Lasting): number => most - least;
  return found
    .filter((method) => distance(method) <= near)
    .toSorted((one, other) => distance(one) - distance(other) || span(one) - span(other))
    .map(({ id }) => id);
}
