import { describe, expect, it } from 'vitest';
import { aCasusPart, acted, aPart, aPhase, aScript, aStep } from '../../tests/support/a-script.ts';
import { aCircle, aCircleAtWork, type Circle } from '../../tests/support/gathering.ts';
import { ownPlace, placeNow } from './cursor.ts';
import type { CasusId, ContentId, DeviceId, Place, SeatId } from './ids.ts';
import type { Cursor } from './meeting.ts';
import { mostAtDoor, mostSeats } from './seats.ts';

/** What people take back, and what a chair who walks back cannot undo for others. */

function cursorOf({ gathering }: Circle): Cursor {
  const { cursor } = gathering.meeting;
  if (cursor === undefined) throw new Error('The meeting is nowhere');
  return cursor;
}

function here({ gathering }: Circle): Place {
  const place = placeNow(gathering.meeting);
  if (place === undefined) throw new Error('The meeting is nowhere');
  return place;
}

/** Two who offered, the first of them chosen. */
function twoOffers(): { circle: Circle; first: CasusId; second: CasusId } {
  const circle = aCircle();
  const { gathering, chair, presenter, peers } = circle;
  const [first, second] = [gathering.id<CasusId>(), gathering.id<CasusId>()];
  gathering.must(presenter, { kind: 'offerCasus', casus: first, state: 'open' });
  gathering.must(peers[0] ?? chair, { kind: 'offerCasus', casus: second, state: 'open' });
  gathering.walkTo('choice');
  gathering.must(chair, { kind: 'proposeCasus', casus: first });
  gathering.must(presenter, { kind: 'acceptCasus', casus: first });
  return { circle, first, second };
}

describe('walking back', () => {
  it('does not make the method of a casus that was begun another: what was never to be opened stays shut', () => {
    const circle = aCircleAtWork();
    const { gathering, chair, peers } = circle;
    gathering.walkTo('questions');
    const note = gathering.note();
    gathering.must(peers[0] ?? chair, { kind: 'writeNote', ...note, revision: 1, place: here(circle), as: 'note' });
    const { part } = cursorOf(circle);
    gathering.must(chair, { kind: 'goTo', to: { part: part - 1, phase: 0, pass: 0, step: 0 } });
    const questions = aStep('questions', { activity: 'write', of: 'peers', notes: { upTo: 2, opens: 'together' } });
    const opening = aPart('casus', [
      aPhase('asking', [questions, aStep('showing', { activity: 'reveal', reads: questions.id })]),
    ]);
    expect(gathering.ask(chair, { kind: 'chooseMethod', part, method: opening })).toBe('casusStarted');
    gathering.ask(chair, { kind: 'goTo', to: { part, phase: 0, pass: 0, step: 1 } });
    expect(gathering.delivery(chair).ever).not.toContain(note.content);
  });

  it('does not lift what the presenter holds in the air', () => {
    const circle = aCircleAtWork();
    const { gathering, chair, presenter } = circle;
    gathering.must(presenter, { kind: 'hold' });
    const back = cursorOf(circle);
    gathering.must(chair, { kind: 'goTo', to: { part: 0, phase: 0, pass: 0, step: 0 } });
    gathering.must(chair, { kind: 'goTo', to: back });
    gathering.walkTo('outcomes');
    const outcome = { kind: 'writeOutcome', ...gathering.note(), revision: 1, place: here(circle) } as const;
    expect(gathering.ask(chair, outcome)).toBe('inTheAir');
  });

  it('lets people write once more where they read out before', () => {
    const circle = aCircleAtWork();
    const { gathering, chair, peers } = circle;
    const writer = peers[0] ?? chair;
    gathering.walkTo('plans');
    const [first, second] = [gathering.note(), gathering.note()];
    gathering.must(writer, { kind: 'writeNote', ...first, revision: 1, place: here(circle), as: 'note' });
    gathering.walkTo('reading');
    gathering.must(chair, { kind: 'giveTurn', seat: writer });
    gathering.must(writer, { kind: 'readOut', note: first.note });
    gathering.must(chair, { kind: 'repeatPhase' });
    const again = { kind: 'writeNote', ...second, revision: 1, place: here(circle), as: 'note' } as const;
    expect(gathering.ask(writer, again)).toBe('granted');
  });
});

describe('who was chosen', () => {
  it.each(['withdrawCasus', 'leave'] as const)('may still take it back by %s, and somebody else can bring', (kind) => {
    const { circle, first, second } = twoOffers();
    const { gathering, chair, presenter, peers } = circle;
    gathering.must(presenter, kind === 'leave' ? { kind } : { kind, casus: first });
    gathering.must(chair, { kind: 'proposeCasus', casus: second });
    expect(gathering.ask(peers[0] ?? chair, { kind: 'acceptCasus', casus: second })).toBe('granted');
    gathering.next();
    expect(gathering.meeting.casus.find(({ id }) => id === second)?.status).toBe('underway');
  });
});

it("the chair's count follows who leaves, steps out or only chairs", () => {
  const { gathering, chair, peers } = aCircleAtWork();
  const [bram, chris] = [peers[0] ?? chair, peers[1] ?? chair];
  gathering.walkTo('plans');
  gathering.must(bram, { kind: 'mark', how: 'done' });
  expect(gathering.as(chair).markCount).toEqual({ count: 1, of: 4 });
  gathering.must(bram, { kind: 'leave' });
  expect(gathering.as(chair).markCount).toEqual({ count: 0, of: 3 });
  gathering.must(chris, { kind: 'stepOut' });
  gathering.must(chair, { kind: 'setChairPart', takesPart: false });
  expect(gathering.as(chair).markCount).toEqual({ count: 0, of: 1 });
});

it('who tapped the wrong name at the door taps another', () => {
  const { gathering, presenter, peers } = aCircleAtWork();
  const [bram = presenter] = peers;
  const device = gathering.id<DeviceId>();
  gathering.must({ kind: 'door', device }, { kind: 'askBack', seat: presenter });
  gathering.must({ kind: 'door', device }, { kind: 'askBack', seat: bram });
  expect(gathering.meeting.returns).toEqual([{ seat: bram, device }]);
});

it('whoever stepped out of the first casus sits at a table in the second', () => {
  const triads = aPart('casus', [aPhase('triads', [aStep('talking')], { tables: { size: 2 } })]);
  const { gathering, chair, peers } = aCircleAtWork('online', aScript([aCasusPart(), triads]));
  const [bram, chris] = [peers[0] ?? chair, peers[1] ?? chair];
  gathering.must(bram, { kind: 'stepOut' });
  const casus = gathering.id<CasusId>();
  gathering.must(chris, { kind: 'offerCasus', casus, state: 'open' });
  gathering.must(chair, { kind: 'proposeCasus', casus });
  gathering.must(chris, { kind: 'acceptCasus', casus });
  gathering.must(chair, { kind: 'goTo', to: { part: 2, phase: 0, pass: 0, step: 0 } });
  expect(gathering.meeting.tables.flat()).toContain(bram);
});

describe('a casus', () => {
  it('that is erased takes no private note with it: those belong to who wrote them', () => {
    const { gathering, presenter, chair, peers } = aCircleAtWork();
    const [anna] = peers;
    const own = gathering.note();
    gathering.must(anna ?? chair, { kind: 'writeNote', ...own, revision: 1, place: ownPlace, as: 'private' });
    gathering.must(presenter, { kind: 'endCasus', erase: true });
    expect(gathering.log.flatMap(({ erases }) => erases)).not.toContain(own.content);
    expect(gathering.as(anna ?? chair).notes.find(({ id }) => id === own.note)?.status).toBe('shut');
  });

  it('opens what the presenter writes down only when its moment has come, at once', () => {
    const { gathering, presenter, peers } = aCircleAtWork();
    const casus = gathering.meeting.casus[0]?.id;
    if (casus === undefined) throw new Error('underway');
    gathering.walkTo('reacting');
    const content = gathering.id<ContentId>();
    gathering.must(presenter, { kind: 'sealField', casus, field: acted, content, revision: 1 });
    expect(gathering.delivery(peers[0] ?? presenter).ever.has(content)).toBe(true);
  });

  it('becomes one that was acted on when its presenter writes down what he did: else that would never open', () => {
    const outcome = aPart('casus', [
      aPhase('telling', [aStep('tell')]),
      aPhase('outcome', [
        aStep('done', { of: 'presenter', opens: [acted], when: 'acted' }),
        aStep('to-do', { when: 'open' }),
      ]),
    ]);
    const { gathering, chair, presenter, peers } = aCircleAtWork('online', aScript([outcome]));
    const casus = gathering.meeting.casus[0]?.id;
    if (casus === undefined) throw new Error('underway');
    const content = gathering.id<ContentId>();
    gathering.must(presenter, { kind: 'sealField', casus, field: acted, content, revision: 1 });
    expect(gathering.delivery(peers[0] ?? chair).ever.has(content)).toBe(false);
    gathering.walkTo('done');
    expect(gathering.delivery(peers[0] ?? chair).ever.has(content)).toBe(true);
  });

  it('is offered by participants, and chosen by the votes of those who are still there', () => {
    const { circle } = twoOffers();
    const { gathering, chair, peers } = circle;
    const facilitator = gathering.arrive('facilitator');
    gathering.must(chair, { kind: 'admit', seat: facilitator });
    expect(gathering.ask(facilitator, { kind: 'offerCasus', casus: gathering.id(), state: 'open' })).toBe(
      'notYourStep',
    );
    const [, bas] = peers;
    const open = gathering.meeting.casus.find(({ status }) => status === 'offered')?.id;
    if (bas === undefined || open === undefined) throw new Error('people');
    gathering.must(bas, { kind: 'vote', casus: open });
    gathering.must(bas, { kind: 'leave' });
    expect(gathering.ask(chair, { kind: 'closeVote' })).toBe('noVotes');
  });
});

describe('what was written', () => {
  it('reaches the presenter as it is now, when it was handed over before the last words', () => {
    const { gathering, presenter, chair, peers } = aCircleAtWork();
    const [anna = chair, bas = chair] = peers;
    gathering.walkTo('plans');
    const place = placeNow(gathering.meeting) ?? ownPlace;
    const plan = gathering.note();
    gathering.must(anna, { kind: 'writeNote', ...plan, revision: 1, place, as: 'note' });
    gathering.walkTo('reading');
    gathering.must(anna, { kind: 'handOver', note: plan.note });
    const content = gathering.id<ContentId>();
    gathering.must(anna, { kind: 'writeNote', note: plan.note, content, revision: 2, place, as: 'note' });
    expect(gathering.as(presenter).notes.find(({ id }) => id === plan.note)).toMatchObject({ content, revision: 2 });
    expect(gathering.delivery(bas).ever.has(content)).toBe(false);
  });

  it('for oneself alone is not handed over: what comes next in it is nobody’s either', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const own = gathering.note();
    const writer = peers[0] ?? chair;
    gathering.must(writer, { kind: 'writeNote', ...own, revision: 1, place: ownPlace, as: 'private' });
    expect(gathering.ask(writer, { kind: 'handOver', note: own.note })).toBe('noteIsShut');
  });

  it.each(['leave', 'stepOut'] as const)(
    'goes along unopened with who says %s; who fell away is still there',
    (kind) => {
      const circle = aCircleAtWork();
      const { gathering, chair, presenter, peers } = circle;
      const [anna = chair, bas = chair] = peers;
      gathering.walkTo('cards');
      const [taken, left] = [gathering.note(), gathering.note()];
      gathering.must(anna, { kind: 'writeNote', ...taken, revision: 1, place: here(circle), as: 'note' });
      gathering.must(bas, { kind: 'writeNote', ...left, revision: 1, place: here(circle), as: 'note' });
      gathering.must(anna, { kind });
      gathering.must({ kind: 'host' }, { kind: 'disconnect', seat: bas });
      gathering.walkTo('sorting');
      const { ever } = gathering.delivery(presenter);
      expect([ever.has(taken.content), ever.has(left.content)]).toEqual([false, true]);
    },
  );
});

describe('the presenter', () => {
  it('closes the casus, and the chair does not open it again', () => {
    const circle = aCircleAtWork();
    const { gathering, chair, presenter } = circle;
    const back = cursorOf(circle);
    gathering.must(presenter, { kind: 'endCasus', erase: false });
    expect(gathering.ask(chair, { kind: 'goTo', to: back })).toBe('casusClosed');
  });

  it('may come back with the group to a casus that the chair went on from', () => {
    const circle = aCircleAtWork();
    const { gathering, chair } = circle;
    const back = cursorOf(circle);
    gathering.walkTo('taking-along');
    expect(gathering.ask(chair, { kind: 'goTo', to: back })).toBe('granted');
  });

  it.each(['the presenter', 'the chair'])(
    'is heard in the end: a question reworded in silence opens when %s ends',
    (who) => {
      const { gathering, chair, presenter } = aCircleAtWork();
      const casus = gathering.meeting.casus[0]?.id;
      if (casus === undefined) throw new Error('underway');
      gathering.walkTo('still');
      const content = gathering.id<ContentId>();
      gathering.must(presenter, { kind: 'wordQuestion', casus, content, revision: 2 });
      expect(gathering.delivery(chair).ever.has(content)).toBe(false);
      if (who === 'the chair') gathering.must(chair, { kind: 'endMeeting' });
      else gathering.must(presenter, { kind: 'endCasus', erase: false });
      expect(gathering.as(chair).casus[0]?.question?.content).toBe(content);
    },
  );
});

describe('the door', () => {
  it('is the chair’s: who nobody expects can be sent away, and who is inside cannot', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    const stranger = gathering.arrive();
    expect(gathering.ask(peers[0] ?? chair, { kind: 'leave', for: stranger })).toBe('notYourSeat');
    expect(gathering.ask(chair, { kind: 'leave', for: peers[0] ?? chair })).toBe('onlyForSeatsWithoutDevice');
    expect(gathering.ask(chair, { kind: 'leave', for: stranger })).toBe('granted');
  });

  it('holds twelve strangers, who take nobody’s place at the table', () => {
    const { gathering, chair } = aCircleAtWork();
    const strangers = Array.from({ length: mostAtDoor }, () => gathering.arrive());
    expect(() => gathering.arrive()).toThrow('doorFull');
    const guest = { kind: 'addSeat', seat: gathering.id<SeatId>(), name: gathering.id<ContentId>() } as const;
    expect(gathering.ask(chair, guest)).toBe('granted');
    const asked = strangers.map((seat) => gathering.ask(chair, { kind: 'admit', seat }));
    expect(asked.filter((answer) => answer === 'granted')).toHaveLength(mostSeats - 6);
    expect(asked.at(-1)).toBe('tableFull');
  });
});

describe('several tables', () => {
  it('hear nothing of what another table strikes', () => {
    const tables = { size: 3 };
    const troika = aPart('casus', [aPhase('yield', [aStep('outcomes', { activity: 'harvest' })], { tables })]);
    const circle = aCircle('together', aScript([troika]));
    const { gathering, chair, presenter, peers } = circle;
    gathering.must(chair, { kind: 'admit', seat: gathering.arrive() });
    const casus = gathering.id<CasusId>();
    gathering.must(presenter, { kind: 'offerCasus', casus, state: 'open' });
    gathering.walkTo('choice');
    gathering.must(chair, { kind: 'proposeCasus', casus });
    gathering.must(presenter, { kind: 'acceptCasus', casus });
    gathering.walkTo('outcomes');
    const [first = [], second = []] = gathering.meeting.tables;
    expect([first.length, second.length]).toEqual([3, 3]);
    const outcome = gathering.note();
    const [writer] = second;
    gathering.must(writer ?? chair, { kind: 'writeOutcome', ...outcome, revision: 1, place: here(circle) });
    gathering.must(writer ?? chair, { kind: 'strike', note: outcome.note });
    const knows = (seat: (typeof peers)[number]): boolean =>
      JSON.stringify(gathering.delivery(seat).got).includes(outcome.note);
    expect(second.map(knows)).toEqual([true, true, true]);
    expect(first.map(knows)).toEqual([false, false, false]);
  });
});
