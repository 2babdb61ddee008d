import type { PresenterSeat } from '../../methods/structure.ts';
import type { RoomView } from './room-view.svelte.ts';

export type PlaceBeside = Exclude<PresenterSeat, 'circle'>;

/** Where the presenter sits in this step, when not in the circle. Who meets online turns away by switching the camera off. */
export function placeOfPresenter(room: RoomView): PlaceBeside | undefined {
  const sits = room.step?.presenterSits;
  if (sits === undefined || sits === 'circle' || room.presenter === undefined) return undefined;
  return room.meeting.setting === 'online' ? 'cameraOff' : sits;
}
