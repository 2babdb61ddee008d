import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aZone } from '../../tests/support/a-date.ts';
import { dateOn, names, smallWish } from '../../tests/support/small-series.ts';
import { refused } from '../basics/result.ts';
import { chooseSeries } from './choose-series.ts';
import type { Suits } from './poll.ts';
import type { SeriesWish } from './series.ts';

type Wish = SeriesWish<string>;
/** What counts, first things first: worst, how many more than once, chairs, absence, unevenness. */
type Weighed = readonly number[];

function answer(wish: Wish, person: string | undefined, at: number): Suits | undefined {
  return person === undefined ? 'yes' : wish.answers.get(person)?.get(at);
}

function isThere(wish: Wish, person: string | undefined, at: number): boolean {
  return ['yes', 'ifNeedBe'].includes(answer(wish, person, at) ?? 'no');
}

function counted({ people, notCounted = [] }: Wish): readonly string[] {
  return people.filter((person) => !notCounted.includes(person));
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const daysCounted = new Map<number, number>();

/** The days on the wall in Amsterdam, counted by the platform. */
function dayNumber(at: number): number {
  const known = daysCounted.get(at) ?? Date.parse(`${wall.format(at)}T00:00:00Z`) / 86_400_000;
  daysCounted.set(at, known);
  return known;
}

function keepsEveryRule(wish: Wish, dates: readonly number[]): boolean {
  return dates.every((at, meeting) => {
    const { presenter, locked, options, stands } = wish.meetings[meeting] ?? { options: [] };
    const before = stands && wish.meetings[meeting - 1]?.stands ? undefined : dates[meeting - 1];
    const gap = before === undefined ? undefined : dayNumber(at) - dayNumber(before);
    return (
      options.includes(at) &&
      (locked === undefined || locked === at) &&
      (stands ||
        (isThere(wish, presenter, at) &&
          counted(wish).filter((person) => isThere(wish, person, at)).length >= wish.quorum)) &&
      (before === undefined || at > before) &&
      (gap === undefined || (gap >= wish.gaps.least && gap <= wish.gaps.most))
    );
  });
}

function weigh(wish: Wish, dates: readonly number[]): Weighed {
  const missed = wish.people.map((person) => dates.filter((at) => answer(wish, person, at) === 'no').length);
  const every = dates.flatMap((at) => wish.people.map((person) => answer(wish, person, at)));
  const gaps = dates.slice(1).map((at, index) => dayNumber(at) - dayNumber(dates[index] ?? at));
  return [
    Math.max(1, ...missed),
    missed.filter((times) => times > 1).length,
    dates.filter((at, meeting) => !isThere(wish, wish.meetings[meeting]?.chair, at)).length,
    every.reduce((sum, said) => sum + (said === 'yes' ? 0 : said === 'ifNeedBe' ? 1 : 4), 0),
    gaps.reduce((sum, gap) => sum + (gap - wish.gaps.normal) ** 2, 0),
  ];
}

function compare(one: Weighed, other: Weighed): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Every series there is: what no cleverness can beat. */
function everySeries(wish: Wish): readonly (readonly number[])[] {
  return wish.meetings.reduce<readonly (readonly number[])[]>(
    (begun, { options }) =>
      begun.flatMap((dates) => options.map((at) => [...dates, at]).filter((longer) => keepsEveryRule(wish, longer))),
    [[]],
  );
}

describe('The dates of a year', () => {
  it('are the best there are, and the next best after them', () => {
    const seen = { some: 0, none: 0, alternatives: 0, twice: 0, few: 0 };
    fc.assert(
      fc.property(smallWish, fc.nat(3), (wish, alternatives) => {
        const best = everySeries(wish)
          .map((dates) => weigh(wish, dates))
          .toSorted(compare);
        const choice = chooseSeries(wish, alternatives);
        if (!choice.ok) {
          expect(best).toEqual([]);
          seen.none += 1;
          return;
        }
        const series = [choice.value.best, ...choice.value.alternatives.map((other) => other.series)];
        const chosen = series.map(({ dates }) => dates.map(({ at }) => at));
        expect(chosen.every((dates) => keepsEveryRule(wish, dates))).toBe(true);
        expect(chosen.map((dates) => weigh(wish, dates))).toEqual(best.slice(0, 1 + alternatives));
        expect(new Set(chosen.map(String)).size).toBe(chosen.length);
        expect(choice.value.exact).toBe(true);
        seen.some += 1;
        seen.alternatives += chosen.length - 1;
        seen.twice += choice.value.best.moreThanOnce.length > 0 ? 1 : 0;
        seen.few += best.length < 1 + alternatives ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.some, seen.none, seen.alternatives, seen.twice, seen.few)).toBeGreaterThan(2);
  });

  it('have a reason each that is true, whatever people answered', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(smallWish, (wish) => {
        const choice = chooseSeries(wish, 0);
        if (!choice.ok) return;
        const dates = choice.value.best.dates.map(({ at }) => at);
        const own = weigh(wish, dates);
        choice.value.why.forEach((reason, meeting) => {
          kinds.add(reason.kind);
          const without = everySeries(wish).filter((series) => series[meeting] !== dates[meeting]);
          if (reason.kind === 'only') expect(without).toEqual([]);
          if (!('most' in reason)) return;
          const instead = dates.with(meeting, reason.most);
          const other = weigh(wish, instead);
          expect(other[3] ?? 0).toBeLessThan(own[3] ?? 0);
          if (reason.kind === 'chair') expect(other[2] ?? 0).toBeGreaterThan(own[2] ?? 0);
          if (reason.kind === 'spares') {
            expect(compare(own.slice(0, 2), other.slice(0, 2))).toBeLessThan(0);
            expect(reason.who.length).toBeGreaterThan(0);
          }
          expect(keepsEveryRule(wish, instead)).toBe(reason.kind === 'chair' || reason.kind === 'spares');
          // Where one looks for it in the year, and nowhere else.
          expect(instead).toEqual(instead.toSorted((one, later) => one - later));
          if (reason.kind !== 'gap') return;
          expect(dates).toContain(reason.beside);
          expect(reason.days).toBe(Math.abs(dayNumber(reason.most) - dayNumber(reason.beside)));
          expect(reason.is === 'tooClose' ? reason.days < wish.gaps.least : reason.days > wish.gaps.most).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
    expect(kinds).not.toContain('cameAcross');
    expect([...kinds]).toEqual(expect.arrayContaining(['gap', 'locked', 'most', 'mostAround', 'only']));
  });
});

/** Weeks from the first one, each with who says no and who comes if need be; all the others say yes. */
function circleSays(days: readonly number[], no: Record<string, readonly number[]>, ifNeedBe: typeof no = {}): Wish {
  const said = (person: string, at: number): Suits =>
    no[person]?.includes(at) ? 'no' : ifNeedBe[person]?.includes(at) ? 'ifNeedBe' : 'yes';
  return {
    zone: aZone('Europe/Amsterdam'),
    people: names,
    answers: new Map(names.map((name) => [name, new Map(days.map((at) => [dateOn(at), said(name, at)]))])),
    quorum: 4,
    gaps: { least: 14, normal: 42, most: 63 },
    askFrom: aDay('2027-02-22'),
    meetings: [],
  };
}

function ask(...days: readonly number[]): { readonly options: readonly number[] } {
  return { options: days.map((at) => dateOn(at)) };
}

describe('A circle of five', () => {
  it('takes an evening without Bram, so that Chris is not missing twice', () => {
    const wish = circleSays([0, 42, 49], { Chris: [0, 42], Bram: [49], Dewi: [49] });
    const choice = chooseSeries({ ...wish, quorum: 3, meetings: [ask(0), ask(42, 49)] });
    expect(choice).toMatchObject({
      ok: true,
      value: {
        best: { dates: [{ no: ['Chris'] }, { at: dateOn(49), no: ['Bram', 'Dewi'] }], moreThanOnce: [], gaps: [49] },
        why: [{ kind: 'only' }, { kind: 'spares', most: dateOn(42), who: ['Chris'] }],
        alternatives: [
          {
            elsewhere: [1],
            costs: [
              { kind: 'worst', by: 1 },
              { kind: 'moreThanOnce', who: ['Chris'] },
            ],
          },
        ],
        exact: true,
      },
    });
  });

  it('takes three who come if need be rather than one who is missing, and one who is missing rather than five', () => {
    const wish = circleSays([0, 7], { Anna: [7] }, { Bram: [0], Chris: [0], Dewi: [0] });
    const chosen = (of: Wish) => {
      const choice = chooseSeries({ ...of, meetings: [ask(0, 7)] });
      return choice.ok ? choice.value.best.dates[0]?.at : undefined;
    };
    expect(chosen(wish)).toBe(dateOn(0));
    const everyone = Object.fromEntries(names.map((name) => [name, [0]]));
    expect(chosen(circleSays([0, 7], { Anna: [7] }, everyone))).toBe(dateOn(7));
  });

  it('says why a date with fewer people is taken: Dewi brings her casus there, or chairs, or it was locked', () => {
    const wish = circleSays([0, 7], { Dewi: [0], Anna: [7], Bram: [7] });
    const why = (meeting: Wish['meetings'][number]) => {
      const choice = chooseSeries({ ...wish, quorum: 2, meetings: [meeting] });
      return choice.ok ? choice.value.why[0] : undefined;
    };
    expect(why(ask(0, 7))).toEqual({ kind: 'most' });
    expect(why({ ...ask(0, 7), presenter: 'Dewi' })).toEqual({ kind: 'only' });
    expect(why({ ...ask(0, 7), chair: 'Dewi' })).toEqual({ kind: 'chair', most: dateOn(0) });
    expect(why({ ...ask(0, 7), locked: dateOn(7) })).toEqual({ kind: 'locked' });
  });

  it('does not count Emre, who guides them, for the number, and still would rather have him there', () => {
    const wish = { ...circleSays([0, 7], { Anna: [0], Bram: [0], Emre: [7] }), notCounted: ['Emre'] };
    const chosen = (quorum: number, meeting = ask(0, 7)) => chooseSeries({ ...wish, quorum, meetings: [meeting] });
    expect(chosen(3, ask(0))).toMatchObject({ ok: false, problem: { broken: [{ kind: 'quorum', people: 2 }] } });
    expect(chosen(4, ask(7))).toMatchObject({ ok: true, value: { best: { dates: [{ no: ['Emre'] }] } } });
    expect(chosen(5)).toEqual(refused({ kind: 'cannotBeAsked', why: 'quorumMisshapen' }));
    const both = { ...circleSays([0, 7], { Emre: [7] }), notCounted: ['Emre'], meetings: [ask(0, 7)] };
    expect(chooseSeries(both)).toMatchObject({ ok: true, value: { best: { dates: [{ at: dateOn(0) }] } } });
  });

  it('names a date between the meetings around it, and how far it is from which one', () => {
    const wish = circleSays([0, 28, 42, 45, 77], { Anna: [42, 45], Bram: [45] });
    const gaps = { least: 35, normal: 42, most: 63 };
    const choice = chooseSeries({ ...wish, quorum: 3, gaps, meetings: [ask(0), ask(28, 42, 45, 77)] });
    const [, why] = choice.ok ? choice.value.why : [];
    expect(why).toEqual({ kind: 'gap', most: dateOn(28), beside: dateOn(0), days: 28, is: 'tooClose' });
  });

  it('leaves a date that stands as it is, however few come, and keeps its distance to it', () => {
    const wish = circleSays([0, 7, 42, 49], { Anna: [0], Bram: [0], Chris: [0, 49], Dewi: [0] });
    const meetings = [{ ...ask(0), stands: true }, { ...ask(7), stands: true }, ask(42, 49)];
    const choice = chooseSeries({ ...wish, meetings });
    expect(choice).toMatchObject({
      ok: true,
      value: { best: { gaps: [7, 35] }, why: [{ kind: 'locked' }, { kind: 'locked' }, { kind: 'most' }] },
    });
  });

  it('does not count as missing who has not answered, and does not count on her either', () => {
    const wish = circleSays([0, 42], {});
    const silent = new Map([...wish.answers].filter(([name]) => name !== 'Emre'));
    const choice = chooseSeries({ ...wish, answers: silent, quorum: 4, meetings: [ask(0), ask(42)] });
    expect(choice).toMatchObject({
      ok: true,
      value: { best: { moreThanOnce: [], dates: [{ unanswered: ['Emre'] }, {}] } },
    });
    expect(chooseSeries({ ...wish, answers: silent, quorum: 5, meetings: [ask(0)] }).ok).toBe(false);
  });
});

describe('A wish that cannot be', () => {
  const wish: Wish = { ...circleSays([0], {}), meetings: [ask(0)] };
  const many = Array.from({ length: 500 }, (_, at) => at);
  it.each<[string, Partial<Wish>]>([
    ['noMeetings', { meetings: [] }],
    ['noPeople', { people: [], quorum: 0 }],
    ['tooManyOptions', { meetings: [ask(...many)] }],
    ['tooManyMeetings', { meetings: many.map((at) => ask(at)) }],
    ['tooManyPeople', { people: many.map(String) }],
    ['optionsMisshapen', { meetings: [{ options: [Number.NaN] }] }],
    ['optionsMisshapen', { meetings: [{ options: [9e15] }] }],
    ['tooFarApart', { meetings: [ask(0), ask(4_000)] }],
    ['gapsMisshapen', { gaps: { least: 50, normal: 42, most: 63 } }],
    ['gapsMisshapen', { gaps: { least: 1, normal: 42, most: Number.NaN } }],
    ['gapsMisshapen', { gaps: { least: 1, normal: 42, most: 5_000 } }],
    ['quorumMisshapen', { quorum: 6 }],
    ['quorumMisshapen', { quorum: 2.5 }],
    ['lockedNotOffered', { meetings: [{ ...ask(0), locked: dateOn(1) }] }],
    ['unknownPerson', { meetings: [{ ...ask(0), presenter: 'Fatima' }] }],
  ])('is refused by name: %s', (why, part) => {
    expect(chooseSeries({ ...wish, ...part })).toEqual(refused({ kind: 'cannotBeAsked', why }));
  });
});

it('Eight people, ten meetings and sixty dates to which half of them say no: the best there is, and three after it', () => {
  let dice = 1;
  const roll = () => {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
    return dice / 2 ** 32;
  };
  const people = Array.from({ length: 8 }, (_, at) => `person ${at}`);
  const options = Array.from({ length: 60 }, (_, at) => dateOn(at * 6));
  const said = (): Suits => (roll() < 0.5 ? 'no' : roll() < 0.3 ? 'ifNeedBe' : 'yes');
  const choice = chooseSeries({
    zone: aZone('Europe/Amsterdam'),
    people,
    answers: new Map(people.map((person) => [person, new Map(options.map((at) => [at, said()]))])),
    quorum: 3,
    gaps: { least: 18, normal: 36, most: 72 },
    askFrom: aDay('2027-03-01'),
    meetings: Array.from({ length: 10 }, () => ({ options })),
  });
  expect(choice.ok && [choice.value.exact, choice.value.alternatives.length]).toEqual([true, 3]);
  expect(choice.ok && choice.value.why.some(({ kind }) => kind === 'cameAcross')).toBe(false);
});
