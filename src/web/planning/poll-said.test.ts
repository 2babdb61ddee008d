import { describe, expect, it } from 'vitest';
import { answerOf, leftOpen, saidIn, saidOfTheRest } from './poll-said.ts';

const [tuesday, thursday, friday] = [1, 2, 3];
const dates = [tuesday, thursday, friday];

describe('Answering a poll', () => {
  it('Bram cannot on Thursday, and says yes to all the rest at once', () => {
    const said = saidOfTheRest(dates, new Map([[thursday, 'no']]), 'yes');
    expect(answerOf(dates, said)).toEqual({ yes: [tuesday, friday], ifNeedBe: [], no: [thursday] });
  });

  it('he comes back later and finds what he said', () => {
    const answer = { yes: [friday], ifNeedBe: [tuesday], no: [] };
    expect(answerOf(dates, saidIn(answer))).toEqual(answer);
    expect(saidIn(undefined).size).toBe(0);
  });

  it('is asked for the dates that were added alone, and what he said of the others stands', () => {
    const answer = { yes: [tuesday], ifNeedBe: [], no: [] };
    expect(leftOpen(dates, answer)).toEqual([thursday, friday]);
    const said = saidOfTheRest(leftOpen(dates, answer), saidIn(answer), 'no');
    expect(answerOf(dates, said)).toEqual({ yes: [tuesday], ifNeedBe: [], no: [thursday, friday] });
  });

  it('what the poll does not ask is not sent', () => {
    const said = new Map([[99, 'yes'] as const, [tuesday, 'yes'] as const]);
    expect(answerOf(dates, said).yes).toEqual([tuesday]);
  });
});
