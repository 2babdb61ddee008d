import { everyoneBrings, firstStep, following, sameCursor, samePhase, stepAt } from '../../engine/cursor.ts';
import type { Cursor } from '../../engine/meeting.ts';
import type { RoomView } from './room-view.svelte.ts';

/** Ways through the script that are not the next one, and how they are called. */

/** A step within this phase by its own name, another phase by the phase's. */
export function titleOfStep(room: RoomView, to: Cursor): string {
  const step = stepAt(room.meeting, to);
  const here = room.cursor !== undefined && samePhase(to, room.cursor);
  return (here && step && room.texts?.steps[step.id]?.title) || room.titleAt(to);
}

/** Where the presenter alone speaks again, later in this casus; nothing when the next step leads there anyway. */
export function toTheReaction(room: RoomView): Cursor | undefined {
  const { cursor, part, meeting } = room;
  if (cursor === undefined || part?.kind !== 'casus' || everyoneBrings(part)) return undefined;
  for (let phase = cursor.phase + 1; phase < part.phases.length; phase += 1) {
    const to = firstStep(meeting, { ...cursor, phase, step: 0 });
    const speaks = stepAt(meeting, to)?.speaks ?? [];
    if (to === undefined || speaks.length !== 1 || speaks[0] !== 'presenter') continue;
    return sameCursor(to, following(meeting, cursor)) ? undefined : to;
  }
  return undefined;
}
