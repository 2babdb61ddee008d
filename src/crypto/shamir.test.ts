import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOf } from '../../tests/support/group-keys.ts';
import { mintKey, type SharedSecret } from './keys.ts';
import { combineShares, mostShares, newSharedSecret, splitSecret } from './shamir.ts';

const aSecret = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => mintKey<SharedSecret>(Uint8Array.from(bytes)));
const anySplit = fc
  .record({ secret: aSecret, needed: fc.integer({ min: 2, max: 8 }), more: fc.integer({ min: 0, max: 8 }) })
  .chain(({ secret, needed, more }) => {
    const shares = valueOf(splitSecret(secret, needed, needed + more));
    const some = fc.shuffledSubarray([...shares], { minLength: needed });
    return fc.record({ secret: fc.constant(secret), needed: fc.constant(needed), some });
  });

test('any shares, as many as needed, in any order, find the secret again', () => {
  fc.assert(
    fc.property(anySplit, ({ secret, some }) => {
      expect(combineShares(some)).toEqual({ ok: true, value: secret });
    }),
  );
});

test('one fewer than needed finds something else', () => {
  fc.assert(
    fc.property(anySplit, ({ secret, needed, some }) => {
      const found = combineShares(some.slice(0, needed - 1));
      if (found.ok) expect(found.value).not.toEqual(secret);
    }),
  );
});

test('one fewer says nothing: each byte of a single share is as often as any other', () => {
  const secret = newSharedSecret();
  const seen = new Set<number>();
  for (let round = 0; round < 400; round += 1) {
    const [first] = valueOf(splitSecret(secret, 2, 2));
    for (const byte of first?.slice(1, 33) ?? []) seen.add(byte);
  }
  expect(seen.size).toBe(256);
});

test('a share with a byte changed finds another secret', () => {
  fc.assert(
    fc.property(anySplit, fc.integer({ min: 1, max: 32 }), ({ secret, some }, at) => {
      const [first, ...others] = some;
      if (first === undefined) return;
      const changed = first.with(at, (first[at] ?? 0) ^ 1);
      expect(combineShares([changed, ...others])).not.toEqual({ ok: true, value: secret });
    }),
  );
});

test('what cannot be is refused by name', () => {
  const secret = newSharedSecret();
  for (const [needed, count] of [
    [1, 3],
    [3, 2],
    [2, mostShares + 1],
    [2.5, 3],
    [Number.NaN, 3],
  ] as const) {
    expect(splitSecret(secret, needed, count)).toEqual({ ok: false, problem: 'wrongNumbers' });
  }
  const [one, two] = valueOf(splitSecret(secret, 2, 2));
  if (!one || !two) throw new Error('Two shares');
  expect(combineShares([])).toEqual({ ok: false, problem: 'tooFewShares' });
  expect(combineShares([one])).toEqual({ ok: false, problem: 'tooFewShares' });
  expect(combineShares([one, one])).toEqual({ ok: false, problem: 'shareTwice' });
  expect(combineShares([one, two.slice(1)])).toEqual({ ok: false, problem: 'malformed' });
  expect(combineShares([one, two.with(0, 0)])).toEqual({ ok: false, problem: 'malformed' });
});
