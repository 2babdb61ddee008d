import { describe, expect, test } from 'vitest';
import { anna, bram, chris, dewi, emre, type GroupTale, must } from '../../../tests/support/a-group.ts';
import { aTrajectory, at } from '../../../tests/support/a-trajectory.ts';
import { plannedOf, trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Planned, Trajectory } from '../../groups/group.ts';
import { rota } from '../../groups/rota.ts';
import { boxesOf, instantIn, weeksAfter } from '../groups/spoken-date.ts';
import { laterTurn, turnGiven } from './rota-places.ts';
import { dotRadius, placesOf } from './trajectory-shape.ts';
import { isUntold, mayTell, stopsOf, takenOver } from './trajectory-stops.ts';

function trajectoryOf(tale: GroupTale): Trajectory {
  const trajectory = trajectoryNow(tale.group);
  if (trajectory === undefined) throw new Error('Nothing is planned');
  return trajectory;
}

function meeting(tale: GroupTale, index: number): Planned {
  const planned = plannedOf(tale.group, at(tale, index));
  if (planned === undefined) throw new Error('There is no such meeting');
  return planned;
}

function stops(tale: GroupTale) {
  return stopsOf(trajectoryOf(tale), rota(tale.group));
}

/** Everyone took over what the rota proposes. */
function agreed(): GroupTale {
  const tale = aTrajectory();
  must(tale.write(anna, ...takenOver(tale.group, rota(tale.group))));
  return tale;
}

describe('the way of a trajectory', () => {
  test('what is proposed becomes agreed when the group takes it over, and then nothing is left to take over', () => {
    const before = aTrajectory();
    expect(stops(before).every(({ proposed }) => proposed.chair)).toBe(true);
    const tale = agreed();
    expect(stops(tale).some(({ proposed }) => proposed.presenter || proposed.chair)).toBe(false);
    expect(takenOver(tale.group, rota(tale.group))).toEqual([]);
  });

  test('one is next; what was held tells who really brought', () => {
    const tale = agreed();
    tale.hold(at(tale, 0), [anna, bram, chris, dewi, emre], undefined, anna);
    tale.hold(at(tale, 1), [anna, bram, chris], bram, chris);
    const now = stops(tale);
    expect(now.map(({ is }) => is).slice(0, 4)).toEqual(['held', 'held', 'next', 'toCome']);
    expect(now[1]).toMatchObject({ presenter: bram, chair: chris });
  });

  test('nobody is asked who was there before the evening, and of the start meeting only when it came to agreements', () => {
    const tale = aTrajectory();
    const start = stops(tale)[0] ?? fail();
    expect(mayTell(tale.group, start, tale.now)).toBe(true);
    expect(isUntold(tale.group, start, tale.now)).toBe(false);
    tale.propose(anna);
    expect(isUntold(tale.group, start, tale.now)).toBe(true);
    tale.hold(at(tale, 0), [anna, bram]);
    const later = tale.now + 1_000_000;
    must(tale.write(anna, { kind: 'meetingMoved', planned: at(tale, 1), at: later }));
    const second = stops(tale)[1] ?? fail();
    expect(mayTell(tale.group, second, later - 1)).toBe(false);
    expect(isUntold(tale.group, second, later + 1)).toBe(true);
  });
});

describe('a turn that came free', () => {
  test('changes places with the first later one with which it works out', () => {
    const tale = agreed();
    const third = meeting(tale, 2);
    const absent = third.presenter ?? fail();
    must(tale.write(absent, { kind: 'absenceTold', planned: third.id, away: true }));
    const free = meeting(tale, 2);
    const found = laterTurn(trajectoryOf(tale), free, 'presenting', absent) ?? fail();
    expect(found.holder).not.toBe(free.chair);
    expect(found.later.chair).not.toBe(absent);
    must(tale.write(anna, turnGiven(free, 'presenting', found.holder), turnGiven(found.later, 'presenting', absent)));
    const brings = trajectoryOf(tale).meetings.flatMap(({ presenter }) => presenter ?? []);
    expect(brings.toSorted()).toEqual([anna, bram, chris, dewi, emre].toSorted());
  });

  test('stays free when whoever gave it back cannot come later either', () => {
    const tale = agreed();
    const absent = meeting(tale, 2).presenter ?? fail();
    for (const { id, is } of trajectoryOf(tale).meetings)
      if (is === 'casus') must(tale.write(absent, { kind: 'absenceTold', planned: id, away: true }));
    expect(laterTurn(trajectoryOf(tale), meeting(tale, 2), 'presenting', absent)).toBeUndefined();
  });
});

test('so many weeks later it is the same hour, also when the clock changes between', () => {
  const first = instantIn('2027-01-12', '19:30') ?? fail();
  expect(boxesOf(weeksAfter(first, 12))).toEqual({ day: '2027-04-06', time: '19:30' });
  expect(instantIn('', '19:30')).toBeUndefined();
});

test.each([2, 7, 10, 16, 24])('%i meetings lie apart on the way', (count) => {
  const places = placesOf(count);
  const size = dotRadius(count);
  const gaps = places.slice(1).map(({ x, y }, index) => {
    const before = places[index] ?? fail();
    return Math.hypot(x - before.x, y - before.y);
  });
  expect(Math.min(...gaps)).toBeGreaterThan(size * 2);
});

function fail(): never {
  throw new Error('It is not there');
}
