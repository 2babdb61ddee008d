import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPart, aPhase, aScript, aStep } from '../../tests/support/a-script.ts';
import { aCircle, aCircleAtWork, type Gathering } from '../../tests/support/gathering.ts';
import { Dice } from '../../tests/support/random-wishes.ts';
import { decide } from './decide.ts';
import type { SeatId } from './ids.ts';
import { nextTurns, roundIsOver, turnsAt } from './turns.ts';

function holder(gathering: Gathering): SeatId | undefined {
  return turnsAt(gathering.meeting, 0)?.holder;
}

function offers(gathering: Gathering, seat: SeatId): number {
  const taken = turnsAt(gathering.meeting, 0)?.taken.find((one) => one.seat === seat);
  return (taken?.spoke ?? 0) + (taken?.passed ?? 0);
}

/** Was said to be absent when the turn came, and is there. */
function missedWhoIsBack(gathering: Gathering): SeatId | undefined {
  const { seats } = gathering.meeting;
  return turnsAt(gathering.meeting, 0)?.missed.find((seat) =>
    seats.some(({ id, presence }) => id === seat && presence === 'here'),
  );
}

/** Everyone who is there and has the turn says something, until nobody is left who could. */
function speakOut(gathering: Gathering): void {
  for (let turns = 0; turns < 100; turns += 1) {
    const seat = holder(gathering) ?? missedWhoIsBack(gathering);
    if (seat === undefined) return;
    if (holder(gathering) === undefined) gathering.must(seat, { kind: 'wantTurn' });
    gathering.must(seat, { kind: 'endTurn', table: 0, how: 'spoke' });
  }
}

describe('a round', () => {
  it('goes around the table, beginning beside the presenter', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    gathering.walkTo('reading');
    const order: SeatId[] = [];
    for (let seat = holder(gathering); seat !== undefined; seat = holder(gathering)) {
      order.push(seat);
      gathering.must(seat, { kind: 'endTurn', table: 0, how: 'spoke' });
    }
    expect(order).toEqual([...peers, chair]);
  });

  it('leaves the last word of the closing to who brought the casus, "straks" of others included', () => {
    const { gathering, chair, presenter, peers } = aCircleAtWork();
    gathering.walkTo('taking-along');
    const order: SeatId[] = [];
    gathering.must(chair, { kind: 'laterTurn' });
    for (let turns = 0; turns < 5; turns += 1) {
      order.push(holder(gathering) ?? chair);
      gathering.must(chair, { kind: 'endTurn', table: 0, how: 'spoke' });
    }
    expect(order).toEqual([...peers, chair, presenter]);
  });

  it('can be given by the chair to exactly those who still have a turn to come', () => {
    const { gathering, chair, presenter, peers } = aCircleAtWork();
    for (const step of ['asking', 'reading']) {
      gathering.walkTo(step);
      for (let turns = 0; turns < 3; turns += 1) {
        const next = nextTurns(gathering.meeting, 0);
        const speaker = holder(gathering);
        for (const seat of [chair, presenter, ...peers].filter((one) => one !== speaker)) {
          const given = decide(gathering.meeting, { kind: 'seat', seat: chair }, { kind: 'giveTurn', seat }, 0);
          expect(next.includes(seat)).toBe(given.ok);
        }
        const first = next[0];
        if (first !== undefined) gathering.must(chair, { kind: 'giveTurn', seat: first });
        if (holder(gathering) !== undefined) gathering.must(chair, { kind: 'endTurn', table: 0, how: 'spoke' });
      }
    }
  });

  it('comes back at the end to who says "straks", and takes "sla mij over" as an answer', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const [anna, bas, sara] = peers;
    gathering.walkTo('reading');
    gathering.must(anna ?? chair, { kind: 'laterTurn' });
    gathering.must(bas ?? chair, { kind: 'passTurn' });
    expect(holder(gathering)).toBe(sara);
    gathering.must(sara ?? chair, { kind: 'endTurn', table: 0, how: 'spoke' });
    gathering.must(chair, { kind: 'endTurn', table: 0, how: 'spoke' });
    expect(holder(gathering)).toBe(anna);
    expect(gathering.ask(bas ?? chair, { kind: 'wantTurn' })).toBe('hadTheTurn');
  });

  it('waits for who dropped out, and offers the turn on return', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const [anna, bas] = peers;
    gathering.walkTo('reading');
    gathering.must({ kind: 'host' }, { kind: 'disconnect', seat: bas ?? chair });
    expect(holder(gathering)).toBe(anna);
    speakOut(gathering);
    expect(roundIsOver(gathering.meeting, 0)).toBe(false);
    gathering.must({ kind: 'host' }, { kind: 'connect', seat: bas ?? chair });
    expect(holder(gathering)).toBe(bas);
  });

  it('does not take the turn from a phone that fell asleep around one table', () => {
    const { gathering, chair, peers } = aCircleAtWork('together');
    const [anna, bas] = peers;
    gathering.walkTo('reading');
    gathering.must({ kind: 'host' }, { kind: 'disconnect', seat: bas ?? chair });
    gathering.must(chair, { kind: 'endTurn', table: 0, how: 'spoke' });
    expect([anna, holder(gathering)]).toEqual([anna, bas]);
  });

  it('gives whoever comes late a turn too', () => {
    const { gathering, chair } = aCircleAtWork();
    gathering.walkTo('reading');
    const late = gathering.arrive();
    gathering.must(chair, { kind: 'admit', seat: late });
    speakOut(gathering);
    expect(offers(gathering, late)).toBe(1);
  });

  it('offers everyone who is there every contribution, whoever passes, waits, drops out or comes late', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 120, size: 'max' }),
        (contributions, numbers) => {
          const round = aStep('round', { activity: 'round', contributions });
          const script = aScript([]);
          const { gathering, chair } = aCircle('online', {
            parts: [aPart('agenda', [aPhase('rounds', [round])]), ...script.parts],
          });
          const lateFrom = new Map<SeatId, number>();
          const dice = new Dice(numbers);
          while (dice.left) somethingHappens(gathering, chair, dice, lateFrom);
          for (const { id, presence } of gathering.meeting.seats) {
            if (presence === 'away') gathering.must({ kind: 'host' }, { kind: 'connect', seat: id });
          }
          speakOut(gathering);
          expect(roundIsOver(gathering.meeting, 0)).toBe(true);
          for (const { id, presence } of gathering.meeting.seats) {
            if (presence !== 'here') continue;
            offered += 1;
            expect(offers(gathering, id)).toBe(contributions - (lateFrom.get(id) ?? 1) + 1);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(offered).toBeGreaterThan(1000);
  });
});

function somethingHappens(gathering: Gathering, chair: SeatId, dice: Dice, lateFrom: Map<SeatId, number>): void {
  const seats = gathering.meeting.seats.filter(({ presence }) => presence !== 'left');
  const seat = dice.oneOf(seats)?.id ?? chair;
  const speaker = holder(gathering) ?? seat;
  const kind = dice.below(9);
  if (kind === 0) gathering.ask(speaker, { kind: 'passTurn' });
  if (kind === 1) gathering.ask(speaker, { kind: 'laterTurn' });
  if (kind === 2) gathering.ask(chair, { kind: 'endTurn', table: 0, how: 'absent' });
  if (kind === 3 && seat !== chair) gathering.must({ kind: 'host' }, { kind: 'disconnect', seat });
  if (kind === 4) gathering.must({ kind: 'host' }, { kind: 'connect', seat });
  if (kind === 5) gathering.ask(chair, { kind: 'giveTurn', seat });
  if (kind === 6 && seats.length > 4 && seat !== chair) gathering.must(seat, { kind: 'leave' });
  if (kind === 7 && seats.length < 9 && !roundIsOver(gathering.meeting, 0)) {
    const late = gathering.arrive();
    gathering.must(chair, { kind: 'admit', seat: late });
    lateFrom.set(late, turnsAt(gathering.meeting, 0)?.lap ?? 1);
  }
  if (kind === 8) gathering.ask(speaker, { kind: 'endTurn', table: 0, how: 'spoke' });
}
