import { describe, expect, it } from 'vitest';

import { aPart, aPhase, aScript, aStep, cards } from '../../tests/support/a-script.ts';
import { aCircleAtWork } from '../../tests/support/gathering.ts';

import { casusUnderway } from './centre.ts';

import { placeNow } from './cursor.ts';

describe('what is written', () => {
  it('opens with its author, who may also pass and keep it shut', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const [anna, bas] = peers;
    if (anna === undefined || bas === undefined) throw new Error('people');
    gathering.walkTo('plans');
    const place = placeNow(gathering.meeting);
    if (place === undefined) throw new Error('a place');
    const plan = gathering.note();
    gathering.must(anna, { kind: 'writeNote', ...plan, revision: 1, place, as: 'note' });
    gathering.must(anna, { kind: 'mark', how: 'done' });
    expect(gathering.as(chair).markCount).toEqual({ count: 1, of: 4 });
    expect(gathering.as(chair).marks).toEqual([]);
    gathering.walkTo('reading');
    expect(gathering.ask(anna, { kind: 'readOut', note: plan.note })).toBe('granted');
    expect(gathering.delivery(bas).ever.has(plan.content)).toBe(true);
    expect(gathering.ask(anna, { kind: 'writeNote', ...plan, revision: 2, place, as: 'note' })).toBe('alreadyOpen');
  });

  it('is held in the air when the presenter says so, private notes excepted', () => {
    const { gathering, presenter, chair, peers } = aCircleAtWork();
    const anna = peers[0] ?? chair;
    gathering.walkTo('questions');
    const place = placeNow(gathering.meeting);
    if (place === undefined) throw new Error('a place');
    gathering.must(presenter, { kind: 'hold' });
    const wish = { kind: 'writeNote', revision: 1, as: 'note', place } as const;
    expect(gathering.ask(anna, { ...wish, ...gathering.note() })).toBe('inTheAir');
    const own = { ...wish, ...gathering.note(), as: 'private', place: 'own' as typeof place } as const;
    expect(gathering.ask(anna, own)).toBe('granted');
    gathering.must(presenter, { kind: 'release' });
    expect(gathering.ask(anna, { ...wish, ...gathering.note() })).toBe('granted');
  });

  it('can be given to the presenter, and struck by its author or by the presenter', () => {
    const { gathering, presenter, chair, peers } = aCircleAtWork();
    const [anna, bas] = peers;
    if (anna === undefined || bas === undefined) throw new Error('people');
    gathering.walkTo('questions');
    const place = placeNow(gathering.meeting);
    if (place === undefined) throw new Error('a place');
    const question = gathering.note();
    gathering.must(anna, { kind: 'writeNote', ...question, revision: 1, place, as: 'note' });
    expect(gathering.ask(anna, { kind: 'handOver', note: question.note })).toBe('stillShut');
    gathering.walkTo('plans');
    gathering.must(anna, { kind: 'handOver', note: question.note });
    expect(gathering.delivery(presenter).ever.has(question.content)).toBe(true);
    expect(gathering.delivery(bas).ever.has(question.content)).toBe(false);
    gathering.walkTo('outcomes');
    const outcome = gathering.note();
    const there = placeNow(gathering.meeting);
    if (there === undefined) throw new Error('a place');
    gathering.must(bas, { kind: 'writeOutcome', ...outcome, revision: 1, place: there });
    expect(gathering.ask(anna, { kind: 'strike', note: outcome.note })).toBe('notYourNote');
    gathering.must(presenter, { kind: 'strike', note: outcome.note });
    expect(gathering.log.at(-1)?.erases).toEqual([outcome.content]);
    expect(gathering.as(chair).notes.find(({ id }) => id === outcome.note)?.status).toBe('struck');
  });

  it('keeps a question that was reworded in silence from the others until the silence is over', () => {
    const { gathering, presenter, chair } = aCircleAtWork();
    const casus = casusUnderway(gathering.meeting);
    if (casus === undefined) throw new Error('underway');
    gathering.walkTo('plans');
    const content = gathering.id<never>();
    gathering.must(presenter, { kind: 'wordQuestion', casus: casus.id, content, revision: 2 });
    expect(gathering.delivery(chair).ever.has(content)).toBe(false);
    gathering.walkTo('cards');
    expect(gathering.as(chair).casus[0]?.question?.content).toBe(content);
    expect(gathering.as(chair).casus[0]?.firstQuestion).toEqual(casus.firstQuestion);
  });

  it('a moment after the others’ cards were laid open is laid beside them, and nothing is laid there twice', () => {
    const apart = [aPhase('writing', cards.slice(0, 1)), aPhase('laying', cards.slice(1))];
    for (const phases of [apart, [aPhase('both', cards)]]) {
      const { gathering, presenter, chair, peers } = aCircleAtWork('online', aScript([aPart('casus', phases)]));
      const [anna = chair, bas = chair] = peers;
      const place = placeNow(gathering.meeting);
      if (place === undefined) throw new Error('a place');
      const [early, late] = [gathering.note(), gathering.note()];
      gathering.must(anna, { kind: 'writeNote', ...early, revision: 1, place, as: 'note' });
      gathering.walkTo('sorting');
      gathering.must(bas, { kind: 'writeNote', ...late, revision: 1, place, as: 'note' });
      expect(gathering.delivery(presenter).ever.has(late.content)).toBe(true);
      const laid = gathering.log.flatMap(({ event }) => (event.kind === 'notesOpened' ? event.notes : []));
      expect(laid.map(({ note }) => note)).toEqual([early.note, late.note]);
      gathering.walkTo('taking-along');
      const gone = { kind: 'writeNote', ...gathering.note(), revision: 1, place, as: 'note' } as const;
      expect(gathering.ask(bas, gone)).toBe('notWritingNow');
    }
  });

  it('a moment late by a presenter who is silent now is not laid open', () => {
    const [writing = aStep('cards'), laying = aStep('laying')] = cards;
    const silently = [
      { ...writing, of: 'everyone' as const },
      { ...laying, silent: ['presenter' as const] },
    ];
    const script = aScript([aPart('casus', [aPhase('both', silently)])]);
    const { gathering, presenter } = aCircleAtWork('online', script);
    const place = placeNow(gathering.meeting);
    if (place === undefined) throw new Error('a place');
    gathering.walkTo('sorting');
    const late = { kind: 'writeNote', ...gathering.note(), revision: 1, place, as: 'note' } as const;
    expect(gathering.ask(presenter, late)).toBe('notYourStep');
  });

  it('may be finished once by who was still typing when all lay open, and then stays as it is', () => {
    const { gathering, presenter, peers } = aCircleAtWork('online', aScript([aPart('casus', [aPhase('both', cards)])]));
    const [anna = presenter] = peers;
    const place = placeNow(gathering.meeting);
    if (place === undefined) throw new Error('a place');
    const [half, whole, other] = [gathering.note(), gathering.note(), gathering.note()];
    const card = { kind: 'writeNote', note: half.note, place, as: 'note' } as const;
    gathering.must(anna, { ...card, content: half.content, revision: 1 });
    gathering.walkTo('sorting');
    expect(gathering.as(presenter).notes.get(half.note)?.content).toBe(half.content);
    gathering.must(presenter, { kind: 'sortNote', note: half.note, pile: 'warm' });
    gathering.must(anna, { ...card, content: whole.content, revision: 2 });
    for (const seat of [presenter, anna])
      expect(gathering.as(seat).notes.get(half.note)).toMatchObject({
        content: whole.content,
        revision: 2,
        status: 'open',
        pile: 'warm',
      });
    expect(gathering.log.flatMap(({ erases }) => erases)).toContain(half.content);
    expect(gathering.ask(anna, { ...card, content: other.content, revision: 3 })).toBe('alreadyOpen');
  });
});
