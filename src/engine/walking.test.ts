import { describe, expect, it } from 'vitest';
import { aPart, aPhase, aScript, aStep, writing } from '../../tests/support/a-script.ts';
import { aCircle, aCircleAtWork, type Gathering } from '../../tests/support/gathering.ts';
import type { ModuleId, PhaseId } from '../methods/structure.ts';
import { casusUnderway } from './centre.ts';
import { circleAt, presenterAt } from './circle.ts';
import { leftAt } from './clock.ts';
import { placeNow, preceding, stepNow } from './cursor.ts';

import type { CasusId, SeatId } from './ids.ts';
import { plannedSeconds } from './refit.ts';

function here(gathering: Gathering): string | undefined {
  return stepNow(gathering.meeting)?.id;
}

/** What the phase that goes on still has, and all behind it. */
function secondsAhead({ meeting, now }: Gathering): number {
  const { cursor } = meeting;
  if (cursor === undefined) throw new Error('underway');
  const behind = meeting.script.parts.flatMap((part, at) =>
    part.phases.flatMap((_, phase) => {
      const isAhead = at > cursor.part || (at === cursor.part && phase > cursor.phase);
      return isAhead ? [plannedSeconds(meeting, at, phase)] : [];
    }),
  );
  return behind.reduce((total, seconds) => total + seconds, leftAt(meeting.clock, now) / 1000);
}

function secondsOfPlanLeft({ meeting, now }: Gathering): number {
  return ((meeting.plannedEnd ?? 0) - now) / 1000;
}

describe('the walk', () => {
  it('goes on step by step, and a double tap does not skip one', () => {
    const { gathering, chair } = aCircleAtWork();
    const from = gathering.meeting.cursor;
    if (from === undefined) throw new Error('underway');
    expect(here(gathering)).toBe('telling');
    expect(gathering.ask(chair, { kind: 'next', from })).toBe('granted');
    expect(gathering.ask(chair, { kind: 'next', from })).toBe('elsewhere');
    expect(here(gathering)).toBe('questions');
  });

  it('does not begin a casus that nobody said yes to', () => {
    const { gathering, chair } = aCircle();
    gathering.walkTo('choice');
    const from = gathering.meeting.cursor;
    if (from === undefined) throw new Error('underway');
    expect(gathering.ask(chair, { kind: 'next', from })).toBe('noCasusChosen');
  });

  it('asks the chair to hand the office on before bringing a casus', () => {
    const { gathering, chair, peers } = aCircle();
    const casus = gathering.id<never>();
    gathering.must(chair, { kind: 'offerCasus', casus, state: 'open' });
    gathering.must(chair, { kind: 'proposeCasus', casus });
    expect(gathering.ask(chair, { kind: 'acceptCasus', casus })).toBe('handChairOnFirst');
    const [anna] = peers;
    gathering.must(chair, { kind: 'passChair', to: anna ?? chair });
    expect(gathering.ask(chair, { kind: 'acceptCasus', casus })).toBe('granted');
    expect(gathering.ask(anna ?? chair, { kind: 'passChair', to: chair })).toBe('presenterCannotChair');
  });

  it('goes straight to the reaction, and back, without opening what was written in between', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const [anna, bas] = peers;
    gathering.walkTo('plans');
    const plan = gathering.note();
    const place = placeNow(gathering.meeting);
    if (place === undefined || anna === undefined || bas === undefined) throw new Error('people');
    gathering.must(anna, { kind: 'writeNote', ...plan, revision: 1, place, as: 'note' });
    gathering.must(chair, { kind: 'goTo', to: { part: 1, phase: 5, pass: 0, step: 0 } });
    expect(here(gathering)).toBe('reacting');
    gathering.must(chair, { kind: 'goTo', to: { part: 1, phase: 2, pass: 0, step: 0 } });
    expect(here(gathering)).toBe('plans');
    expect(gathering.delivery(bas).ever.has(plan.content)).toBe(false);
    gathering.must(chair, { kind: 'repeatPhase' });
    expect(here(gathering)).toBe('plans');
    expect(leftAt(gathering.meeting.clock, gathering.now)).toBe(900_000);
  });

  it('walks a step only for a casus in its state', () => {
    const only = aPart('casus', [
      aPhase('telling', [
        aStep('for-open', { when: 'open' }),
        aStep('for-acted', { when: 'acted' }),
        aStep('for-both'),
      ]),
    ]);
    const { gathering } = aCircleAtWork('online', aScript([only]));
    expect(here(gathering)).toBe('for-open');
    gathering.next();
    expect(here(gathering)).toBe('for-both');
  });

  it('repeats until the presenter is helped, as often as the method allows', () => {
    const repeat = { from: 'asking' as PhaseId, until: 'helped', atMost: 2 } as const;
    const loop = aPart('casus', [
      aPhase('asking', writing),
      aPhase('advising', [aStep('advice')]),
      aPhase('reacting', [aStep('helped')], { repeat }),
      aPhase('ending', [aStep('end')]),
    ]);
    const { gathering, chair } = aCircleAtWork('online', aScript([loop]));
    gathering.walkTo('helped');
    gathering.must(chair, { kind: 'goRoundAgain' });
    expect([here(gathering), gathering.meeting.cursor?.pass]).toEqual(['questions', 1]);
    gathering.walkTo('helped');
    expect(gathering.ask(chair, { kind: 'goRoundAgain' })).toBe('enoughRounds');
    gathering.next();
    expect([here(gathering), gathering.meeting.cursor?.pass]).toEqual(['end', 0]);
  });

  it('goes round again past a phase that is only for another casus', () => {
    const repeat = { from: 'telling' as PhaseId, until: 'helped', atMost: 2 } as const;
    const loop = aPart('casus', [
      aPhase('telling', [aStep('what-i-did', { when: 'acted' })]),
      aPhase('advising', [aStep('advice')], { repeat }),
    ]);
    const { gathering, chair } = aCircleAtWork('online', aScript([loop]));
    gathering.walkTo('advice');
    gathering.must(chair, { kind: 'goRoundAgain' });
    expect([here(gathering), gathering.meeting.cursor?.pass]).toEqual(['advice', 1]);
  });

  it('takes one step back at a time, the way it came, to the very beginning', () => {
    const repeat = { from: 'asking' as PhaseId, until: 'helped', atMost: 2 } as const;
    const loop = aPart('casus', [
      aPhase('asking', [...writing, aStep('for-acted', { when: 'acted' })]),
      aPhase('reacting', [aStep('helped')], { repeat }),
      aPhase('ending', [aStep('end')]),
    ]);
    const { gathering, chair } = aCircleAtWork('online', aScript([loop]));
    const way = ['check-in', 'promise', 'choice', 'questions', 'asking', 'helped', 'questions', 'asking', 'helped'];
    gathering.walkTo('helped');
    gathering.must(chair, { kind: 'goRoundAgain' });
    gathering.walkTo('helped');
    for (const step of way.toReversed()) {
      expect(here(gathering)).toBe(step);
      const to = gathering.meeting.cursor && preceding(gathering.meeting, gathering.meeting.cursor);
      if (to !== undefined) gathering.must(chair, { kind: 'goTo', to });
    }
    expect(gathering.meeting.cursor).toEqual({ part: 0, phase: 0, pass: 0, step: 0 });
  });

  it('steps back out of the closing into the casus', () => {
    const { gathering, chair } = aCircleAtWork();
    gathering.walkTo('taking-along');
    const to = gathering.meeting.cursor && preceding(gathering.meeting, gathering.meeting.cursor);
    if (to === undefined) throw new Error('closing is not the first step');
    gathering.must(chair, { kind: 'goTo', to });
    expect(here(gathering)).toBe('outcomes');
  });

  it('splits seven people into two tables on one clock, and gives everyone at each a turn as presenter; the smaller rests', () => {
    const tables = { size: 3 };
    const repeat = { from: 'client' as PhaseId, until: 'everyone', atMost: 5 } as const;
    const troika = aPart('casus', [
      aPhase('client', [aStep('tell', { of: 'presenter' })], { tables }),
      aPhase('advice', [aStep('round', { activity: 'round', of: 'peers', silent: ['presenter'] })], { tables, repeat }),
    ]);
    const { gathering, chair } = aCircle('together', aScript([troika]));
    gathering.arrive();
    gathering.arrive();
    for (const seat of gathering.meeting.seats.filter(({ presence }) => presence === 'atDoor')) {
      gathering.must(chair, { kind: 'admit', seat: seat.id });
    }
    gathering.walkTo('tell');
    expect(gathering.meeting.tables.map(({ length }) => length)).toEqual([4, 3]);
    const brought = new Set<SeatId>();
    const asked: number[] = [];
    for (let pass = 0; pass < 4; pass += 1) {
      for (const table of [0, 1]) {
        const presenter = presenterAt(gathering.meeting, table);
        if (presenter !== undefined) brought.add(presenter);
      }
      gathering.walkTo('round');
      for (const table of [0, 1]) asked.push(circleAt(gathering.meeting, 'peers', table).length);
      expect(gathering.meeting.turns).toHaveLength(2);
      expect(gathering.meeting.turns[0]?.holder).not.toBe(presenterAt(gathering.meeting, 0));
      gathering.next();
    }
    expect(brought.size).toBe(7);
    expect(asked).toEqual([3, 2, 3, 2, 3, 2, 3, 0]);
    expect(here(gathering)).toBe('taking-along');
  });

  it('keeps the order of presenters when somebody leaves half-way', () => {
    const repeat = { from: 'client' as PhaseId, until: 'everyone', atMost: 8 } as const;
    const crowd = aPart('casus', [aPhase('client', [aStep('tell', { of: 'presenter' })], { repeat })]);
    const { gathering, peers } = aCircle('online', aScript([crowd]));
    gathering.walkTo('tell');
    const order = gathering.meeting.seats.map(({ id }) => id);
    const presenters: (SeatId | undefined)[] = [];
    for (let pass = 0; pass < 5; pass += 1) {
      presenters.push(presenterAt(gathering.meeting, 0));
      const [leaver] = peers;
      if (pass === 1 && leaver !== undefined) gathering.must(leaver, { kind: 'leave' });
      gathering.next();
    }
    expect(presenters).toEqual([order[0], order[1], undefined, order[3], order[4]]);
    expect(here(gathering)).toBe('taking-along');
  });

  it('fills a socket with the module that was chosen on the way', () => {
    const socketed = aPart(
      'casus',
      [aPhase('choosing', [aStep('choice-of-module')]), aPhase('advising', [], { socket: ['storm' as ModuleId] })],
      [{ id: 'storm' as ModuleId, steps: [aStep('storming', { activity: 'harvest' })] }],
    );
    const { gathering, chair } = aCircleAtWork('online', aScript([socketed]));
    gathering.must(chair, { kind: 'chooseModule', module: 'storm' as ModuleId });
    gathering.next();
    expect(here(gathering)).toBe('storming');
  });

  it('takes another method until the casus starts, and then no more', () => {
    const { gathering, chair } = aCircle();
    const other = aPart('casus', [aPhase('other', [aStep('another-way')])]);
    gathering.must(chair, { kind: 'chooseMethod', part: 1, method: other });
    const circle = aCircleAtWork();
    expect(circle.gathering.ask(circle.chair, { kind: 'chooseMethod', part: 1, method: other })).toBe('casusStarted');
    expect(gathering.meeting.script.parts[1]?.phases[0]?.id).toBe('other');
  });

  it('lets the presenter end the casus and have it erased; the meeting goes on behind it', () => {
    const { gathering, presenter, peers } = aCircleAtWork();
    const casus = casusUnderway(gathering.meeting);
    if (casus === undefined) throw new Error('underway');
    expect(gathering.ask(peers[0] ?? presenter, { kind: 'endCasus', erase: true })).toBe('notPresenter');
    gathering.must(presenter, { kind: 'endCasus', erase: true });
    expect(here(gathering)).toBe('taking-along');
    expect(gathering.log.flatMap(({ erases }) => erases)).toContain(casus.question?.content);
  });

  it('inserts what the chair brings in behind the phase that is going on', () => {
    const { gathering, chair } = aCircleAtWork();
    gathering.must(chair, { kind: 'insertExercise', title: gathering.id(), seconds: 600 });
    gathering.next();
    expect(here(gathering)).toBe('exercise-1');
    gathering.next();
    expect(here(gathering)).toBe('questions');
  });

  it('takes the time for what is brought in from the phases behind it, as far as they can give', () => {
    const { gathering, chair } = aCircleAtWork();
    gathering.must(chair, { kind: 'pause' });
    gathering.wait(secondsOfPlanLeft(gathering) - secondsAhead(gathering));
    gathering.must(chair, { kind: 'resume' });
    gathering.must(chair, { kind: 'insertExercise', title: gathering.id(), seconds: 120 });
    expect(secondsAhead(gathering)).toBe(secondsOfPlanLeft(gathering));
    expect(gathering.meeting.refitted.length).toBeGreaterThan(0);
  });

  it('goes from the choice of a second casus to that one, and from a step back to the first', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const [anna = chair] = peers;
    const back = { part: 0, phase: 1, pass: 0, step: 0 };
    gathering.must(chair, { kind: 'goTo', to: back });
    gathering.next();
    expect(gathering.meeting.cursor?.part).toBe(1);
    const second = aPart('casus', [aPhase('second', [aStep('again')])]);
    gathering.must(chair, { kind: 'addCasusPart', method: second });
    gathering.must(chair, { kind: 'goTo', to: back });
    const casus = gathering.id<CasusId>();
    gathering.must(anna, { kind: 'offerCasus', casus, state: 'open' });
    gathering.must(chair, { kind: 'proposeCasus', casus });
    gathering.must(anna, { kind: 'acceptCasus', casus });
    gathering.next();
    expect([here(gathering), casusUnderway(gathering.meeting)?.presenter]).toEqual(['again', anna]);
  });

  it('goes past a casus that was erased', () => {
    const { gathering, chair, presenter } = aCircleAtWork();
    gathering.must(presenter, { kind: 'endCasus', erase: true });
    gathering.must(chair, { kind: 'goTo', to: { part: 0, phase: 1, pass: 0, step: 0 } });
    gathering.next();
    expect(here(gathering)).toBe('taking-along');
  });
});
