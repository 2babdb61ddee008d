import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Branded } from '../basics/brand.ts';
import type { DeviceId } from '../engine/ids.ts';
import type { Hash } from './storage/kept-bytes.ts';

/** The only file of the server that touches cryptography. It hashes and compares; it cannot open anything. */

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function newId<Id extends Branded<string>>(): Id {
  return randomBytes(16).toString('base64url') as Id;
}

/** Of the bytes that the base64url stands for. */
export function hashOf(secret: string): Hash {
  return createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');
}

/**
 * What others may know a device by. What the device shows stays between it and the server: whoever shows it gets the
 * seat that this device is owed.
 */
export function knownAs(shown: DeviceId): DeviceId {
  const digest = createHash('sha256').update(Buffer.from(shown, 'base64url')).digest();
  return digest.subarray(0, 16).toString('base64url') as DeviceId;
}

/** In constant time, so that an answer's delay tells nothing about the hash. */
export function proves(secret: string, hash: Hash): boolean {
  const given = Buffer.from(hashOf(secret));
  const kept = Buffer.from(hash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
