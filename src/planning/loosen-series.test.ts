import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aTime, aZone } from '../../tests/support/a-date.ts';
import { dateOn, names, smallWish } from '../../tests/support/small-series.ts';
import { type Day, daysBetween, instantOf, localOf } from './calendar.ts';
import { chooseSeries, type NoSeries } from './choose-series.ts';
import type { Loosening } from './loosen-series.ts';
import type { Answers } from './poll.ts';
import type { SeriesWish } from './series.ts';

type Wish = SeriesWish<string>;

function whyNone(wish: Wish): Extract<NoSeries<string>, { kind: 'noSeries' }> | undefined {
  const choice = chooseSeries(wish, 0);
  return !choice.ok && choice.problem.kind === 'noSeries' ? choice.problem : undefined;
}

function isSeries(wish: Wish): boolean {
  return chooseSeries(wish, 0).ok;
}

function without(wish: Wish, part: 'presenter' | 'locked', meetings: readonly number[]): Wish {
  const freed = wish.meetings.map((meeting, at) => {
    const { [part]: _, ...rest } = meeting;
    return meetings.includes(at) ? rest : meeting;
  });
  return { ...wish, meetings: freed };
}

/** At noon of that day everyone can come. */
function withDate(wish: Wish, meeting: number, day: Day): Wish {
  const at = instantOf({ day, time: aTime('12:00') }, aZone('Europe/Amsterdam'));
  const meetings = wish.meetings.map((one, place) =>
    place === meeting ? { ...one, options: [...one.options, at] } : one,
  );
  const answers = new Map(
    wish.people.map((person) => [person, new Map([...(wish.answers.get(person) ?? []), [at, 'yes' as const]])]),
  );
  return { ...wish, meetings, answers };
}

/** A meeting after the other, on all dates that it may have and on each of the hundred days that one can ask for. */
function couldBeHelped(wish: Wish): boolean {
  const { people, notCounted = [], quorum, gaps, zone } = wish;
  const comes = (person: string, at: number) => ['yes', 'ifNeedBe'].includes(wish.answers.get(person)?.get(at) ?? '');
  const anyDay = Array.from({ length: 100 }, (_, later) => ({ day: later, at: undefined }));
  const columns = wish.meetings.map(({ options, presenter, locked, stands }) => {
    const those = options.filter((at) => {
      const there = people.filter((person) => !notCounted.includes(person) && comes(person, at)).length;
      const isAllowed = there >= quorum && (presenter === undefined || comes(presenter, at));
      return stands || (isAllowed && (locked === undefined || locked === at));
    });
    const dates = those.map((at) => ({ day: daysBetween(wish.askFrom, localOf(at, zone).day), at, stands }));
    return stands || locked !== undefined ? dates : [...dates, ...anyDay.map((one) => ({ ...one, stands }))];
  });
  const [first = [], ...rest] = columns;
  const follows = (before: (typeof first)[number], one: (typeof first)[number]) => {
    const days = one.day - before.day;
    const isLater = before.at === undefined || one.at === undefined ? days > 0 : one.at > before.at;
    return (before.stands && one.stands) || (isLater && days >= gaps.least && days <= gaps.most);
  };
  return (
    rest.reduce((reached, dates) => dates.filter((one) => reached.some((before) => follows(before, one))), first)
      .length > 0
  );
}

/** The first and the last of the days that are said to do, beside the best one. */
function otherDays(way: Loosening): readonly Loosening[] {
  if (way.kind !== 'moreDates') return [];
  return way.dates.flatMap((one, at) =>
    [one.from, one.until].map((best) => ({ ...way, dates: way.dates.with(at, { ...one, best }) })),
  );
}

function loosened(wish: Wish, way: Loosening): Wish {
  switch (way.kind) {
    case 'quorum':
      return { ...wish, quorum: way.to };
    case 'longestGap':
      return { ...wish, gaps: { ...wish.gaps, most: way.to } };
    case 'shortestGap':
      return { ...wish, gaps: { ...wish.gaps, least: way.to } };
    case 'presenters':
      return without(wish, 'presenter', way.meetings);
    case 'locks':
      return without(wish, 'locked', way.meetings);
    case 'moreDates':
      return way.dates.reduce((so, { meeting, best }) => withDate(so, meeting, best), wish);
  }
}

/** A little less than what was said to be enough. */
function aLittleLess(wish: Wish, way: Loosening): readonly Wish[] {
  const all = (meetings: readonly number[]) => meetings.map((_, out) => meetings.filter((__, at) => at !== out));
  switch (way.kind) {
    case 'quorum':
      return [{ ...wish, quorum: way.to + 1 }];
    case 'longestGap':
      return [{ ...wish, gaps: { ...wish.gaps, most: way.to - 1 } }];
    case 'shortestGap':
      return [{ ...wish, gaps: { ...wish.gaps, least: way.to + 1 } }];
    case 'presenters':
    case 'locks':
      return all(way.meetings).map((meetings) => loosened(wish, { ...way, meetings }));
    case 'moreDates':
      return all(way.dates.map((_, at) => at)).map((kept) =>
        loosened(wish, { ...way, dates: way.dates.filter((_, at) => kept.includes(at)) }),
      );
  }
}

it('what is said to help helps, each by itself, and a little less would not', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(smallWish, (wish) => {
      const none = whyNone(wish);
      if (none === undefined) return;
      expect(none.broken).not.toEqual([]);
      for (const way of none.ways) {
        seen.add(way.kind);
        expect(isSeries(loosened(wish, way))).toBe(true);
        expect(aLittleLess(wish, way).filter(isSeries)).toEqual([]);
        expect(otherDays(way).map((other) => isSeries(loosened(wish, other)))).not.toContain(false);
        expect(way.kind === 'moreDates' && way.dates.some(({ from }) => from < wish.askFrom)).toBe(false);
      }
      const kinds = none.ways.map(({ kind }) => kind);
      const all = wish.meetings.map((_, at) => at);
      expect(kinds.includes('quorum')).toBe(wish.quorum > 1 && isSeries({ ...wish, quorum: 1 }));
      expect(kinds.includes('presenters')).toBe(isSeries(without(wish, 'presenter', all)));
      expect(kinds.includes('locks')).toBe(isSeries(without(wish, 'locked', all)));
      expect(kinds.includes('moreDates')).toBe(couldBeHelped(wish));
    }),
    { numRuns: 300 },
  );
  expect(seen.size).toBeGreaterThan(4);
});

describe('A circle of five finds no series', () => {
  const days = [0, 7, 42];
  const everyone: Answers<string> = new Map(
    names.map((name) => [name, new Map(days.map((day) => [dateOn(day), 'yes']))]),
  );
  const wish: Wish = {
    zone: aZone('Europe/Amsterdam'),
    people: names,
    answers: everyone,
    quorum: 4,
    gaps: { least: 28, normal: 42, most: 56 },
    askFrom: aDay('2027-02-22'),
    meetings: [{ options: [dateOn(0), dateOn(7)] }, { options: [dateOn(42)] }],
  };
  const saysNo = (name: string, ...no: readonly number[]) =>
    new Map(everyone).set(name, new Map(days.map((day) => [dateOn(day), no.includes(day) ? 'no' : ('yes' as const)])));

  it('because Dewi, who brings her casus, cannot come to any of her dates: another brings one, or another date', () => {
    const meetings = wish.meetings.map((meeting, at) => (at === 1 ? { ...meeting, presenter: 'Dewi' } : meeting));
    expect(whyNone({ ...wish, answers: saysNo('Dewi', 42), meetings })).toEqual({
      kind: 'noSeries',
      broken: [{ kind: 'presenter', meeting: 1, presenter: 'Dewi' }],
      ways: [
        { kind: 'presenters', meetings: [1] },
        { kind: 'moreDates', dates: [{ meeting: 1, from: '2027-03-29', until: '2027-04-26', best: '2027-04-12' }] },
      ],
    });
  });

  it('because four have to be there and three are: it says with how many it would do', () => {
    const answers = new Map([...saysNo('Anna', 42), ['Bram', saysNo('Bram', 42).get('Bram') ?? new Map()]]);
    expect(whyNone({ ...wish, answers })).toMatchObject({
      broken: [{ kind: 'quorum', meeting: 1, people: 3 }],
      ways: [{ kind: 'quorum', to: 3 }, { kind: 'moreDates' }],
    });
  });

  it('because the dates are too far apart: it says how long the gap would be', () => {
    const gaps = { least: 7, normal: 21, most: 28 };
    expect(whyNone({ ...wish, gaps })).toMatchObject({
      broken: [{ kind: 'gap', meeting: 1 }],
      ways: [{ kind: 'longestGap', to: 35 }, { kind: 'moreDates' }],
    });
  });

  it('and what would help is never about dates that stand, however far apart, and whoever is away there', () => {
    const at = [0, 200, 242];
    const answers = new Map(
      names.map((name) => {
        const no = name === 'Anna' ? [0] : name === 'Dewi' ? [242] : [];
        return [name, new Map(at.map((day) => [dateOn(day), no.includes(day) ? ('no' as const) : ('yes' as const)]))];
      }),
    );
    const meetings = [
      { options: [dateOn(0)], presenter: 'Anna', stands: true },
      { options: [dateOn(200)], stands: true },
      { options: [dateOn(242)], presenter: 'Dewi' },
    ];
    expect(whyNone({ ...wish, answers, meetings })).toMatchObject({
      broken: [{ kind: 'presenter', meeting: 2, presenter: 'Dewi' }],
      ways: [
        { kind: 'presenters', meetings: [2] },
        { kind: 'moreDates', dates: [{ meeting: 2 }] },
      ],
    });
  });

  it('because a date was locked to which too few come', () => {
    const meetings = [{ options: [dateOn(0), dateOn(7)], locked: dateOn(0) }, ...wish.meetings.slice(1)];
    expect(whyNone({ ...wish, quorum: 5, answers: saysNo('Chris', 0), meetings })).toMatchObject({
      broken: [{ kind: 'lock', meeting: 0, people: 4, presenterComes: true }],
      ways: [
        { kind: 'quorum', to: 4 },
        { kind: 'locks', meetings: [0] },
      ],
    });
  });
});
