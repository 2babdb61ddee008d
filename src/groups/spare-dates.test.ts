import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, must } from '../../tests/support/a-group.ts';
import { foldGroup } from './evolve-group.ts';
import type { PlannedId, PollId } from './group-ids.ts';
import { spareDates } from './spare-dates.ts';

const day = 86_400_000;
const poll = anId<PollId>('poll', 1);

test('what suited two and was not chosen stays known when the answers are gone, without who said it', () => {
  const tale = aGroupAtItsStart();
  const [, planned = anId<PlannedId>('planned', 0)] = tale.plan();
  const [first, second, third, fourth] = [30, 37, 60, 67].map((days) => tale.now + days * day);
  const options = [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0];
  const until = tale.now + 14 * day;
  const sheet = { planned: [planned], options, minutes: 120, zone: 'Europe/Amsterdam', until };
  must(tale.write(anna, { kind: 'pollOpened', poll, ...sheet }));
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
  expect(later.spare).toEqual(spare);
  // Chosen by hand later on: what the poll found still stands.
  must(tale.write(anna, { kind: 'datesChosen', dates: [{ planned, at: three }] }));
  expect(tale.group.spare).toEqual(spare);
});
