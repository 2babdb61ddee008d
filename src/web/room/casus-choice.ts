import type { RoomView } from './room-view.svelte.ts';

/** When a casus is chosen, told in one place: without a yes there is no going on, so the choice stays open until then. */
function isChoosing({ step, isChosen }: RoomView): boolean {
  if (step?.activity !== 'choose') return false;
  return step.chooses === 'casus' || (step.chooses === 'method' && !isChosen);
}

/** Whether what people bring is in view: while they name it, and while they choose. */
export function showsOffers(room: RoomView): boolean {
  return room.phase?.part === 'inventory' || isChoosing(room);
}

/** The chair proposes one of them, also when the group went on to the method without a casus. */
export function mayPropose(room: RoomView): boolean {
  return room.isChair && isChoosing(room) && !room.isChosen;
}
