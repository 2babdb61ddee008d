import type { SeatId } from '../../engine/ids.ts';
import type { CasusState } from '../../methods/structure.ts';
import type { RoomView } from './room-view.svelte.ts';

/** What somebody wants to bring in, typed and not yet laid on the table: it waits while the turn goes on. */
export interface Unsaid {
  readonly question: string;
  readonly state: CasusState;
}

const nothing: Unsaid = { question: '', state: 'open' };
const kept: Record<SeatId, Unsaid> = $state({});

export function unsaidOf(seat: SeatId): Unsaid {
  return kept[seat] ?? nothing;
}

export function keepUnsaid(seat: SeatId, unsaid: Partial<Unsaid>): void {
  kept[seat] = { ...unsaidOf(seat), ...unsaid };
}

/** Lays it on the table; of somebody without a device by the hand of the chair. */
export async function bringIn(room: RoomView, seat: SeatId): Promise<void> {
  const { question, state } = unsaidOf(seat);
  kept[seat] = nothing;
  const offered = await room.live.offerCasus(state, question.trim(), room.isChair ? seat : undefined);
  if (!offered.ok) kept[seat] = { question, state };
}

/**
 * What the chair typed for people without a device is laid on the table when their turn is over or the meeting goes on:
 * they said it aloud, so nothing of it may get lost for want of one more tap.
 */
export function bringInWhatWasSaid(room: RoomView): void {
  const standing = room.meeting.casus.filter(({ status }) => status === 'offered' || status === 'accepted');
  for (const { id, device } of room.inside) {
    const isToCome = id === room.turns?.holder || room.turns?.queue.includes(id) === true;
    const isSaid = device === 'none' && !isToCome && unsaidOf(id).question.trim() !== '';
    if (isSaid && standing.every(({ presenter }) => presenter !== id)) void bringIn(room, id);
  }
}
