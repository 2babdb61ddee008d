import { describe, expect, it } from 'vitest';
import { aPart, aPhase, aScript, aStep } from '../../tests/support/a-script.ts';
import { aCircle, aCircleAtWork, type Gathering } from '../../tests/support/gathering.ts';
import type { PhaseId } from '../methods/structure.ts';
import { presenterAt } from './circle.ts';
import type { SeatId } from './ids.ts';
import { turnsAt } from './turns.ts';

/** A chair who takes no part in the content: no turn, no casus in between, and back among the others when it passes. */

function holder(gathering: Gathering): SeatId | undefined {
  return turnsAt(gathering.meeting, 0)?.holder;
}

function spoken(gathering: Gathering): readonly SeatId[] {
  const order: SeatId[] = [];
  for (let seat = holder(gathering); seat !== undefined && order.length < 20; seat = holder(gathering)) {
    order.push(seat);
    gathering.must(seat, { kind: 'endTurn', table: 0, how: 'spoke' });
  }
  return order;
}

const everyoneOnce = { from: 'client' as PhaseId, until: 'everyone', atMost: 8 } as const;
const crowd = aPart('casus', [aPhase('client', [aStep('tell', { of: 'presenter' })], { repeat: everyoneOnce })]);

describe('a chair who only chairs', () => {
  it('has no turn any more, neither waiting nor now', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    gathering.walkTo('reading');
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    expect(spoken(gathering)).toEqual(peers);
  });

  it('gives the turn on when it was the own one', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    gathering.walkTo('reading');
    gathering.must(chair, { kind: 'giveTurn', seat: chair });
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    expect(holder(gathering)).toBe(peers[1]);
  });

  it('is offered the turn after all when taking part again', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    gathering.walkTo('reading');
    gathering.must(chair, { kind: 'setChairPart', takesPart: true });
    expect(spoken(gathering)).toEqual([...peers, chair]);
    gathering.must(chair, { kind: 'setChairPart', takesPart: true });
    expect(holder(gathering)).toBeUndefined();
  });

  it('is one of the others as soon as somebody else has the chair, who takes part as everyone does', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    gathering.walkTo('reading');
    gathering.must(chair, { kind: 'passChair', to: peers[2] ?? chair });
    expect(spoken(gathering)).toEqual([...peers, chair]);
  });

  it('brings nothing in where everyone brings something', () => {
    const { gathering, chair } = aCircle('online', aScript([crowd]));
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    gathering.walkTo('tell');
    const brought: (SeatId | undefined)[] = [];
    for (; gathering.meeting.cursor?.part === 1; gathering.next()) brought.push(presenterAt(gathering.meeting, 0));
    expect(brought).toHaveLength(4);
    expect(brought).not.toContain(chair);
  });

  it('brings nothing in either when only chairing began on the way', () => {
    const { gathering, chair, presenter } = aCircle('online', aScript([crowd]));
    gathering.walkTo('tell');
    expect(presenterAt(gathering.meeting, 0)).toBe(chair);
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    expect(presenterAt(gathering.meeting, 0)).toBeUndefined();
    gathering.next();
    expect(presenterAt(gathering.meeting, 0)).toBe(presenter);
  });

  it('sits down at a table again with the next chair', () => {
    const { gathering, chair, presenter } = aCircle('online', aScript([crowd]));
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    gathering.walkTo('tell');
    expect(gathering.meeting.tables.flat()).not.toContain(chair);
    gathering.next();
    gathering.must(chair, { kind: 'passChair', to: presenter });
    expect(gathering.meeting.tables.flat().at(-1)).toBe(chair);
  });
});

describe('a round that begins with nobody in it', () => {
  it('offers the turn to whoever comes in, as often as the step says', () => {
    const facing = aStep('facing', { activity: 'round', of: 'peers', contributions: 2 });
    const { gathering, chair, peers } = aCircleAtWork('online', aScript([aPart('casus', [aPhase('one', [facing])])]));
    const [anna = chair, ...others] = peers;
    gathering.must(chair, { kind: 'setChairPart', takesPart: false });
    for (const seat of [anna, ...others]) gathering.must(seat, { kind: 'leave' });
    gathering.must(chair, { kind: 'repeatPhase' });
    expect(holder(gathering)).toBeUndefined();
    const late = gathering.arrive();
    gathering.must(chair, { kind: 'admit', seat: late });
    expect(spoken(gathering)).toEqual([late, late]);
  });
});
