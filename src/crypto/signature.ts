import type { Bytes } from '../groups/fields.ts';
import type { SignKey } from './account.ts';

export const signatureLength = 64;

/** Ed25519. What is signed begins with a label of its own, so that no signature means something elsewhere. */
export async function signBytes(key: SignKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key.secret, bytes));
}

/** Whether the owner of the public key signed exactly these bytes. Whatever arrives, it says no and never throws. */
export async function isSigned(publicKey: Bytes, bytes: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== signatureLength) return false;
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch (fault) {
    // Bytes that are no public key at all.
    if (fault instanceof DOMException) return false;
    throw fault;
  }
}
