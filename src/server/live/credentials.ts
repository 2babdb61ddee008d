import type { Credential } from '../../protocol/message.ts';
import { knownAs, proves } from '../secrets.ts';
import type { MeetingEntry, StoredDevice } from '../storage/storage.ts';
import type { Guest } from './guest.ts';

/** What is known of a meeting before anybody is let near it. */
export interface Lock {
  readonly entry: MeetingEntry;
  readonly devices: readonly StoredDevice[];
}

/** Who this is, or why we do not believe it. */
export function recognise(credential: Credential, { entry, devices }: Lock): Guest | 'wrongProof' | 'seatLost' {
  switch (credential.kind) {
    case 'link':
      return proves(credential.admit, entry.admitHash)
        ? { kind: 'door', device: knownAs(credential.device) }
        : 'wrongProof';
    case 'screen':
      return proves(credential.admit, entry.screenHash) ? { kind: 'screen' } : 'wrongProof';
    case 'seat': {
      const { seat, token } = credential;
      const device = knownAs(credential.device);
      const known = devices.find((one) => one.seat === seat && one.device === device);
      if (known?.tokenHash === undefined || !proves(token, known.tokenHash)) return 'seatLost';
      return { kind: 'seat', seat, device };
    }
  }
}
