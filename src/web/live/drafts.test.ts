import { beforeEach, expect, test } from 'vitest';
import { deriveContentKeys } from '../../crypto/derive.ts';
import { newMeetingId } from '../../crypto/ids.ts';
import { type ContentKey, type DraftKey, mintKey } from '../../crypto/keys.ts';
import type { SeatId } from '../../engine/ids.ts';
import { PassingCupboard } from './cupboard.ts';
import { Drafts } from './drafts.ts';

const chris = 'chris' as SeatId;
const dewi = 'dewi' as SeatId;
const meeting = newMeetingId();
const slot = 'note/1/plans/0/n1';
let cupboard: PassingCupboard;
let key: DraftKey;

beforeEach(async () => {
  cupboard = new PassingCupboard();
  key = (await deriveContentKeys(mintKey<ContentKey>(new Uint8Array(32)), meeting)).draft;
});

function opened(): Drafts {
  return new Drafts(cupboard, meeting, key);
}

test('after a refresh the unsent text is still there', async () => {
  await opened().keep(chris, slot, 'Ik zou eerst');
  expect(await opened().read(chris, slot)).toBe('Ik zou eerst');
});

test('who looks into the browser finds no words', async () => {
  await opened().keep(chris, slot, 'geheim');
  const kept = Array.from({ length: cupboard.length }, (_, index) => cupboard.getItem(cupboard.key(index) ?? ''));
  expect(kept.join()).not.toContain('geheim');
});

test('whoever types fast finds the last letters, not the ones that were sealed last', async () => {
  const drafts = opened();
  await Promise.all(['I', 'Ik', 'Ik zou'].map((text) => drafts.keep(chris, slot, text)));
  expect(await drafts.read(chris, slot)).toBe('Ik zou');
});

test('what was sent is forgotten, also when it was still being sealed', async () => {
  const drafts = opened();
  const keeping = drafts.keep(chris, slot, 'Klaar');
  drafts.drop(chris, slot);
  await keeping;
  expect(await drafts.read(chris, slot)).toBeUndefined();
});

test('a draft does not move to another box or another seat', async () => {
  await opened().keep(chris, slot, 'van mij');
  const name = cupboard.key(0) ?? '';
  cupboard.setItem(name.replace('chris', 'dewi'), cupboard.getItem(name) ?? '');
  expect(await opened().read(dewi, slot)).toBeUndefined();
  expect(await opened().read(chris, 'note/1/plans/0/n2')).toBeUndefined();
});

test('the boxes with something unsent are found again by where they stand', async () => {
  const drafts = opened();
  await drafts.keep(chris, slot, 'een');
  await drafts.keep(chris, 'outcome/1/harvest/0/n2', 'twee');
  expect(drafts.slots(chris, 'note/1/plans/0/')).toEqual([slot]);
});
