import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aTime, aZone } from '../../tests/support/a-date.ts';
import { refused } from '../basics/result.ts';
import { type Day, daysBetween, daysLater, localOf, type Weekday, weekdayOf, weekdays } from './calendar.ts';
import { type Proposal, proposeDates, type Rhythm } from './rhythm.ts';

const tuesday: Weekday = 2;
const rhythm: Rhythm = {
  zone: aZone('Europe/Amsterdam'),
  first: aDay('2027-01-01'),
  last: aDay('2027-12-31'),
  everyWeeks: 6,
  weekdays: [tuesday],
  times: [aTime('19:30')],
  longestGapDays: 70,
  daysEach: 3,
};

function summer(day: Day): boolean {
  return day >= '2027-07-10' && day <= '2027-08-22';
}

function proposed(asked: Rhythm, meetings: number, isOff: (day: Day) => boolean = () => false): Proposal {
  const proposal = proposeDates(asked, meetings, isOff);
  if (!proposal.ok) throw new Error(proposal.problem.kind);
  return proposal.value;
}

function daysOf({ meetings }: Proposal): readonly (readonly Day[])[] {
  return meetings.map(({ options }) => options.map((at) => localOf(at, rhythm.zone).day));
}

describe('A rhythm', () => {
  it('is every six weeks on a Tuesday, with a week before and a week after to choose from', () => {
    const proposal = proposed(rhythm, 3);
    expect(daysOf(proposal)).toEqual([
      ['2027-01-05', '2027-01-12', '2027-01-19'],
      ['2027-02-09', '2027-02-16', '2027-02-23'],
      ['2027-03-23', '2027-03-30', '2027-04-06'],
    ]);
    expect(proposal.gaps).toEqual({ least: 21, normal: 42, most: 70 });
  });

  it('is half past seven on the wall, before the clock changes and after', () => {
    const times = proposed(rhythm, 8).meetings.flatMap(({ options }) =>
      options.map((at) => localOf(at, rhythm.zone).time),
    );
    expect(new Set(times)).toEqual(new Set(['19:30']));
  });

  it('waits for the summer to be over, and goes on from there', () => {
    const around = proposed(rhythm, 8, summer).meetings.map((meeting) => meeting.around);
    expect(around).toEqual([
      '2027-01-05',
      '2027-02-16',
      '2027-03-30',
      '2027-05-11',
      '2027-06-22',
      '2027-08-24',
      '2027-10-05',
      '2027-11-16',
    ]);
  });

  it('asks about two evenings a week and two times a day, where people like', () => {
    const asked = { ...rhythm, weekdays: [2, 4] as const, times: [aTime('09:00'), aTime('19:30')], daysEach: 2 };
    expect(daysOf(proposed(asked, 2))).toEqual([
      ['2027-01-05', '2027-01-05', '2027-01-07', '2027-01-07'],
      ['2027-02-16', '2027-02-16', '2027-02-18', '2027-02-18'],
    ]);
  });

  it('asks about no date twice when a holiday brings two meetings closer', () => {
    const isOff = (day: Day) => day >= '2027-01-20' && day <= '2027-02-07';
    expect(daysOf(proposed({ ...rhythm, everyWeeks: 3 }, 2, isOff))).toEqual([
      ['2027-01-05', '2027-01-12'],
      ['2027-01-19'],
    ]);
  });

  it('says how many meetings fit when all of them do not', () => {
    expect(proposeDates(rhythm, 10, summer)).toEqual(refused({ kind: 'doesNotFit', fits: 9 }));
    expect(proposeDates(rhythm, 2, () => true)).toEqual(refused({ kind: 'doesNotFit', fits: 0 }));
  });

  it('says between which days the gap is longer than the group wants', () => {
    expect(proposeDates({ ...rhythm, longestGapDays: 56 }, 8, summer)).toEqual(
      refused({ kind: 'gapTooLong', from: '2027-06-22', to: '2027-08-24' }),
    );
  });

  it.each<[string, Partial<Rhythm>, number]>([
    ['noMeetings', {}, 0],
    ['noMeetings', {}, Number.NaN],
    ['tooManyMeetings', {}, 500],
    ['noWeekdays', { weekdays: [] }, 3],
    ['noTimes', { times: [] }, 3],
    ['weeksMisshapen', { everyWeeks: 0 }, 3],
    ['weeksMisshapen', { everyWeeks: 1.5 }, 3],
    ['daysMisshapen', { daysEach: 0 }, 3],
    ['lastBeforeFirst', { last: aDay('2026-12-31') }, 3],
    ['tooLong', { last: aDay('2099-01-01') }, 3],
    ['gapTooShort', { longestGapDays: 41 }, 3],
    ['gapTooShort', { longestGapDays: Number.NaN }, 3],
    ['tooManyOptions', { daysEach: 500 }, 3],
  ])('is refused by name: %s', (kind, part, meetings) => {
    expect(proposeDates({ ...rhythm, ...part }, meetings, () => false)).toMatchObject({ ok: false, problem: { kind } });
  });

  it('keeps to itself, whatever is off: the right days, in order, none twice, none that is off, gaps that can be kept', () => {
    let some = 0;
    fc.assert(
      fc.property(
        fc.record({
          everyWeeks: fc.integer({ min: 1, max: 8 }),
          weekdays: fc.subarray([...weekdays], { minLength: 1 }),
          span: fc.integer({ min: 30, max: 500 }),
          daysEach: fc.integer({ min: 1, max: 4 }),
          meetings: fc.integer({ min: 1, max: 10 }),
          slack: fc.nat(60),
        }),
        fc.array(fc.tuple(fc.nat(400), fc.nat(50)), { maxLength: 5 }),
        ({ span, meetings, slack, ...part }, holidays) => {
          const last = daysLater(rhythm.first, span);
          const asked = { ...rhythm, ...part, last, longestGapDays: Math.min(366, part.everyWeeks * 7 + slack) };
          const off = holidays.map(([from, length]) => [from, from + length].map((at) => daysLater(rhythm.first, at)));
          const isOff = (day: Day) => off.some(([from = day, until = day]) => from <= day && day <= until);
          const proposal = proposeDates(asked, meetings, isOff);
          if (!proposal.ok) return;
          some += 1;
          const days = daysOf(proposal.value);
          const all = days.flat();
          expect(days).toHaveLength(meetings);
          expect(all).toEqual(all.toSorted());
          expect(new Set(all).size).toBe(all.length);
          for (const day of all) {
            expect(day >= asked.first && day <= last && !isOff(day)).toBe(true);
            expect(asked.weekdays).toContain(weekdayOf(day));
          }
          const around = proposal.value.meetings.map((meeting) => meeting.around);
          around.forEach((day, at) => {
            expect(days[at]).toContain(day);
            expect(days[at]?.length).toBeLessThanOrEqual(asked.daysEach);
            const gap = at === 0 ? undefined : daysBetween(around[at - 1] ?? day, day);
            const { least, most } = proposal.value.gaps;
            expect(gap === undefined || (gap >= least && gap <= most)).toBe(true);
          });
        },
      ),
      { numRuns: 80 },
    );
    expect(some).toBeGreaterThan(10);
  });
});
