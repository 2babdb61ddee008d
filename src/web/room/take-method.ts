import { leftAt } from '../../engine/clock.ts';
import type { MethodId } from '../../methods/structure.ts';
import { planCasus } from '../live/library.ts';
import type { RoomView } from './room-view.svelte.ts';

/** A casus that has not begun, and what there is for it. */
export interface CasusToCome {
  /** Which part of the script; -1 when none is to come. */
  readonly at: number;
  /** What the plan gives it, without what ran over before it. */
  readonly seconds: number;
  readonly people: number;
}

export function casusToCome(room: RoomView): CasusToCome {
  const { parts } = room.meeting.script;
  const at = parts.findIndex(({ kind }, index) => kind === 'casus' && index >= (room.cursor?.part ?? 0));
  const planned = parts[at]?.phases.reduce((sum, { seconds }) => sum + seconds, 0) ?? 0;
  const over = room.cursor === undefined ? 0 : Math.min(0, leftAt(room.meeting.clock, room.live.now())) / 1000;
  const people = room.inside.filter(({ kind }) => kind === 'participant').length;
  return { at, seconds: Math.max(0, Math.round(planned + over)), people };
}

/** In the time there is; a method that cannot be done in it takes its own. Whether it was taken. */
export async function takeMethod(room: RoomView, method: MethodId, casus: CasusToCome): Promise<boolean> {
  const fitted = await planCasus(method, casus.people, casus.seconds);
  const planned = fitted.ok ? fitted : await planCasus(method, casus.people, undefined);
  if (!planned.ok) return false;
  const done = await room.live.act({ kind: 'chooseMethod', part: casus.at, method: planned.value });
  return done.ok;
}
