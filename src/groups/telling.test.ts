import { expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, type GroupTale, must } from '../../tests/support/a-group.ts';
import { foldGroup, type Happening } from './evolve-group.ts';
import type { Group } from './group.ts';
import type { AccountId } from './ids.ts';
import { tellGroup, toTell } from './telling.ts';

const fatima = anId<AccountId>('account', 6);
const gijs = anId<AccountId>('account', 7);

/** What somebody reads who came after so many happenings: the whole roster, and the letters since. */
function asReadBy(tale: GroupTale, from: number): Group {
  const isOfBefore = (happening: Happening, at: number) => happening.kind !== 'letter' && at < from;
  return foldGroup(tale.happenings.filter((happening, at) => at >= from || isOfBefore(happening, at)));
}

function named(): GroupTale {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, { kind: 'groupDescribed', name: 'Dinsdag', disciplines: 'mixed', guided: 'selfRun' }));
  return tale;
}

it('nobody has to be told anything of a group that nobody wrote to yet', () => {
  expect(named().group.untold).toEqual([]);
});

it('the browser that let Fatima in is closed half-way: she still waits, and Bram tells her all of it', () => {
  const tale = named();
  tale.come(fatima);
  const from = tale.happenings.length;
  const telling = tellGroup(tale.group, [fatima]);
  expect(telling.length).toBeGreaterThan(1);
  must(tale.write(anna, ...telling.slice(0, 1)));
  expect(toTell(tale.group, bram)).toEqual([fatima]);
  expect(toTell(asReadBy(tale, from), fatima)).toEqual([]);
  must(tale.write(bram, ...tellGroup(tale.group, toTell(tale.group, bram))));
  expect(tale.group.untold).toEqual([]);
  const hers = asReadBy(tale, from);
  expect([hers.about?.name, hers.trajectories.length, hers.told]).toEqual(['Dinsdag', 1, true]);
});

it('Gijs comes while Fatima is being told: he did not read all of it, and is told by himself', () => {
  const tale = named();
  tale.come(fatima);
  const telling = tellGroup(tale.group, [fatima]);
  tale.come(gijs);
  must(tale.write(anna, ...telling.slice(-1)));
  expect(toTell(tale.group, chris)).toEqual([gijs]);
});

it('Fatima, who was told herself, tells Gijs when nobody else is there', () => {
  const tale = named();
  tale.come(fatima);
  const from = tale.happenings.length;
  must(tale.write(anna, ...tellGroup(tale.group, [fatima])));
  tale.come(gijs);
  const his = tale.happenings.length;
  const hers = asReadBy(tale, from);
  expect(toTell(hers, fatima)).toEqual([gijs]);
  must(tale.write(fatima, ...tellGroup(hers, [gijs])));
  const read = asReadBy(tale, his);
  expect([read.about, read.trajectories[0]?.meetings.length]).toEqual([
    tale.group.about,
    tale.group.trajectories[0]?.meetings.length,
  ]);
  expect([toTell(tale.group, anna), toTell(asReadBy(tale, from), anna)]).toEqual([[], []]);
});

it('Anna lost her keys and is restored: she waits to be told, until somebody does, or she leaves', () => {
  const tale = named();
  const restored = { kind: 'restored', member: anna } as const;
  const group = foldGroup([restored], tale.group);
  expect(toTell(group, bram)).toEqual([anna]);
  expect(toTell(foldGroup([{ kind: 'went', member: anna }], group), bram)).toEqual([]);
  expect(foldGroup([{ kind: 'renewed', member: anna }], tale.group).untold).toEqual([]);
});
