import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, stillToAnswer, totals } from './poll.ts';

const [tuesday, thursday, friday] = [1, 2, 3];
const circle = ['Anna', 'Bram', 'Chris', 'Dewi'];

describe('What people answered', () => {
  it('Anna and Bram come, Chris if need be, and Dewi has not said anything', () => {
    const answers = answersOf([
      ['Anna', { yes: [tuesday, thursday], ifNeedBe: [], no: [friday] }],
      ['Bram', { yes: [tuesday], ifNeedBe: [], no: [] }],
      ['Chris', { yes: [], ifNeedBe: [tuesday], no: [thursday] }],
    ]);
    expect(totals([tuesday, thursday], circle, answers)).toEqual([
      { at: tuesday, yes: ['Anna', 'Bram'], ifNeedBe: ['Chris'], no: [], unanswered: ['Dewi'] },
      { at: thursday, yes: ['Anna'], ifNeedBe: [], no: ['Chris'], unanswered: ['Bram', 'Dewi'] },
    ]);
    expect(stillToAnswer([tuesday, thursday], circle, answers)).toEqual({ nothing: ['Dewi'], some: ['Bram'] });
  });

  it('Bram answers again: what he left open this time is open', () => {
    const answers = answersOf([
      ['Bram', { yes: [tuesday, thursday], ifNeedBe: [], no: [] }],
      ['Bram', { yes: [], ifNeedBe: [], no: [tuesday] }],
    ]);
    expect(totals([tuesday, thursday], ['Bram'], answers).map(({ no, unanswered }) => [no, unanswered])).toEqual([
      [['Bram'], []],
      [[], ['Bram']],
    ]);
  });

  it('Emre left the group: his answer counts nowhere, and nobody reminds him', () => {
    const answers = answersOf([['Emre', { yes: [tuesday], ifNeedBe: [], no: [] }]]);
    expect(totals([tuesday], circle, answers)[0]).toMatchObject({ yes: [], unanswered: circle });
    expect(stillToAnswer([], circle, answers)).toEqual({ nothing: [], some: [] });
  });

  it('everyone stands once under every date, whatever was answered', () => {
    const times = fc.uniqueArray(fc.nat(5), { maxLength: 6 });
    const answer = times.chain((all) =>
      fc.record({ from: fc.nat(6), to: fc.nat(6) }).map(({ from, to }) => {
        const [one, other] = [Math.min(from, to), Math.max(from, to)];
        return { yes: all.slice(0, one), ifNeedBe: all.slice(one, other), no: all.slice(other) };
      }),
    );
    fc.assert(
      fc.property(times, fc.array(fc.tuple(fc.constantFrom(...circle, 'Emre'), answer)), (options, given) => {
        const answers = answersOf(given);
        const counted = totals(options, circle, answers);
        expect(counted).toHaveLength(options.length);
        for (const { yes, ifNeedBe, no, unanswered } of counted) {
          expect([...yes, ...ifNeedBe, ...no, ...unanswered].toSorted()).toEqual(circle);
        }
        const { nothing, some } = stillToAnswer(options, circle, answers);
        const openSomewhere = circle.filter((person) => counted.some(({ unanswered }) => unanswered.includes(person)));
        expect([...nothing, ...some].toSorted()).toEqual(openSomewhere);
      }),
      { numRuns: 200 },
    );
  });
});
