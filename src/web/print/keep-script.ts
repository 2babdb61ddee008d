import type { Meeting } from '../../engine/meeting.ts';
import { plannedSeconds } from '../../engine/refit.ts';
import type { Script } from '../../methods/script.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';

export const scriptPlace = 'kring/print';

/** Hands the course of a meeting to a page that prints it: its structure and its times, no word of what is said in it. */
export function keepScript(cupboard: Cupboard, script: Script): void {
  keepIn(cupboard, scriptPlace, JSON.stringify(script));
}

/** The script with the times that it has by now. */
export function scriptNow(meeting: Meeting): Script {
  const parts = meeting.script.parts.map((part, at) => ({
    ...part,
    phases: part.phases.map((phase, index) => ({ ...phase, seconds: plannedSeconds(meeting, at, index) })),
  }));
  return { parts };
}
