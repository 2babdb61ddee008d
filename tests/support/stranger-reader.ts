import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';

// A reader as a stranger would write it from docs/encryption.md: Node's own cryptography, and nothing of our code.

/** A letter as the document describes it. */
export interface StrangeLetter {
  readonly id: string;
  readonly by: string;
  readonly epoch: number;
  readonly sealed: Uint8Array;
}

export const bytesOfId = (id: string) => Buffer.from(id, 'base64url');
export const hkdf = (secret: Uint8Array, salt: Uint8Array, label: string, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, label, length));

export function fieldsOf(bytes: Uint8Array): Buffer[] {
  const fields: Buffer[] = [];
  let rest = Buffer.from(bytes);
  while (rest.length > 0) {
    const end = 4 + rest.readUInt32BE(0);
    fields.push(rest.subarray(4, end));
    rest = rest.subarray(end);
  }
  return fields;
}

export function joined(fields: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(field);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

export const privateKey = (curve: '6e' | '70', secret: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(`302e020100300506032b65${curve}04220420`, 'hex'), secret]),
    format: 'der',
    type: 'pkcs8',
  });
export const publicKey = (curve: '6e' | '70', bytes: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from(`302a300506032b65${curve}032100`, 'hex'), bytes]),
    format: 'der',
    type: 'spki',
  });

export function opened(key: Buffer, nonce: Uint8Array, additional: Buffer, sealed: Uint8Array): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(additional).setAuthTag(sealed.slice(-16));
  try {
    return Buffer.concat([decipher.update(sealed.slice(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** RFC 9180, base mode, written out. */
export function hpkeOpen(secret: Buffer, info: Buffer, wrap: Buffer): Buffer | undefined {
  const kem = Buffer.concat([Buffer.from('KEM'), Buffer.of(0, 0x20)]);
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.of(0, 0x20, 0, 1, 0, 2)]);
  const mac = (key: Uint8Array, ...parts: readonly (string | Uint8Array)[]) =>
    createHmac('sha256', key)
      .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
      .digest();
  const extract = (id: Buffer, salt: Uint8Array, label: string, input: Uint8Array) =>
    mac(salt.length === 0 ? Buffer.alloc(32) : salt, 'HPKE-v1', id, label, input);
  const expand = (id: Buffer, key: Uint8Array, label: string, what: Uint8Array, length: number) =>
    mac(key, Buffer.of(0, length), 'HPKE-v1', id, label, what, Buffer.of(1)).subarray(0, length);
  const none = Buffer.alloc(0);
  const mine = privateKey('6e', secret);
  const [sender, sealed] = [wrap.subarray(0, 32), wrap.subarray(32)];
  const shared = diffieHellman({ privateKey: mine, publicKey: publicKey('6e', sender) });
  const own = createPublicKey(mine).export({ format: 'der', type: 'spki' }).subarray(-32);
  const secretOfKem = expand(
    kem,
    extract(kem, none, 'eae_prk', shared),
    'shared_secret',
    Buffer.concat([sender, own]),
    32,
  );
  const hashes = [extract(suite, none, 'psk_id_hash', none), extract(suite, none, 'info_hash', info)];
  const context = Buffer.concat([Buffer.of(0), ...hashes]);
  const schedule = extract(suite, secretOfKem, 'secret', none);
  const key = expand(suite, schedule, 'key', context, 32);
  return opened(key, expand(suite, schedule, 'base_nonce', context, 12), none, sealed);
}

export interface Holding {
  readonly account: string;
  readonly key: Uint8Array;
}

/** The secret of an epoch, for who has this account key; from any of its wraps, if one opens. */
export function epochSecret(holding: Holding, epoch: Uint8Array): Buffer | undefined {
  const [, group, number, , , , commitment, ...wraps] = fieldsOf(epoch);
  if (!group || !number || !commitment) return undefined;
  const box = hkdf(holding.key, bytesOfId(holding.account), 'kring/1/account/box', 32);
  for (let at = 0; at < wraps.length; at += 3) {
    const info = joined(['kring/1/epoch/wrap', group, number, holding.account, '1']);
    const secret = hpkeOpen(box, info, wraps[at + 2] ?? Buffer.alloc(48));
    if (secret === undefined) continue;
    const expected = hkdf(secret, bytesOfId(group.toString()), 'kring/1/epoch/commitment', 32);
    return expected.equals(commitment) ? secret : undefined;
  }
  return undefined;
}

export function letterText(secret: Uint8Array, group: string, letter: StrangeLetter): string | undefined {
  const key = hkdf(secret, bytesOfId(group), 'kring/1/epoch/letter', 40).subarray(0, 32);
  const [head, nonce, sealed] = [letter.sealed.slice(0, 10), letter.sealed.slice(10, 22), letter.sealed.slice(22)];
  const places = [group, 'letter', letter.by, letter.id, String(letter.epoch), '0'];
  const additional = joined([head.slice(0, 1), head.slice(1, 2), head.slice(2), ...places]);
  const padded = opened(key, nonce, additional, sealed);
  return padded?.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8');
}
