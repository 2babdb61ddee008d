import { expect, it } from 'vitest';
import { aCircleAtWork } from '../../tests/support/gathering.ts';
import type { MethodId } from '../methods/structure.ts';
import { contentsErasedBy } from './contents.ts';
import type { ContentId } from './ids.ts';

function aCircleWithWords() {
  const circle = aCircleAtWork();
  const { gathering, chair } = circle;
  const method = gathering.meeting.script.parts.find(({ kind }) => kind === 'casus')?.method ?? ('none' as MethodId);
  const bring = (piece: number, pieces: number): ContentId => {
    const content = gathering.id<ContentId>();
    gathering.must(chair, { kind: 'bringWords', method, piece, pieces, content });
    return content;
  };
  return { ...circle, method, bring };
}

it('brings the words of the method to everyone inside, a shared screen too', () => {
  const { gathering, bring, method } = aCircleWithWords();
  const content = bring(0, 1);
  for (const { got } of gathering.deliveries)
    expect(got.at(-1)?.event).toEqual({ kind: 'wordsBrought', method, piece: 0, pieces: 1, content });
});

it('keeps each piece once, and erases what another one replaces', () => {
  const { gathering, bring, method } = aCircleWithWords();
  const [first, second] = [bring(0, 2), bring(1, 2)];
  expect(gathering.meeting.words.map(({ content }) => content)).toEqual([first, second]);
  const before = gathering.meeting;
  const again = bring(1, 2);
  expect(gathering.meeting.words.map(({ content }) => content)).toEqual([first, again]);
  const replaced = { kind: 'wordsBrought', method, piece: 1, pieces: 2, content: again } as const;
  expect(contentsErasedBy(before, replaced)).toEqual([second]);
  const whole = bring(0, 1);
  expect(gathering.meeting.words.map(({ content }) => content)).toEqual([whole]);
});

it('takes them from the chair alone, and for a method of this meeting', () => {
  const { gathering, chair, presenter, peers, method } = aCircleWithWords();
  const content = gathering.id<ContentId>();
  for (const seat of [presenter, ...peers])
    expect(gathering.ask(seat, { kind: 'bringWords', method, piece: 0, pieces: 1, content })).toBe('notChair');
  const other = 'own-elsewhere' as MethodId;
  expect(gathering.ask(chair, { kind: 'bringWords', method: other, piece: 0, pieces: 1, content })).toBe('noSuchPlace');
  expect(gathering.ask(chair, { kind: 'bringWords', method, piece: 2, pieces: 2, content })).toBe('noSuchPlace');
});
