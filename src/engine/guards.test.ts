import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acted } from '../../tests/support/a-script.ts';
import { aCircleAtWork, type Circle, type Gathering } from '../../tests/support/gathering.ts';
import { aWish, Dice, type Wish } from '../../tests/support/random-wishes.ts';
import type { Verdict } from './authority.ts';
import { Authority } from './authority.ts';
import { casusUnderway } from './centre.ts';
import { isHushed, presenterAt } from './circle.ts';
import { stepNow } from './cursor.ts';
import type { CasusId, ContentId, SeatId } from './ids.ts';
import type { Meeting, Seat } from './meeting.ts';
import type { Note } from './note.ts';

/** The sentences that the whole house rests on, for whatever people do. */

const throws = fc.array(fc.nat(1_000_000), { minLength: 400, maxLength: 900, size: 'max' });
const runs = { numRuns: 150 };

interface Moment {
  readonly wish: Wish;
  readonly before: Meeting;
  readonly verdict: Verdict;
}

/** Five people, an observer and a latecomer, who do anything; `look` is called after every wish. */
function live(numbers: readonly number[], look: (circle: Circle, moment: Moment) => void): Circle {
  const circle = aCircleAtWork('online');
  const { gathering } = circle;
  gathering.arrive('observer');
  gathering.arrive();
  const dice = new Dice(numbers);
  while (dice.left) {
    const before = gathering.meeting;
    const wish = aWish(gathering, dice);
    gathering.wait(dice.below(90));
    look(circle, { wish, before, verdict: gathering.send(wish.by, wish.command) });
  }
  return circle;
}

/** What may be known to others, worked out from what people did and where they were, not from what the engine says. */
class Opened {
  readonly contents = new Set<ContentId>();
  readonly handed = new Map<ContentId, SeatId>();

  learn(gathering: Gathering, { wish, before, verdict }: Moment): void {
    if (verdict.kind !== 'granted') return;
    const { command } = wish;
    const note = 'note' in command ? before.notes.find(({ id }) => id === command.note) : undefined;
    if (command.kind === 'readOut' && note !== undefined && isReadNow(before, note)) this.contents.add(note.content);
    if (command.kind === 'writeNote' && note?.handedOver === true) {
      const presenter = before.casus.find(({ id }) => id === note.casus)?.presenter;
      if (presenter !== undefined) this.handed.set(command.content, presenter);
    }
    const { cursor: at } = before;
    if (command.kind === 'writeNote' && stepNow(before)?.id === 'sorting' && at !== undefined) {
      // A moment late, where all cards lie open already.
      if (command.place === `${at.part}/cards/${at.pass}`) this.contents.add(command.content);
    }
    if (command.kind === 'handOver' && note !== undefined) {
      const presenter = before.casus.find(({ id }) => id === note.casus)?.presenter;
      if (presenter !== undefined) this.handed.set(note.content, presenter);
    }
    if (command.kind === 'sealField' && stepNow(before)?.opens?.includes(command.field) === true) {
      if (casusUnderway(before)?.id === command.casus) this.contents.add(command.content);
    }
    const { meeting } = gathering;
    const step = stepNow(meeting);
    if (meeting.cursor === before.cursor || meeting.cursor === undefined) return;
    if (step?.id === 'sorting') {
      const read = `${meeting.cursor.part}/${step.reads}/`;
      for (const one of before.notes)
        if (one.kind === 'note' && one.place.startsWith(read)) this.contents.add(one.content);
    }
    if (step?.opens?.includes(acted) === true) {
      for (const sealed of casusUnderway(meeting)?.sealed ?? []) this.contents.add(sealed.content);
    }
  }
}

/** Its author has the turn, in the step that reads what was written where this note was. */
function isReadNow(meeting: Meeting, { by, place }: Note): boolean {
  const { cursor } = meeting;
  const reads = stepNow(meeting)?.reads;
  return meeting.turns[0]?.holder === by && reads === 'plans' && place === `${cursor?.part}/${reads}/${cursor?.pass}`;
}

describe('whatever people do', () => {
  it('nobody receives a shut note, a private note or a sealed field, however the chair walks', () => {
    let reached = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        const opened = new Opened();
        const written = new Map<ContentId, SeatId>();
        live(numbers, ({ gathering }, moment) => {
          const { command, by } = moment.wish;
          if (moment.verdict.kind === 'granted' && by.kind === 'seat') {
            if (command.kind === 'writeNote' || command.kind === 'sealField') written.set(command.content, by.seat);
          }
          opened.learn(gathering, moment);
          for (const { viewer, ever } of gathering.deliveries) {
            for (const content of ever) {
              const author = written.get(content);
              if (author === undefined || (viewer.kind === 'seat' && viewer.seat === author)) continue;
              const handed = viewer.kind === 'seat' && opened.handed.get(content) === viewer.seat;
              expect(opened.contents.has(content) || handed).toBe(true);
              reached += 1;
            }
          }
        });
      }),
      runs,
    );
    expect(reached).toBeGreaterThan(100);
  });

  it('in a silent step the presenter adds nothing that others see, and is not asked', () => {
    let silences = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ gathering }, { wish, before, verdict }) => {
          const presenter = presenterAt(before, 0);
          const silent = presenter !== undefined && stepNow(before)?.silent.includes('presenter') === true;
          if (presenter === undefined || !silent || !isHushed(before, presenter)) return;
          silences += 1;
          expect(gathering.meeting.cursor === before.cursor && gathering.meeting.turns[0]?.holder === presenter).toBe(
            false,
          );
          const bySelf = wish.by.kind === 'seat' && wish.by.seat === presenter;
          if (!bySelf || verdict.kind !== 'granted') return;
          const added = Object.values(wish.command).filter((value): value is ContentId => typeof value === 'string');
          for (const { viewer, ever } of gathering.deliveries) {
            if (viewer.kind === 'seat' && viewer.seat === presenter) continue;
            const known = new Set(['writeNote', 'wordQuestion', 'rename', 'offerCasus', 'writeOutcome']);
            if (known.has(wish.command.kind)) expect(added.some((content) => ever.has(content))).toBe(false);
          }
        });
      }),
      runs,
    );
    expect(silences).toBeGreaterThan(100);
  });

  it('only the chair moves, or the clock where people write or sit in silence and the chair set it so', () => {
    let moves = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ gathering }, { wish, before }) => {
          if (gathering.meeting.cursor === before.cursor) return;
          moves += 1;
          const { by, command } = wish;
          if (by.kind === 'clock') {
            expect(before.automatic).toBe(true);
            expect(['write', 'weigh', 'silence']).toContain(stepNow(before)?.activity);
            return;
          }
          const seat = by.kind === 'seat' ? by.seat : undefined;
          const presenterEnds = command.kind === 'endCasus' && casusUnderway(before)?.presenter === seat;
          expect(presenterEnds || seat === before.chair).toBe(true);
        });
      }),
      runs,
    );
    expect(moves).toBeGreaterThan(100);
  });

  it('replay gives the same meeting, and each event with the audience that it had', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        const { gathering } = live(numbers, () => undefined);
        const again = new Authority();
        const replayed = again.recall(
          gathering.log.map(({ number, at, command, event }) => ({ number, at, command, event })),
        );
        expect(again.meeting).toEqual(gathering.meeting);
        expect(replayed).toEqual(gathering.log);
        expect(gathering.log.map(({ number }) => number)).toEqual(gathering.log.map((_, index) => index + 1));
      }),
      { numRuns: 40 },
    );
  });

  it('a refused command changes nothing, and a command sent twice counts once', () => {
    let refusals = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ gathering }, { wish, before, verdict }) => {
          if (verdict.kind === 'refused') {
            refusals += 1;
            expect(gathering.meeting).toBe(before);
          }
          const [first] = verdict.kind === 'granted' ? verdict.logged : [];
          if (first?.command === undefined) return;
          const after = gathering.meeting;
          expect(gathering.send(wish.by, wish.command, first.command).kind).toBe('repeated');
          expect(gathering.meeting).toBe(after);
        });
      }),
      runs,
    );
    expect(refusals).toBeGreaterThan(100);
  });

  it('what all may see is the same on every device, live or caught up', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        const { gathering } = live(numbers, () => undefined);
        const truth = inCommon(gathering.meeting);
        for (const { viewer, got } of gathering.deliveries) {
          const who = viewer.kind === 'screen' ? 'screen' : viewer.seat;
          const seat = gathering.meeting.seats.find(({ id }) => id === who);
          if (seat !== undefined && seat.presence !== 'here' && seat.presence !== 'away') continue;
          expect(inCommon(gathering.as(who))).toEqual(truth);
          if (seat?.outOf.length === 0 && seat.kind === 'participant') expect(gathering.catchUp(who)).toEqual(got);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('an observer gets nothing of a casus before its presenter said yes, nor does anyone who stepped out of it', () => {
    let kept = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ gathering }, { before, verdict }) => {
          if (verdict.kind !== 'granted') return;
          for (const { viewer, got } of gathering.deliveries) {
            const seat = before.seats.find(({ id }) => viewer.kind === 'seat' && id === viewer.seat);
            if (seat === undefined) continue;
            const outsider = seat.kind === 'observer' ? seat.welcomeAt.length === 0 : seat.outOf.length > 0;
            if (!outsider) continue;
            const fresh = verdict.logged.filter(
              (logged) => logged.audience.casus !== undefined && got.includes(logged),
            );
            const barred = fresh.filter(({ audience: { casus } }) => casus !== undefined && isBarred(seat, casus));
            kept += verdict.logged.filter(({ audience }) => audience.casus !== undefined).length;
            expect(barred).toEqual([]);
          }
        });
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(100);
  });

  it('nobody is chosen without an own yes, and nobody is presenter and chair at once', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ gathering }, { wish, before }) => {
          const { meeting } = gathering;
          for (const casus of meeting.casus) {
            const earlier = before.casus.find(({ id }) => id === casus.id);
            if (earlier?.status !== 'offered' || casus.status !== 'accepted') continue;
            const owner = meeting.seats.find(({ id }) => id === casus.presenter);
            const spokenFor = owner?.device === 'none' && wish.by.kind === 'seat' && wish.by.seat === before.chair;
            const own = wish.by.kind === 'seat' && wish.by.seat === casus.presenter;
            expect(wish.command.kind === 'acceptCasus' && (own || spokenFor)).toBe(true);
          }
          const presenter = casusUnderway(meeting)?.presenter;
          if (presenter !== undefined) expect(presenter).not.toBe(meeting.chair);
        });
      }),
      runs,
    );
  });

  it('a vote is seen by its voter alone, and "even stoppen" carries no name', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        const { gathering } = live(numbers, () => undefined);
        for (const { event } of gathering.log) {
          if (event.kind === 'stopped') expect(Object.keys(event).sort()).toEqual(['at', 'kind']);
        }
        for (const { viewer, got } of gathering.deliveries) {
          for (const { event } of got) {
            if (event.kind === 'voted' || event.kind === 'marked')
              expect(viewer).toEqual({ kind: 'seat', seat: event.by });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function isBarred(seat: Seat, casus: CasusId): boolean {
  return seat.kind === 'observer' ? !seat.welcomeAt.includes(casus) : seat.outOf.includes(casus);
}

/** What everyone inside and every screen knows alike. */
function inCommon(meeting: Meeting): unknown {
  return {
    stage: meeting.stage,
    seats: meeting.seats,
    chair: meeting.chair,
    chairTakesPart: meeting.chairTakesPart,
    script: meeting.script,
    refitted: meeting.refitted,
    cursor: meeting.cursor,
    tables: meeting.tables,
    clock: meeting.clock,
    automatic: meeting.automatic,
    turns: meeting.turns,
    stopped: meeting.stopped,
    proposed: meeting.choice.proposed,
  };
}
