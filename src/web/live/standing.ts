import type { DeviceId, SeatId } from '../../engine/ids.ts';
import type { Access } from './access.ts';

/** As what this browser is in the meeting. */
export type Standing =
  /** Holds the link. `waitingSeat`: has a seat already and waits until the chair opens the door. */
  | { readonly kind: 'door'; readonly device: DeviceId; readonly waitingSeat: SeatId | undefined }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'screen' };

/**
 * `connecting`: for the first time, nothing to show yet. `lost`: was there, comes back by itself; what is on screen
 * stays true. `over`: coming back is of no use, see `over`.
 */
export type ConnectionState = 'connecting' | 'live' | 'lost' | 'over';

/** Inside is who has a seat and has received something of what is inside. */
export function standingOf(access: Access, seat: SeatId | undefined, received: number): Standing {
  if (access.kind === 'screen') return { kind: 'screen' };
  if (seat !== undefined && received > 0) return { kind: 'seat', seat };
  return { kind: 'door', device: access.device, waitingSeat: seat };
}
