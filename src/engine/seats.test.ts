import { describe, expect, it } from 'vitest';

import { aCircle, aCircleAtWork } from '../../tests/support/gathering.ts';

import { circleAt } from './circle.ts';

import { doorView } from './door-view.ts';

import type { SeatId } from './ids.ts';

describe('people', () => {
  it('wait at the door when they come late, and get everything that is open once they are let in', () => {
    const { gathering, chair } = aCircleAtWork();
    const late = gathering.arrive();
    expect(gathering.delivery(late).got).toEqual([]);
    expect(gathering.ask(late, { kind: 'stop' })).toBe('notPresent');
    gathering.must(chair, { kind: 'admit', seat: late });
    expect(gathering.as(late).cursor).toEqual(gathering.meeting.cursor);
    expect(circleAt(gathering.meeting, 'peers', 0)).toContain(late);
  });

  it('pass the chair on when the chair is gone for a minute and the majority wants so', () => {
    const { gathering, chair, presenter, peers } = aCircleAtWork();
    const [anna, bas, sara] = peers;
    if (anna === undefined || bas === undefined || sara === undefined) throw new Error('people');
    gathering.must({ kind: 'host' }, { kind: 'disconnect', seat: chair });
    gathering.wait(59);
    expect(gathering.ask(anna, { kind: 'callChair', to: bas })).toBe('chairIsHere');
    gathering.wait(1);
    expect(gathering.ask(anna, { kind: 'callChair', to: presenter })).toBe('presenterCannotChair');
    gathering.must(anna, { kind: 'callChair', to: bas });
    gathering.must(sara, { kind: 'callChair', to: bas });
    expect(gathering.meeting.chair).toBe(chair);
    gathering.must(presenter, { kind: 'callChair', to: bas });
    expect(gathering.meeting.chair).toBe(bas);
  });

  it('without a device are spoken for by the chair alone, and only they', () => {
    const { gathering, chair, presenter, peers } = aCircleAtWork();
    const seat = gathering.id<SeatId>();
    gathering.must(chair, { kind: 'addSeat', seat, name: gathering.id() });
    gathering.walkTo('reading');
    for (let turns = 0; turns < 3; turns += 1) gathering.must(chair, { kind: 'endTurn', table: 0, how: 'spoke' });
    expect(gathering.meeting.turns[0]?.holder).toBe(seat);
    expect(gathering.ask(peers[0] ?? chair, { kind: 'passTurn', for: seat })).toBe('notYourSeat');
    expect(gathering.ask(chair, { kind: 'passTurn', for: presenter })).toBe('onlyForSeatsWithoutDevice');
    expect(gathering.ask(chair, { kind: 'passTurn', for: seat })).toBe('granted');
  });

  it('who lost everything get their own seat back from the chair, and nobody elses', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const device = gathering.id<never>();
    const seat = peers[0] ?? chair;
    gathering.must({ kind: 'door', device }, { kind: 'askBack', seat });
    expect(gathering.ask(peers[1] ?? chair, { kind: 'letBack', seat, device })).toBe('notChair');
    expect(gathering.ask(chair, { kind: 'letBack', seat: peers[1] ?? chair, device })).toBe('noSuchWish');
    expect(gathering.ask(chair, { kind: 'letBack', seat, device })).toBe('granted');
  });

  it('can be told no: by the chair, or by whoever holds the seat', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const device = gathering.id<never>();
    const [anna = chair, bas = chair] = peers;
    const asked = () => doorView(gathering.meeting).seats.find(({ id }) => id === anna)?.asked;
    for (const by of [chair, anna]) {
      gathering.must({ kind: 'door', device }, { kind: 'askBack', seat: anna });
      expect(asked()).toBe(true);
      expect(gathering.ask(bas, { kind: 'declineBack', seat: anna, device })).toBe('notChair');
      gathering.must(by, { kind: 'declineBack', seat: anna, device });
      expect(asked()).toBe(false);
      expect(gathering.ask(chair, { kind: 'letBack', seat: anna, device })).toBe('noSuchWish');
    }
  });

  it('vote without a tally: one outcome, or the tie', () => {
    const { gathering, chair, presenter, peers } = aCircle();
    const [anna, bas] = peers;
    const one = gathering.id<never>();
    const other = gathering.id<never>();
    gathering.must(anna ?? chair, { kind: 'offerCasus', casus: one, state: 'open', question: gathering.id() });
    gathering.must(bas ?? chair, { kind: 'offerCasus', casus: other, state: 'open', question: gathering.id() });
    gathering.walkTo('choice');
    gathering.must(chair, { kind: 'vote', casus: one });
    gathering.must(presenter, { kind: 'vote', casus: other });
    gathering.must(chair, { kind: 'closeVote' });
    expect(gathering.as(presenter).choice.tied).toEqual([one, other]);
    gathering.must(chair, { kind: 'vote', casus: one });
    gathering.must(chair, { kind: 'closeVote' });
    expect(gathering.as(presenter).choice).toEqual({ votes: [], tied: [], proposed: one });
    expect(gathering.ask(bas ?? chair, { kind: 'acceptCasus', casus: one })).toBe('notPresenter');
  });
});
