import {
  everyoneBrings,
  firstStep,
  following,
  nextPart,
  partAt,
  sameCursor,
  samePhase,
  stepAt,
} from '../../engine/cursor.ts';
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

/** Where the meeting goes on when the casus is put aside: behind it, at the first part that can begin. */
export function behindTheCasus({ cursor, part, meeting }: RoomView): Cursor | undefined {
  if (cursor === undefined || part?.kind !== 'casus') return undefined;
  for (let to = nextPart(meeting, cursor.part); to !== undefined; to = nextPart(meeting, to.part)) {
    const { part: at } = to;
    const next = partAt(meeting, to);
    const isReady = meeting.casus.some((casus) => casus.part === at && casus.status === 'accepted');
    if (next?.kind !== 'casus' || everyoneBrings(next) || isReady) return to;
  }
  return undefined;
}
