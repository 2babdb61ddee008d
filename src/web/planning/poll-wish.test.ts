import { describe, expect, it } from 'vitest';
import { aZone } from '../../../tests/support/a-date.ts';
import { aGroupAtItsStart, anId, anna, aRoot, bram, chris, dewi, emre, must } from '../../../tests/support/a-group.ts';
import type { PlannedId, PollId, PollLinkId } from '../../groups/group-ids.ts';
import { chooseSeries } from '../../planning/choose-series.ts';
import { wishedAtFirst } from './poll-ways.ts';
import { nobodyToWaitFor, wishInText, wishOf } from './poll-wish.ts';

const day = 86_400_000;
const poll = anId<PollId>('poll', 1);
const link = anId<PollLinkId>('link', 1);
const zone = aZone('Europe/Amsterdam');

/** The start meeting has its date; the two after it are asked for, in a poll with four dates. */
function asked() {
  const tale = aGroupAtItsStart();
  const [start = anId<PlannedId>('planned', 0), ...others] = tale.plan();
  const planned = others.slice(0, 2);
  const stands = tale.now + 20 * day;
  must(tale.write(anna, { kind: 'datesChosen', dates: [{ planned: start, at: stands }] }));
  const options = [60, 67, 100, 107].map((days) => tale.now + days * day);
  const [until, gaps] = [tale.now + 14 * day, { least: 21, normal: 42, most: 70 }];
  must(tale.write(anna, { kind: 'pollOpened', poll, planned, options, minutes: 120, zone, until, gaps }));
  return { tale, planned, options, stands };
}

describe('From answers to a row of dates', () => {
  it('the date that stands bounds the others and is not chosen again, and a guest counts like a member', () => {
    const { tale, planned, options, stands } = asked();
    const [first = 0, second = 0, third = 0, fourth = 0] = options;
    must(tale.write(anna, { kind: 'pollLinkGiven', poll, link, secret: aRoot, for: 'Fatima' }));
    for (const member of [anna, bram, chris, dewi, emre]) {
      must(tale.write(member, { kind: 'pollAnswered', poll, yes: options, ifNeedBe: [], no: [] }));
    }
    expect(nobodyToWaitFor(tale.group, [])).toBe(false);
    const guests = [{ link, guest: 'Fatima', answer: { yes: [second, third], ifNeedBe: [], no: [first, fourth] } }];
    expect(nobodyToWaitFor(tale.group, guests)).toBe(true);
    const { wish, planned: row } = wishOf(tale.group, guests, wishedAtFirst(tale.group), zone, tale.now);
    expect(row.slice(1)).toEqual(planned);
    expect(wish.people).toHaveLength(6);
    const choice = chooseSeries(wish);
    expect(choice.ok && choice.value.best.dates.map(({ at }) => at)).toEqual([stands, second, third]);
  });

  it('Emre, who guides the group, is asked as well, and three others have to be there', () => {
    const { tale, options } = asked();
    must(
      tale.write(anna, { kind: 'groupDescribed', name: 'Dinsdagkring', disciplines: 'same', guided: 'facilitated' }),
    );
    must(tale.write(emre, { kind: 'cameAs', as: 'facilitator' }));
    for (const member of [anna, bram, emre]) {
      must(tale.write(member, { kind: 'pollAnswered', poll, yes: options, ifNeedBe: [], no: [] }));
    }
    const { wish } = wishOf(tale.group, [], wishedAtFirst(tale.group), zone, tale.now);
    expect(wish.people).toContain(emre);
    expect(wish.quorum).toBe(3);
    expect(chooseSeries(wish)).toMatchObject({ ok: false, problem: { broken: [{ people: 2 }, { people: 2 }] } });
  });

  it('a page that looks again and finds nothing new has the same wish, and another one when Bram answers', () => {
    const { tale, options } = asked();
    const look = () => wishInText(wishOf(tale.group, [], wishedAtFirst(tale.group), zone, tale.now).wish);
    const before = look();
    expect(look()).toBe(before);
    must(tale.write(bram, { kind: 'pollAnswered', poll, yes: options, ifNeedBe: [], no: [] }));
    expect(look()).not.toBe(before);
  });

  it('a date that Anna holds on to stays, and one that went by is not chosen', () => {
    const { tale, planned, options } = asked();
    const [first = 0] = options;
    const fourth = options.at(-1) ?? 0;
    must(tale.write(bram, { kind: 'pollAnswered', poll, yes: options, ifNeedBe: [], no: [] }));
    const ways = { ...wishedAtFirst(tale.group), quorum: 1 };
    const [, second = anId<PlannedId>('planned', 0)] = planned;
    const locked = wishOf(tale.group, [], { ...ways, locks: new Map([[second, fourth]]) }, zone, tale.now);
    const choice = chooseSeries(locked.wish);
    expect(choice.ok && choice.value.best.dates.at(-1)?.at).toBe(fourth);
    const later = wishOf(tale.group, [], ways, zone, first + 1);
    expect(later.wish.meetings.every((meeting) => !meeting.options.includes(first))).toBe(true);
  });
});
