import type { Logged } from '../../engine/authority.ts';
import type { DeviceId, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { DeviceChange, StoredDevice } from '../storage/storage.ts';
import type { Guest } from './guest.ts';

/**
 * What events do to the devices of seats. A device that gets a seat is owed a token; it is told when it is connected.
 * Whoever is let back by the chair is the only one who has the seat from then on.
 */
export function seatingOf(logged: readonly Logged[], devices: readonly StoredDevice[]): readonly DeviceChange[] {
  const changes: DeviceChange[] = [];
  for (const { event } of logged) {
    if (event.kind !== 'seatTaken' && event.kind !== 'letBack' && event.kind !== 'deviceAdded') continue;
    const { seat, device } = event;
    if (device === undefined) continue;
    if (event.kind === 'letBack')
      for (const lost of reseat(devices, changes))
        if (lost.seat === seat) changes.push({ kind: 'unseated', seat, device: lost.device });
    changes.push({ kind: 'seated', seat, device, tokenHash: undefined });
  }
  return changes;
}

/** The devices as they are after these changes. */
export function reseat(devices: readonly StoredDevice[], changes: readonly DeviceChange[]): readonly StoredDevice[] {
  return changes.reduce((all, change) => {
    const others = all.filter(({ seat, device }) => seat !== change.seat || device !== change.device);
    return change.kind === 'unseated' ? others : [...others, change];
  }, devices);
}

/** Who lost a seat while another process wrote. */
export function unseatedBetween(
  before: readonly StoredDevice[],
  after: readonly StoredDevice[],
): readonly DeviceChange[] {
  const lost = before.filter((one) => !after.some(({ seat, device }) => seat === one.seat && device === one.device));
  return lost.map(({ seat, device }) => ({ kind: 'unseated', seat, device }));
}

/**
 * A device that has a seat and comes by the link was never told, or the token was lost on the way: it is owed a new one,
 * unless the seat was left for good.
 */
export function owedAgain(guest: Guest, devices: readonly StoredDevice[], { seats }: Meeting): readonly StoredDevice[] {
  if (guest.kind !== 'door') return devices;
  const gone = (seat: SeatId): boolean => seats.every(({ id, presence }) => id !== seat || presence === 'left');
  return devices.map((one) =>
    one.device === guest.device && !gone(one.seat) ? { ...one, tokenHash: undefined } : one,
  );
}

/** The seat that this device got and was not told of yet. */
export function owedTo(device: DeviceId, devices: readonly StoredDevice[]): StoredDevice | undefined {
  return devices.find((one) => one.device === device && one.tokenHash === undefined);
}
