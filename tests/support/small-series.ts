import fc from 'fast-check';
import { daysLater, localOf } from '../../src/planning/calendar.ts';
import type { Suits } from '../../src/planning/poll.ts';
import type { SeriesWish } from '../../src/planning/series.ts';
import { aZone } from './a-date.ts';

const hour = 3_600_000;
const day = 24 * hour;
const evening = Date.UTC(2027, 2, 1, 18);

/** Half past seven or so, so many days into spring: over the changing of the clocks, and some days with two dates. */
export function dateOn(days: number, later = 0): number {
  return evening + days * day + later * hour;
}

export const names = ['Anna', 'Bram', 'Chris', 'Dewi', 'Emre'] as const;

const said = fc.constantFrom<(Suits | undefined)[]>('yes', 'yes', 'yes', 'ifNeedBe', 'no', 'no', undefined);

/** Up to five people, five meetings and nine dates, so that every series there is can be looked at. */
const anyWish: fc.Arbitrary<SeriesWish<string>> = fc
  .record({
    people: fc.integer({ min: 2, max: 5 }),
    meetings: fc.integer({ min: 1, max: 5 }),
    days: fc.uniqueArray(fc.tuple(fc.nat(34), fc.nat(1)), { minLength: 4, maxLength: 9, selector: String }),
    shared: fc.boolean(),
    quorum: fc.nat(3),
    gaps: fc.tuple(fc.nat(3), fc.nat(6), fc.nat(26)),
    guided: fc.boolean(),
    today: fc.integer({ min: -9, max: 40 }),
  })
  .chain(({ people, meetings, days, shared, quorum, gaps: [least, normal, most], guided, today }) => {
    const circle = names.slice(0, people);
    const notCounted = guided ? circle.slice(0, 1) : [];
    const dates = days.map(([at, later]) => dateOn(at, later)).toSorted((one, other) => one - other);
    const own = fc.subarray(dates, { minLength: shared ? dates.length : Math.ceil(dates.length / 2) });
    const rarely = <Value>(value: fc.Arbitrary<Value>) =>
      fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: value, weight: 1 });
    const somebody = rarely(fc.constantFrom(...circle));
    const meeting = fc
      .record({ options: own, presenter: somebody, chair: somebody, locks: fc.boolean(), stands: fc.nat(9) })
      .chain(({ options, presenter, chair, locks, stands }) =>
        (locks ? rarely(fc.constantFrom(...options)) : fc.constant(undefined)).map((locked) => ({
          options: stands === 0 ? options.slice(0, 1) : options,
          ...(stands === 0 && { stands: true }),
          ...(presenter === undefined ? {} : { presenter }),
          ...(chair === undefined ? {} : { chair }),
          ...(locked === undefined || stands === 0 ? {} : { locked }),
        })),
      );
    const zone = aZone('Europe/Amsterdam');
    return fc.record({
      zone: fc.constant(zone),
      people: fc.constant(circle),
      quorum: fc.constant(Math.min(quorum, people - notCounted.length)),
      notCounted: fc.constant(notCounted),
      askFrom: fc.constant(daysLater(localOf(dateOn(0), zone).day, today)),
      gaps: fc.constant({ least, normal: least + normal, most: least + normal + most }),
      meetings: fc.array(meeting, { minLength: meetings, maxLength: meetings }),
      answers: fc
        .array(fc.array(said, { minLength: dates.length, maxLength: dates.length }), {
          minLength: people,
          maxLength: people,
        })
        .map((rows) => new Map(circle.map((person, at) => [person, answersIn(dates, rows[at] ?? [])]))),
    });
  });

/** Evenly spread: small numbers, which otherwise come more often, leave hardly any series. */
export const smallWish = fc.noBias(anyWish);

function answersIn(dates: readonly number[], row: readonly (Suits | undefined)[]): ReadonlyMap<number, Suits> {
  return new Map(
    dates.flatMap((date, at) => {
      const suits = row[at];
      return suits === undefined ? [] : [[date, suits] as const];
    }),
  );
}
