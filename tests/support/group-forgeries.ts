import type { SignedEpoch } from '../../src/crypto/epochs.ts';
import type { SignedEntry } from '../../src/crypto/roster-writing.ts';
import { signBytes } from '../../src/crypto/signature.ts';
import { type Epoch, encodeEpoch } from '../../src/groups/epoch.ts';
import type { Bytes } from '../../src/groups/fields.ts';
import { encodeEntry, type RosterEntry } from '../../src/groups/roster-entry.ts';
import type { Person } from './group-keys.ts';

/** What somebody with a changed program can sign: any entry and any epoch, whether it follows or not. */
export async function signedEntry(by: Person, entry: RosterEntry): Promise<SignedEntry> {
  const bytes = encodeEntry(entry);
  return { entry: bytes, signatures: [{ by: by.account, signature: await signBytes(by.keys.sign, bytes) }] };
}

export async function signedEpoch(by: Person, epoch: Epoch): Promise<SignedEpoch> {
  const bytes = encodeEpoch(epoch);
  return { epoch: bytes, signature: await signBytes(by.keys.sign, bytes) };
}

export function changed(bytes: Bytes, at: number): Bytes {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1);
}
