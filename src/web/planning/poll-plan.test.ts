import { describe, expect, it } from 'vitest';
import { aDay } from '../../../tests/support/a-date.ts';
import { aGroupAtItsStart, anId, anna, must } from '../../../tests/support/a-group.ts';
import type { PollId } from '../../groups/group-ids.ts';
import { localOf } from '../../planning/calendar.ts';
import { proposeDates } from '../../planning/rhythm.ts';
import { daysAsked, type PollPlan, periodOf, planAtFirst, pressed, rhythmOf, sheetOf } from './poll-plan.ts';

const amsterdam = 'Europe/Amsterdam';
const day = 86_400_000;

function proposedIn(tale: ReturnType<typeof aGroupAtItsStart>, plan: PollPlan) {
  const proposal = proposeDates(rhythmOf(plan, periodOf(tale.group, plan, tale.now)), plan.planned.length, () => false);
  if (!proposal.ok) throw new Error(proposal.problem.kind);
  return proposal.value.meetings.flatMap(({ options }) => options.map((at) => localOf(at, plan.zone).day));
}

describe('A poll as it is opened', () => {
  it('asks for every meeting without a date, every six weeks, and the group takes it as it is', () => {
    const tale = aGroupAtItsStart();
    const plan = planAtFirst(tale.group, amsterdam, tale.now);
    expect(plan).toMatchObject({ everyWeeks: 6, minutes: 120, time: '19:30', weekdays: [2, 4], longestWeeks: 9 });
    expect(plan.planned).toEqual(tale.plan());
    const sheet = sheetOf(plan, daysAsked(proposedIn(tale, plan), plan));
    expect(sheet.options).toHaveLength(28);
    expect(sheet.gaps).toEqual({ least: 21, normal: 42, most: 63 });
    must(tale.write(anna, { kind: 'pollOpened', poll: anId<PollId>('poll', 1), ...sheet }));
    expect(tale.group.poll?.gaps).toEqual(sheet.gaps);
  });

  it('goes on from the meetings that have a date: on that weekday, at that time, after them', () => {
    const tale = aGroupAtItsStart();
    const [first] = tale.plan();
    // A Wednesday, at eight in the evening in Amsterdam.
    const at = Date.UTC(2026, 1, 11, 19);
    must(tale.write(anna, { kind: 'datesChosen', dates: [{ planned: first ?? anId('planned', 0), at }] }));
    const plan = planAtFirst(tale.group, amsterdam, tale.now);
    expect(plan).toMatchObject({ weekdays: [3], time: '20:00', planned: tale.plan().slice(1) });
    expect(periodOf(tale.group, plan, tale.now).first).toBe('2026-03-18');
  });

  it('what somebody takes out stays out, what is put in stays in, and both can be taken back', () => {
    const tale = aGroupAtItsStart();
    const plan = planAtFirst(tale.group, amsterdam, tale.now);
    const proposed = [aDay('2026-03-03'), aDay('2026-03-05')];
    const changed = [aDay('2026-03-03'), aDay('2026-03-10')].reduce((now, one) => pressed(now, one, proposed), plan);
    expect(daysAsked(proposed, changed)).toEqual(['2026-03-05', '2026-03-10']);
    const back = [aDay('2026-03-03'), aDay('2026-03-10')].reduce((now, one) => pressed(now, one, proposed), changed);
    expect(daysAsked(proposed, back)).toEqual(proposed);
    expect(back).toMatchObject({ added: [], removed: [] });
  });

  it('leaves a week to answer, to the end of the day', () => {
    const tale = aGroupAtItsStart();
    const plan = planAtFirst(tale.group, amsterdam, tale.now);
    const { until } = sheetOf(plan, [aDay('2026-03-03')]);
    expect(localOf(until, plan.zone).time).toBe('23:59');
    expect(Math.floor((until - tale.now) / day)).toBe(7);
  });
});
