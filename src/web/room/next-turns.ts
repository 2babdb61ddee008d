import type { SeatId } from '../../engine/ids.ts';
import type { Turns } from '../../engine/meeting.ts';

/** Whom the chair can give the turn now: in a round who still has one to come, else all of the step but the speaker. */
export function nextTurns(turns: Turns | undefined, circle: readonly SeatId[]): readonly SeatId[] {
  if (turns === undefined) return [];
  if (turns.lap > 0) return [...turns.queue, ...turns.missed];
  return circle.filter((seat) => seat !== turns.holder);
}
