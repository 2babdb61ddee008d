import { expect, test } from 'vitest';
import { newStretching, stretch } from '../../src/crypto/stretch.ts';
import { passwordBytes } from '../../src/crypto/unlocking.ts';
import { stretchAside } from '../support/stretch-aside.ts';

test('who has no window stretches a password to the same key as who has one', async () => {
  const [secret, how] = [passwordBytes('een lange zin van Anna'), newStretching()];
  expect(await stretchAside(secret, how)).toEqual(await stretch(secret, how));
  expect((await stretchAside(secret, how)).ok).toBe(true);
  expect(await stretchAside(secret, { ...how, passes: 1 })).toEqual({ ok: false, problem: 'tooWeak' });
});
