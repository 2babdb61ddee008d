import { describe, expect, it } from 'vitest';
import {
  aGroupAtItsStart,
  anId,
  anna,
  aRoot,
  bram,
  chris,
  dewi,
  emre,
  type GroupTale,
  must,
} from '../../tests/support/a-group.ts';
import { answersOf, stillToAnswer } from '../planning/poll.ts';
import { plannedOf } from './circle-of-members.ts';
import { foldGroup } from './evolve-group.ts';
import { existing } from './existing.ts';
import type { PlannedId, PollId, PollLinkId } from './group-ids.ts';
import { mostOptions } from './group-limits.ts';
import type { AccountId } from './ids.ts';
import { logisticsOf } from './logistics.ts';
import { eraseAtOf } from './retention.ts';
import { tellGroup } from './telling.ts';

const day = 86_400_000;
const poll = anId<PollId>('poll', 1);

/** A group whose second and third meeting need a date, and the options that Anna thought of. */
function asked(): {
  readonly tale: GroupTale;
  readonly planned: readonly PlannedId[];
  readonly options: readonly number[];
} {
  const tale = aGroupAtItsStart();
  const planned = tale.plan().slice(1, 3);
  const options = [30, 37, 60, 67].map((days) => tale.now + days * day);
  const until = tale.now + 14 * day;
  must(tale.write(anna, { kind: 'pollOpened', poll, planned, options, minutes: 120, zone: 'Europe/Amsterdam', until }));
  return { tale, planned, options };
}

function at(options: readonly number[], index: number): number {
  return options[index] ?? Number.NaN;
}

describe('a poll', () => {
  it('Bram answers twice: the last answer counts, and the letter of the first one goes', () => {
    const { tale, options } = asked();
    must(tale.write(bram, { kind: 'pollAnswered', poll, yes: options, ifNeedBe: [], no: [] }));
    const first = tale.group.number;
    must(tale.write(bram, { kind: 'pollAnswered', poll, yes: [at(options, 0)], ifNeedBe: [at(options, 1)], no: [] }));
    expect(tale.group.poll?.answers).toEqual([
      {
        account: bram,
        answer: { yes: [at(options, 0)], ifNeedBe: [at(options, 1)], no: [] },
        letter: tale.group.number,
      },
    ]);
    expect(tale.group.over).toContainEqual({ letter: first, by: bram });
  });

  it('nobody answers after its last day, about a date that is not in it, or to a poll that is not there', () => {
    const { tale, options } = asked();
    const answer = { kind: 'pollAnswered', poll, yes: [at(options, 0)], ifNeedBe: [], no: [] } as const;
    expect(tale.write(bram, { ...answer, yes: [at(options, 0) + 1] })).toMatchObject({ problem: 'unknownOption' });
    expect(tale.write(bram, { ...answer, poll: anId<PollId>('poll', 2) })).toMatchObject({ problem: 'unknownPoll' });
    expect(tale.write(bram, { ...answer, no: [at(options, 0)] })).toMatchObject({ problem: 'malformed' });
    tale.now += 20 * day;
    expect(tale.write(bram, answer)).toMatchObject({ problem: 'pollOver' });
  });

  it('is refused when another runs, when it is over before it begins, and when it asks too much', () => {
    const { tale, planned, options } = asked();
    const again = {
      kind: 'pollOpened',
      poll: anId<PollId>('poll', 2),
      planned,
      options,
      minutes: 90,
      zone: 'UTC',
    } as const;
    const until = tale.now + 9 * day;
    expect(tale.write(bram, { ...again, until })).toMatchObject({ problem: 'pollRunning' });
    must(tale.write(bram, { kind: 'pollEnded', poll }));
    expect(tale.write(bram, { ...again, until: tale.now })).toMatchObject({ problem: 'pollPast' });
    expect(tale.write(bram, { ...again, until: tale.now + 90 * day })).toMatchObject({ problem: 'pollTooLong' });
    const many = Array.from({ length: mostOptions + 1 }, (_, index) => tale.now + (index + 1) * day);
    expect(tale.write(bram, { ...again, until, options: many })).toMatchObject({ problem: 'tooManyOptions' });
    expect(tale.write(bram, { ...again, until, options: [tale.now - 1] })).toMatchObject({ problem: 'optionPast' });
    expect(tale.write(bram, { ...again, until, zone: 'Nergens / Huizen' })).toMatchObject({ problem: 'malformed' });
  });

  it('Bram asks for more dates: what Chris said stands, he is asked for the new ones, and all of it goes together', () => {
    const { tale, planned, options } = asked();
    const [before, opened] = [tale.group.poll, tale.group.number];
    must(tale.write(chris, { kind: 'pollAnswered', poll, yes: [at(options, 0)], ifNeedBe: [], no: options.slice(1) }));
    tale.now += 20 * day;
    const more = [tale.now + 14 * day, at(options, 2), tale.now + 80 * day].toSorted((one, other) => one - other);
    const added = { kind: 'pollDatesAdded', poll, options: more, until: tale.now + 7 * day } as const;
    must(tale.write(bram, added));
    expect(tale.group.poll?.options).toEqual([...new Set([...options, ...more])].toSorted((one, other) => one - other));
    const known = answersOf((tale.group.poll?.answers ?? []).map(({ account, answer }) => [account, answer]));
    expect(stillToAnswer(tale.group.poll?.options ?? [], [bram, chris], known)).toEqual({
      nothing: [bram],
      some: [chris],
    });
    // Dewi thought of a date at the same moment, and of a last day that comes earlier than Bram's.
    must(tale.write(dewi, { ...added, options: [tale.now + 90 * day], until: tale.now + 3 * day }));
    expect(tale.group.poll?.until).toBe(added.until);
    // What is read of it later goes later than what was there first.
    const gone = (before?.until ?? 0) + 42 * day;
    expect(eraseAtOf(tale.group, added, tale.now)).toBeGreaterThan(gone);
    expect(added.until).toBeLessThan(gone);
    must(
      tale.write(emre, {
        kind: 'datesChosen',
        poll,
        dates: [{ planned: planned[0] ?? anId('planned', 0), at: at(more, 0) }],
      }),
    );
    expect(tale.group.over.map(({ by }) => by)).toEqual([anna, bram, dewi, chris]);
    expect(tale.group.over.map(({ letter }) => letter)).toContain(opened);
  });

  it('more dates are refused when there are too many, when one went by, and when it would never end', () => {
    const { tale, options } = asked();
    const more = { kind: 'pollDatesAdded', poll, options: [tale.now + 90 * day], until: tale.now + 16 * day } as const;
    const many = Array.from({ length: mostOptions }, (_, index) => tale.now + (index + 1) * 3_600_000);
    const unread = Array.from({ length: 501 }, (_, index) => tale.now + (index + 1) * 3_600_000);
    expect(tale.write(bram, { ...more, poll: anId<PollId>('poll', 2) })).toMatchObject({ problem: 'unknownPoll' });
    expect(tale.write(bram, { ...more, options: many })).toMatchObject({ problem: 'tooManyOptions' });
    expect(tale.write(bram, { ...more, options: unread })).toMatchObject({ problem: 'malformed' });
    expect(tale.write(bram, { ...more, options: [tale.now - 1] })).toMatchObject({ problem: 'optionPast' });
    expect(tale.write(bram, { ...more, until: tale.now })).toMatchObject({ problem: 'pollPast' });
    expect(tale.write(bram, { ...more, until: tale.now + 50 * day })).toMatchObject({ problem: 'pollTooLong' });
    expect(tale.group.poll?.options).toEqual(options);
  });

  it('Dewi leaves: her answer does not count, and the link that she gave ends', () => {
    const { tale, options } = asked();
    const link = anId<PollLinkId>('link', 1);
    must(tale.write(dewi, { kind: 'pollAnswered', poll, yes: [...options], ifNeedBe: [], no: [] }));
    must(tale.write(dewi, { kind: 'pollLinkGiven', poll, link, secret: aRoot, for: 'Fatima' }));
    must(tale.write(emre, { kind: 'pollAnswered', poll, yes: [], ifNeedBe: [], no: [...options] }));
    tale.go(dewi);
    expect(tale.group.poll?.answers.map(({ account }) => account)).toEqual([emre]);
    expect(tale.group.poll?.links).toEqual([]);
    expect(tale.group.over.filter(({ by }) => by === dewi)).toHaveLength(2);
  });

  it('the dates are chosen: the meetings have them, the poll is over, and so are all its letters', () => {
    const { tale, planned, options } = asked();
    must(tale.write(chris, { kind: 'pollAnswered', poll, yes: [...options], ifNeedBe: [], no: [] }));
    expect(existing(tale.group).find(({ thing }) => thing === 'poll')?.of).toEqual([chris]);
    const dates = planned.map((id, index) => ({ planned: id, at: at(options, index * 2) }));
    must(tale.write(anna, { kind: 'datesChosen', poll, dates }));
    expect(planned.map((id) => plannedOf(tale.group, id)?.at)).toEqual([at(options, 0), at(options, 2)]);
    expect(tale.group.poll).toBeUndefined();
    expect(tale.group.over.map(({ by }) => by)).toEqual([anna, chris]);
    expect(existing(tale.group).some(({ thing }) => thing === 'poll')).toBe(false);
  });

  it('the letters of a poll go by themselves, and what was chosen still stands for who reads only the rest', () => {
    const { tale, planned, options } = asked();
    const opened = tale.group.number;
    const event = { kind: 'pollAnswered', poll, yes: [], ifNeedBe: [], no: [] } as const;
    expect(eraseAtOf(tale.group, event, tale.now)).toBe((tale.group.poll?.until ?? 0) + 42 * day);
    must(
      tale.write(anna, {
        kind: 'datesChosen',
        poll,
        dates: [{ planned: planned[0] ?? anId('planned', 0), at: at(options, 1) }],
      }),
    );
    const later = foldGroup(tale.happenings.filter((one) => one.kind !== 'letter' || one.number !== opened));
    expect(plannedOf(later, planned[0])?.at).toBe(at(options, 1));
  });

  it('Fatima comes while it runs: she is told of it, sees what the others answered, and answers', () => {
    const { tale, options } = asked();
    const fatima = anId<AccountId>('account', 6);
    must(tale.write(bram, { kind: 'pollAnswered', poll, yes: [at(options, 3)], ifNeedBe: [], no: [] }));
    must(tale.write(bram, { kind: 'logisticsSet', place: 'Wijkhuis De Boom', link: 'https://video.example/kamer' }));
    must(
      tale.write(bram, {
        kind: 'calendarSet',
        dates: 'inCalendars',
        zone: 'Europe/Brussels',
        title: 'groupName',
        place: 'hidden',
      }),
    );
    const later = tale.now + 90 * day;
    must(tale.write(bram, { kind: 'pollDatesAdded', poll, options: [later], until: tale.now + 20 * day }));
    tale.come(fatima);
    const from = tale.happenings.length;
    must(tale.write(anna, ...tellGroup(tale.group, [fatima])));
    const hers = foldGroup(tale.happenings.filter((one, index) => index >= from || one.kind !== 'letter'));
    expect(hers.poll?.options).toEqual([...options, later]);
    expect(hers.poll).toMatchObject({ until: tale.group.poll?.until, firstUntil: tale.group.poll?.firstUntil });
    expect(hers.poll?.answers).toEqual([
      { account: bram, answer: { yes: [at(options, 3)], ifNeedBe: [], no: [] }, letter: undefined },
    ]);
    expect([hers.calendar, hers.usual]).toEqual([tale.group.calendar, tale.group.usual]);
  });
});

describe('where and who', () => {
  it('a meeting elsewhere has its own way in, and lasts as long as usual', () => {
    const { tale, planned } = asked();
    const [first, second] = planned;
    must(
      tale.write(anna, { kind: 'logisticsSet', place: 'De Boom', link: 'https://video.example/kamer', minutes: 150 }),
    );
    must(tale.write(anna, { kind: 'logisticsSet', planned: first ?? anId('planned', 0), place: 'Bij Emre thuis' }));
    expect(logisticsOf(tale.group, first)).toEqual({ place: 'Bij Emre thuis', minutes: 150 });
    expect(logisticsOf(tale.group, second)).toEqual({
      place: 'De Boom',
      link: 'https://video.example/kamer',
      minutes: 150,
    });
    expect(tale.write(anna, { kind: 'logisticsSet', link: 'javascript:alert(1)' })).toMatchObject({
      problem: 'malformed',
    });
  });

  it('Chris comes later and says why; it goes when the meeting is on another date, and nobody is away from that one', () => {
    const { tale, planned, options } = asked();
    const [first = anId<PlannedId>('planned', 0)] = planned;
    must(tale.write(anna, { kind: 'meetingMoved', planned: first, at: at(options, 0) }));
    must(tale.write(chris, { kind: 'presenceTold', planned: first, late: 20, why: 'De trein.' }));
    const told = tale.group.number;
    must(tale.write(dewi, { kind: 'absenceTold', planned: first, away: true }));
    expect(plannedOf(tale.group, first)?.presence).toEqual([{ by: chris, late: 20, why: 'De trein.', letter: told }]);
    must(tale.write(emre, { kind: 'meetsAnyway', planned: first }));
    must(tale.write(anna, { kind: 'meetingMoved', planned: first, at: at(options, 1) }));
    expect(plannedOf(tale.group, first)).toMatchObject({ away: [], presence: [], anyway: false });
    expect(tale.group.over).toContainEqual({ letter: told, by: chris });
  });
});
