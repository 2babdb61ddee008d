import type { Cursor, Meeting } from '../../engine/meeting.ts';

/** The step in which a casus is chosen. */
export function placeOfChoice({ script }: Meeting): Cursor | undefined {
  for (const [part, { phases }] of script.parts.entries()) {
    for (const [phase, { steps }] of phases.entries()) {
      const step = steps.findIndex(({ activity, chooses }) => activity === 'choose' && chooses === 'casus');
      if (step >= 0) return { part, phase, pass: 0, step };
    }
  }
  return undefined;
}
