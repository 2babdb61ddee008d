import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { StoryTime, settle } from '../../../tests/support/time.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { MethodId } from '../../methods/structure.ts';
import { TabCircle } from '../alone/tab-circle.ts';
import { bringOwnWords, piecesOf } from './bring-words.ts';
import { planMeeting } from './library.ts';
import { shelf } from './own-here.ts';
import { newOwnId } from './own-id.ts';

/** Dewi leads with a method that she made; Bram is somewhere else and never saw it. */
const file = readFileSync(join(import.meta.dirname, '..', '..', 'methods', 'library', 'dilemma.yaml'), 'utf8');
let own: MethodId;
let circle: TabCircle;
let dewi: SeatId;
let bram: SeatId;

beforeEach(async () => {
  own = newOwnId();
  shelf.keep(own, 'Heidekruid', file.replace(/name: .*/u, 'name: Heidekruid 🌿'));
  const planned = await planMeeting([own], 5, undefined);
  if (!planned.ok) throw new Error('The method does not fit five people');
  const time = new StoryTime();
  circle = await TabCircle.gathers({
    script: planned.value,
    setting: 'online',
    time: { now: () => time.elapsed(), after: (wait, ring) => time.after(wait, ring) },
    around: time,
    // Nowhere else can the words be had.
    alone: { loadTexts: async () => undefined },
  });
  [dewi, bram] = [await circle.seat('Dewi'), await circle.seat('Bram')];
  circle.act(dewi, { kind: 'takeChair' });
});

async function brings(): Promise<void> {
  const live = circle.look({ kind: 'seat', seat: dewi });
  await settle();
  await bringOwnWords(live);
  await settle();
}

test('Bram and the shared screen read her words as soon as they are brought, in every language that they have', async () => {
  const screens = [circle.look({ kind: 'seat', seat: bram }), circle.look({ kind: 'screen' })];
  await settle();
  for (const live of screens) expect(live.textsOf(own)).toBeUndefined();
  await brings();
  expect(circle.meeting.words.length).toBeGreaterThan(1);
  for (const live of screens) {
    live.language = 'nl';
    await expect.poll(() => live.textsOf(own)?.name).toBe('Heidekruid 🌿');
    live.language = 'en';
    expect(live.textsOf(own)?.language).toBe('en');
  }
});

test('what is there is not brought twice, and what she changed is brought again', async () => {
  await brings();
  const before = circle.meeting.words;
  await brings();
  expect(circle.meeting.words).toEqual(before);
  shelf.keep(own, 'Heidekruid', file.replace(/name: .*/u, 'name: Brem'));
  await brings();
  const live = circle.look({ kind: 'seat', seat: bram });
  await settle();
  await expect.poll(() => live.textsOf(own)?.name).toBe('Brem');
});

test('words for other steps than those of this meeting stay at home', async () => {
  await brings();
  const before = circle.meeting.words;
  const other = readFileSync(join(import.meta.dirname, '..', '..', 'methods', 'library', 'troika.yaml'), 'utf8');
  shelf.keep(own, 'Troika', other);
  await brings();
  expect(circle.meeting.words).toEqual(before);
});

test('no piece is too long, none breaks a character, and together they are the text', () => {
  const text = '🌿'.repeat(20_001);
  const pieces = piecesOf(text);
  expect(pieces.map((piece) => [...piece].length)).toEqual([8_000, 8_000, 4_001]);
  expect(pieces.join('')).toBe(text);
});
