import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import { concatBytes } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import type { BoxKey } from './account.ts';

/** RFC 9180 in base mode: whose wrap it is says the signature around it. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const senderLength = 32;

/** `info` says what it is and for whom: elsewhere it does not open. Refused for bytes that nobody can wrap to. */
export async function sealTo(publicKey: Bytes, info: Bytes, secret: Bytes): Promise<Result<Bytes, 'unusableKey'>> {
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
    const { enc, ct } = await suite.seal({ recipientPublicKey, info }, secret);
    return granted(concatBytes([new Uint8Array(enc), new Uint8Array(ct)]));
  } catch (fault) {
    if (fault instanceof HpkeError) return refused('unusableKey');
    throw fault;
  }
}

export async function openWith(key: BoxKey, info: Bytes, sealed: Bytes): Promise<Result<Bytes, 'wrongWrap'>> {
  if (sealed.length <= senderLength) return refused('wrongWrap');
  try {
    const how = { recipientKey: key.pair, enc: sealed.slice(0, senderLength), info };
    return granted(new Uint8Array(await suite.open(how, sealed.slice(senderLength))));
  } catch (fault) {
    if (fault instanceof HpkeError) return refused('wrongWrap');
    throw fault;
  }
}
