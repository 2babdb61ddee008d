import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { randomBytes } from './ids.ts';
import { type AccountKey, keyLength, mintKey } from './keys.ts';

/**
 * The account keys of somebody, one for each generation, in their order. The last one is in use; the earlier ones still
 * open what was wrapped to them. After a recovery by the group the earlier ones are missing.
 */
export type Keyring = readonly [...earlier: GenerationKey[], current: GenerationKey];

export interface GenerationKey {
  /** From 1. */
  readonly generation: number;
  readonly key: AccountKey;
}

/** A first ring, or, when everything was lost, the ring of a later generation. */
export function newKeyring(generation = 1): Keyring {
  return [newGeneration(generation)];
}

/** For "somebody knows it": what is made from now on is out of reach for who has the ring as it was. */
export function renewKeyring(ring: Keyring): Keyring {
  return [...ring, newGeneration(currentOf(ring).generation + 1)];
}

/** For who got back in with a later generation and then finds an earlier ring: what the one or the other has. */
export function mergeKeyrings(one: Keyring, other: Keyring): Keyring {
  const byGeneration = new Map([...other, ...one].map((key) => [key.generation, key]));
  const keys = [...byGeneration.values()].toSorted((earlier, later) => earlier.generation - later.generation);
  return [...keys.slice(0, -1), currentOf(keys)];
}

export function currentOf(ring: readonly GenerationKey[]): GenerationKey {
  const current = ring.at(-1);
  if (current === undefined) throw new Error('A keyring has a key');
  return current;
}

/** As it is sealed in a wrap: `1:<43 letters> 2:<43 letters>`. */
export function encodeKeyring(ring: Keyring): string {
  return ring.map(({ generation, key }) => `${generation}:${toBase64Url(key)}`).join(' ');
}

const spelling = /^([1-9][0-9]{0,8}):([A-Za-z0-9_-]{43})$/;

/** Accepts exactly what `encodeKeyring` writes. */
export function decodeKeyring(text: string): Result<Keyring, 'malformed'> {
  const keys: GenerationKey[] = [];
  for (const word of text.split(' ')) {
    const [, digits, letters] = spelling.exec(word) ?? [];
    const bytes = fromBase64Url(letters ?? '');
    const generation = Number(digits);
    if (!bytes.ok || bytes.value.length !== keyLength) return refused('malformed');
    if (generation <= (keys.at(-1)?.generation ?? 0)) return refused('malformed');
    keys.push({ generation, key: mintKey<AccountKey>(bytes.value) });
  }
  const current = keys.pop();
  return current === undefined ? refused('malformed') : granted([...keys, current]);
}

function newGeneration(generation: number): GenerationKey {
  return { generation, key: mintKey<AccountKey>(randomBytes(keyLength)) };
}
