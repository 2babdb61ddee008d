import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type Hash as Digest,
  randomBytes,
  randomInt,
  timingSafeEqual,
  verify,
  X509Certificate,
} from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Branded } from '../basics/brand.ts';
import type { DeviceId, Instant } from '../engine/ids.ts';
import type { Hash } from './storage/kept-bytes.ts';

/** The only file of the server that touches cryptography. It hashes, compares and checks signatures; it cannot open anything. */

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
  return sameSecret(hashOf(secret), hash);
}

export function sameSecret(given: string, kept: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(kept)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Six digits for a mail. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** HMAC-SHA-256 with a secret of this server, over words that cannot run into each other. */
export function authenticate(serverSecret: string, ...words: readonly string[]): string {
  return createHmac('sha256', Buffer.from(serverSecret, 'base64url')).update(JSON.stringify(words)).digest('base64url');
}

/** For what comes in parts: SHA-256. */
export function newDigest(): Digest {
  return createHash('sha256');
}

export function hashBytes(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** Of a file that may be larger than the memory. */
export async function hashFile(path: string): Promise<Hash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64url');
}

export interface Certificate {
  readonly until: Instant;
  /** Whether the key belongs to it. */
  readonly hasKey: boolean;
  isFor(host: string): boolean;
}

/** The first of a chain; nothing when one of the two cannot be read. */
export function readCertificate(cert: Buffer, key: Buffer): Certificate | undefined {
  try {
    const certificate = new X509Certificate(cert);
    const hasKey = certificate.checkPrivateKey(createPrivateKey(key));
    const until = Date.parse(certificate.validTo);
    return { until, hasKey, isFor: (host) => certificate.checkHost(host) !== undefined };
  } catch {
    return undefined;
  }
}

/** Ed25519. False, too, for a key that is none. */
export function isSignedBy(key: Uint8Array, message: Uint8Array, signature: string): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
