import { describe, expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, must } from '../../../tests/support/a-group.ts';
import type { PollId } from '../../groups/group-ids.ts';
import { answerOf, leftOpen, saidIn, saidOfTheRest, stillAskedOf } from './poll-said.ts';

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

  it('Bram is asked until he has said something of every date, or answers are no longer taken', () => {
    const tale = aGroupAtItsStart();
    const poll = anId<PollId>('poll', 1);
    const day = 86_400_000;
    const options = [30, 37].map((days) => tale.now + days * day);
    const until = tale.now + 14 * day;
    const planned = tale.plan().slice(1, 3);
    expect(stillAskedOf(tale.group.poll, bram, tale.now)).toEqual([]);
    must(
      tale.write(anna, { kind: 'pollOpened', poll, planned, options, minutes: 120, zone: 'Europe/Amsterdam', until }),
    );
    expect(stillAskedOf(tale.group.poll, bram, tale.now)).toEqual(options);
    must(tale.write(bram, { kind: 'pollAnswered', poll, yes: options.slice(0, 1), ifNeedBe: [], no: [] }));
    expect(stillAskedOf(tale.group.poll, bram, tale.now)).toEqual(options.slice(1));
    expect(stillAskedOf(tale.group.poll, bram, until)).toEqual([]);
    expect(stillAskedOf(tale.group.poll, anna, tale.now)).toEqual(options);
  });
});
