import type { print } from '../../locales/nl/print.ts';
import type { Language } from '../../methods/texts.ts';
import type { PrintRow } from './print-plan.ts';
import { timeOfDay } from './print-wish.ts';

/** On the clock, to the nearest minute; without a beginning as hours and minutes since it. */
export function beginsAt(seconds: number, at: number | undefined): string {
  const minutes = Math.round(seconds / 60);
  if (at !== undefined) return timeOfDay(at + minutes);
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
}

/** Half minutes are told; less than that nobody watches on paper. */
export function minutesOnPaper(seconds: number, language: Language): string {
  return (Math.max(1, Math.round(seconds / 30)) / 2).toLocaleString(language);
}

export function durationOf({ seconds, passes }: PrintRow, language: Language, say: typeof print): string {
  const minutes = minutesOnPaper(seconds, language);
  return passes > 1 ? say.times(passes, minutes) : say.min(minutes);
}
