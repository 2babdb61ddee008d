import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCircleAtWork } from '../../tests/support/gathering.ts';
import { aWish, Dice, type Wish } from '../../tests/support/random-wishes.ts';
import type { LensId } from '../methods/structure.ts';
import { sameCursor } from './cursor.ts';

const onion = 'onion-model' as LensId;
const hats = 'thinking-hats' as LensId;

it('shows the cards that the chair lays to everyone, a shared screen too, until they are taken away', () => {
  const { gathering, chair } = aCircleAtWork();
  gathering.must(chair, { kind: 'layLens', lens: onion });
  expect(gathering.meeting.lens).toBe(onion);
  for (const { got } of gathering.deliveries) expect(got.at(-1)?.event).toEqual({ kind: 'lensLaid', lens: onion });
  gathering.must(chair, { kind: 'layLens', lens: hats });
  expect(gathering.meeting.lens).toBe(hats);
  gathering.must(chair, { kind: 'takeLens' });
  expect(gathering.meeting.lens).toBeUndefined();
});

it('takes the cards away by itself when the meeting goes on', () => {
  const { gathering, chair } = aCircleAtWork();
  gathering.must(chair, { kind: 'layLens', lens: onion });
  gathering.next();
  expect(gathering.meeting.lens).toBeUndefined();
});

it('lays nothing for who does not lead', () => {
  const { gathering, presenter, peers } = aCircleAtWork();
  for (const seat of [presenter, ...peers]) {
    expect(gathering.ask(seat, { kind: 'layLens', lens: onion })).toBe('notChair');
    expect(gathering.ask(seat, { kind: 'takeLens' })).toBe('notChair');
  }
});

it('never leaves a lens behind in another step, nor changes anything else by laying one, whatever people do', () => {
  const throws = fc.array(fc.nat(1_000_000), { minLength: 100, maxLength: 400, size: 'max' });
  let laid = 0;
  const promise = fc.property(throws, (numbers) => {
    const { gathering, chair } = aCircleAtWork('online');
    const dice = new Dice(numbers);
    while (dice.left) {
      const before = gathering.meeting;
      const seat = dice.oneOf(before.seats)?.id ?? chair;
      const lens = dice.one([onion, hats]);
      const { by, command }: Wish =
        dice.below(4) === 0
          ? { by: { kind: 'seat', seat }, command: { kind: 'layLens', lens } }
          : aWish(gathering, dice);
      gathering.wait(dice.below(90));
      gathering.send(by, command);
      const after = gathering.meeting;
      if (!sameCursor(before.cursor, after.cursor)) expect(after.lens).toBeUndefined();
      if (before.lens === after.lens || after.lens === undefined) continue;
      laid += 1;
      expect(by).toEqual({ kind: 'seat', seat: before.chair });
      expect({ ...after, lens: undefined }).toEqual({ ...before, lens: undefined });
    }
  });
  fc.assert(promise, { numRuns: 60 });
  expect(laid).toBeGreaterThan(30);
});
