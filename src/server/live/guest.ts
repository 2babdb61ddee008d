import type { Actor } from '../../engine/command.ts';
import type { DeviceId, SeatId } from '../../engine/ids.ts';

/** As whom a device is known in its meeting. */
export type Guest =
  /** Did not say yet who it is. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'door'; readonly device: DeviceId }
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly device: DeviceId }
  | { readonly kind: 'screen' };

/** For whom a guest speaks. It follows from the connection alone; a screen speaks for nobody. */
export function actorOf(guest: Guest): Actor | undefined {
  // The guest itself: whoever speaks is remembered with each command, for hours.
  return guest.kind === 'door' || guest.kind === 'seat' ? guest : undefined;
}

/** A word by which two actors can be told apart. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'door':
      return actor.device;
    case 'seat':
      return actor.seat;
    default:
      return actor.kind;
  }
}
