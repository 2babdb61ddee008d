import { expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, five, type GroupTale, must } from '../../tests/support/a-group.ts';
import { acrossGroups } from './across-groups.ts';
import type { CasusId } from './group-ids.ts';
import { overviewOf } from './group-overview.ts';
import type { GroupId } from './ids.ts';

const day = 86_400_000;

/** A group that has had its start meeting, by name, with the next meeting so many days from now. */
function aGroup(name: string, inDays?: number): GroupTale {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, { kind: 'groupDescribed', name, disciplines: 'same', guided: 'selfRun' }));
  const [start, casus] = tale.plan();
  if (start === undefined || casus === undefined) throw new Error('A plan has meetings.');
  tale.hold(start, five);
  if (inDays !== undefined)
    must(tale.write(anna, { kind: 'meetingMoved', planned: casus, at: tale.now + inDays * day }));
  return tale;
}

function across(...tales: readonly GroupTale[]) {
  return acrossGroups(
    tales.map(({ group, now }, at) => ({
      group: anId<GroupId>('group', at + 1),
      overview: overviewOf(group, anna, now - 1),
    })),
  );
}

it('Anna sees her groups by the next date, those without one last, and where a meeting stands open first', () => {
  const open = aGroup('Vrijdag');
  open.open(bram, open.plan()[2] ?? anId('planned', 0));
  const { groups, dates } = across(
    aGroup('Zonder datum'),
    aGroup('Later', 40),
    aGroup('Nooit'),
    aGroup('Straks', 9),
    open,
  );
  expect(groups.map(({ overview }) => overview.name)).toEqual(['Vrijdag', 'Straks', 'Later', 'Nooit', 'Zonder datum']);
  expect(dates.map(({ group }) => group)).toEqual([anId('group', 4), anId('group', 2)]);
  expect(dates[0]?.at).toBe(groups[1]?.nextAt);
});

it('what was promised stands there until something was heard of it, the earliest date first', () => {
  const tale = aGroup('Dinsdag', 9);
  const casus = (number: number) => anId<CasusId>('casus', number);
  must(tale.write(bram, { kind: 'firstStepSet', casus: casus(1), step: 'Ik bel haar.' }));
  must(tale.write(chris, { kind: 'firstStepSet', casus: casus(2), step: 'Ik vraag het na.', on: tale.now + 3 * day }));
  must(tale.write(anna, { kind: 'firstStepSet', casus: casus(3), step: 'Ik zeg nee.', on: tale.now + day }));
  const steps = () => across(tale).groups[0]?.promised.map(({ member, step }) => [member, step]);
  expect(steps()).toEqual([
    [anna, 'Ik zeg nee.'],
    [chris, 'Ik vraag het na.'],
    [bram, 'Ik bel haar.'],
  ]);
  must(tale.write(chris, { kind: 'followedUp', casus: casus(2), mark: 'partly' }));
  expect(steps()).toEqual([
    [anna, 'Ik zeg nee.'],
    [bram, 'Ik bel haar.'],
  ]);
});
