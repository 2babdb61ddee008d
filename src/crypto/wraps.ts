import { type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import { decodeKeyring, encodeKeyring, type Keyring } from './keyring.ts';
import type { Binding } from './place.ts';
import { type OpenProblem, openBound, type SealProblem, sealBound } from './seal.ts';
import type { Unlocking } from './unlocking.ts';

/** The keyring, sealed with something that only its owner has. The server keeps it and can do nothing with it. */
export function sealKeyring(by: Unlocking, account: AccountId, ring: Keyring): Promise<Result<Bytes, SealProblem>> {
  return sealBound(by.key, encodeKeyring(ring), bindingOf(by, account));
}

export async function openKeyring(
  by: Unlocking,
  account: AccountId,
  sealed: Uint8Array,
): Promise<Result<Keyring, OpenProblem>> {
  const text = await openBound(by.key, sealed, bindingOf(by, account));
  if (!text.ok) return text;
  const ring = decodeKeyring(text.value);
  return ring.ok ? ring : refused('malformed');
}

function bindingOf(by: Unlocking, account: AccountId): Binding {
  return { meeting: account, kind: by.kind, seat: '', content: '', step: '', revision: 0 };
}
