import { describe, expect, it } from 'vitest';
import { anId, anna, bram, chris, five, GroupTale, must } from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { isReady, notReady } from './composition.ts';
import type { MeetingId } from './group-ids.ts';
import { type Relation, readiedFor, relations, waysOut, weighRelations } from './relations.ts';

const meeting = anId<MeetingId>('meeting', 1);
const circle = [anna, bram, chris];

function answersOf(...[aboutBram, aboutChris]: readonly [Relation, Relation]) {
  return [
    { person: bram, relation: aboutBram },
    { person: chris, relation: aboutChris },
  ];
}

describe('what somebody answers in private', () => {
  it.each(['boss', 'subordinate'] as const)('with a %s in the circle Anna cannot say that she is ready', (relation) => {
    const weighed = weighRelations(anna, answersOf('none', relation), circle);
    expect(weighed).toEqual({
      ready: false,
      unanswered: [],
      inTheWay: [{ person: chris, relation }],
      waysOut,
      toWeigh: [],
    });
  });

  it.each(['partner', 'dailyCoworker'] as const)(
    'a %s is a thing to weigh with the group, and blocks nothing',
    (relation) => {
      const weighed = weighRelations(anna, answersOf(relation, 'none'), circle);
      expect(weighed.ready).toBe(true);
      expect(weighed.toWeigh).toEqual([{ person: bram, relation }]);
    },
  );

  it('about everyone, each time anew when somebody comes; the last answer about a person counts', () => {
    const answers = answersOf('boss', 'none');
    expect(weighRelations(anna, answers, [...circle, ...five]).unanswered).toEqual(five.slice(3));
    expect(weighRelations(anna, [...answers, { person: bram, relation: 'none' }], circle).ready).toBe(true);
    expect(weighRelations(anna, answers, [anna, chris]).ready).toBe(true);
  });
});

describe('what the group sees', () => {
  it('is the same letter whatever somebody answered, and the same group', () => {
    const groups = new Set<string>();
    let ready = 0;
    for (const aboutBram of relations) {
      for (const aboutChris of relations) {
        const tale = new GroupTale().come(...circle);
        const { ready: isFree } = weighRelations(anna, answersOf(aboutBram, aboutChris), circle);
        if (!isFree) {
          expect(notReady(tale.group)).toContain(anna);
          continue;
        }
        ready += 1;
        must(tale.write(anna, readiedFor(circle)));
        groups.add(JSON.stringify([tale.group, tale.happenings]));
      }
    }
    expect([ready, groups.size]).toEqual([9, 1]);
  });

  it('a member in whose way somebody is looks like one who has not answered yet', () => {
    const tale = new GroupTale().come(...circle);
    must(tale.write(anna, readiedFor(circle)));
    expect(notReady(tale.group)).toEqual([bram, chris]);
  });

  it('the start meeting waits for everyone, and for everyone again when somebody comes', () => {
    const tale = new GroupTale().come(anna, bram);
    tale.planTrajectory(anna, 'casusEach', 3).everyoneReady().come(chris);
    const [start] = tale.plan();
    const opening = { kind: 'meetingOpened', meeting, ...(start === undefined ? {} : { planned: start }) } as const;
    expect(isReady(tale.group, anna)).toBe(false);
    expect(tale.write(anna, opening)).toEqual(refused('waitsForReady'));
    expect(tale.write(anna, readiedFor([anna, bram]))).toEqual(refused('notEveryoneInCircle'));
    tale.everyoneReady();
    must(tale.write(anna, opening));
    expect(tale.group.started).toBe(true);
  });

  it('who takes it back is waited for', () => {
    const tale = new GroupTale().come(...five).everyoneReady();
    must(tale.write(bram, { kind: 'unreadied' }));
    expect(notReady(tale.group)).toEqual([bram]);
  });
});
