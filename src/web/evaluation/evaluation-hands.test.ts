import { expect, test } from 'vitest';
import { Hands } from './evaluation-hands.svelte.ts';

test('one screen goes round: nobody sees a figure before all open together, and then not whose it was', () => {
  const hands = new Hands();
  for (const figures of [{ safety: 4, depth: 2 }, { safety: 1 }, { safety: 3, depth: 5 }]) {
    hands.take();
    expect(hands.figures).toEqual({});
    hands.choose('safety', figures.safety);
    hands.choose('depth', figures.depth);
    hands.passOn();
    expect(hands.figures).toEqual({});
    expect(hands.shown).toEqual([]);
  }
  expect(hands.count).toBe(3);
  hands.open();
  expect(hands.shown).toEqual([
    { scale: 'safety', values: [1, 3, 4] },
    { scale: 'depth', values: [2, 5] },
  ]);
  hands.forget();
  hands.open();
  expect(hands.shown).toEqual([]);
});
