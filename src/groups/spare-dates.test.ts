import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, dewi, must } from '../../tests/support/a-group.ts';
import { comingTo } from '../planning/coming.ts';
import { plannedOf } from './circle-of-members.ts';
import { foldGroup } from './evolve-group.ts';
import type { PlannedId, PollId } from './group-ids.ts';
import { spareDates, whoSaidNo } from './spare-dates.ts';

const day = 86_400_000;
const poll = anId<PollId>('poll', 1);

/** Four dates are asked for one meeting. */
function asked() {
  const tale = aGroupAtItsStart();
  const [, planned = anId<PlannedId>('planned', 0)] = tale.plan();
  const [first, second, third, fourth] = [30, 37, 60, 67].map((days) => tale.now + days * day);
  const options = [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0];
  const until = tale.now + 14 * day;
  const sheet = { planned: [planned], options, minutes: 120, zone: 'Europe/Amsterdam', until };
  must(tale.write(anna, { kind: 'pollOpened', poll, ...sheet }));
  return { tale, planned, options };
}

test('what suited two and was not chosen stays known when the answers are gone', () => {
  const { tale, planned, options } = asked();
  const [one = 0, two = 0, three = 0] = options;
  must(tale.write(bram, { kind: 'pollAnswered', poll, yes: [one, two, three], ifNeedBe: [], no: [] }));
  must(tale.write(chris, { kind: 'pollAnswered', poll, yes: [one], ifNeedBe: [two], no: [] }));
  const dates = [{ planned, at: one }];
  const open = tale.group.poll;
  const spare = open === undefined ? [] : spareDates(open, dates);
  expect(spare).toEqual([{ at: two, could: 2 }]);
  must(tale.write(anna, { kind: 'datesChosen', poll, dates, spare }));
  const over = new Set(tale.group.over.map(({ letter }) => letter));
  const later = foldGroup(tale.happenings.filter((event) => event.kind !== 'letter' || !over.has(event.number)));
  const left = spare.map((date) => ({ ...date, no: [] }));
  expect(later.spare).toEqual(left);
  // Chosen by hand later on: what the poll found still stands.
  must(tale.write(anna, { kind: 'datesChosen', dates: [{ planned, at: three }] }));
  expect(tale.group.spare).toEqual(left);
});

test('Bram said no to the date that was chosen: he is not counted on, his turn is free, and he can come after all', () => {
  const { tale, planned, options } = asked();
  const [one = 0, two = 0] = options;
  must(tale.write(anna, { kind: 'turnsSet', planned, presenter: bram, chair: chris }));
  must(tale.write(bram, { kind: 'pollAnswered', poll, yes: [two], ifNeedBe: [], no: [one] }));
  must(tale.write(chris, { kind: 'pollAnswered', poll, yes: [one, two], ifNeedBe: [], no: [] }));
  const dates = [{ planned, at: one }];
  const no = tale.group.poll === undefined ? [] : whoSaidNo(tale.group.poll, dates, []);
  must(tale.write(anna, { kind: 'datesChosen', poll, dates, spare: [], no }));
  const meeting = (group = tale.group) => plannedOf(group, planned) ?? expect.fail('It is in the plan');
  const over = new Set(tale.group.over.map(({ letter }) => letter));
  const later = foldGroup(tale.happenings.filter((event) => event.kind !== 'letter' || !over.has(event.number)));
  expect(meeting(later)).toMatchObject({ away: [bram], noInPoll: [bram], freed: [{ turn: 'presenting', by: bram }] });
  expect(comingTo(later, meeting(later)).comes).not.toContain(bram);
  must(tale.write(bram, { kind: 'absenceTold', planned, away: false }));
  expect(meeting()).toMatchObject({ away: [], noInPoll: [] });
  // The same choice made at the same moment by somebody else takes nothing back of what he said since.
  must(tale.write(dewi, { kind: 'datesChosen', poll, dates, spare: [], no }));
  expect(meeting()).toMatchObject({ away: [], noInPoll: [] });
});

test('a date that was left over is taken later: who said no to it is not counted on either', () => {
  const { tale, planned, options } = asked();
  const [one = 0, two = 0] = options;
  for (const member of [bram, chris]) {
    must(tale.write(member, { kind: 'pollAnswered', poll, yes: [one, two], ifNeedBe: [], no: [] }));
  }
  must(tale.write(dewi, { kind: 'pollAnswered', poll, yes: [one], ifNeedBe: [], no: [two] }));
  const dates = [{ planned, at: one }];
  const open = tale.group.poll ?? expect.fail('It runs');
  const spare = spareDates(open, dates);
  must(tale.write(anna, { kind: 'datesChosen', poll, dates, spare, no: whoSaidNo(open, dates, spare) }));
  expect(plannedOf(tale.group, planned)?.away).toEqual([]);
  must(tale.write(chris, { kind: 'absenceTold', planned, away: true }));
  must(tale.write(anna, { kind: 'meetingMoved', planned, at: two }));
  expect(plannedOf(tale.group, planned)).toMatchObject({ away: [dewi], noInPoll: [dewi] });
});
