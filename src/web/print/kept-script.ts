import * as v from 'valibot';
import type { Meeting } from '../../engine/meeting.ts';
import { plannedSeconds } from '../../engine/refit.ts';
import type { Script } from '../../methods/script.ts';
import { scriptSchema } from '../../protocol/script-schema.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';

const name = 'kring/print';

/** Hands the course of a meeting to a page that prints it: its structure and its times, no word of what is said in it. */
export function keepScript(cupboard: Cupboard, meeting: Meeting): void {
  const parts = meeting.script.parts.map((part, at) => ({
    ...part,
    phases: part.phases.map((phase, index) => ({ ...phase, seconds: plannedSeconds(meeting, at, index) })),
  }));
  keepIn(cupboard, name, JSON.stringify({ parts }));
}

/** Undefined when no meeting was open here, or what is kept cannot be read. */
export function keptScript(cupboard: Cupboard): Script | undefined {
  try {
    const parsed = v.safeParse(scriptSchema, JSON.parse(cupboard.getItem(name) ?? 'null'));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
