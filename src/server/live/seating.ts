import type { Logged } from '../../engine/authority.ts';
import type { DeviceId } from '../../engine/ids.ts';
import type { DeviceChange, StoredDevice } from '../storage/storage.ts';

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

/** The seat that this device got and was not told of yet. */
export function owedTo(device: DeviceId, devices: readonly StoredDevice[]): StoredDevice | undefined {
  return devices.find((one) => one.device === device && one.tokenHash === undefined);
}
