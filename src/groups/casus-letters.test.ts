import { describe, expect, it } from 'vitest';
import {
  aGroupAtItsStart,
  anId,
  anna,
  bram,
  chris,
  dewi,
  five,
  type GroupTale,
  must,
} from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { existing } from './existing.ts';
import { toLookBack } from './follow-up.ts';
import type { CasusId, PlannedId } from './group-ids.ts';
import { eraseAtOf, lettersOver, toShowAgain } from './retention.ts';

const casus = anId<CasusId>('casus', 1);
const fields = { happened: 'Een ouder liep boos weg.', question: 'Hoe kan ik rustig blijven?' };
const day = 86_400_000;

function at(tale: GroupTale, index: number): PlannedId {
  return tale.plan()[index] ?? anId('planned', 0);
}

function sharing(planned: PlannedId) {
  return { kind: 'casusShared', casus, planned, fields } as const;
}

describe('a casus that was prepared', () => {
  it('goes when its meeting is over, and its letter is named to be erased', () => {
    const tale = aGroupAtItsStart();
    must(tale.write(bram, sharing(at(tale, 1))));
    const letter = tale.group.number;
    tale.hold(at(tale, 1), five, bram, anna);
    expect(tale.group.casus).toEqual([]);
    expect(lettersOver(tale.group, bram, tale.now)).toEqual([letter]);
    expect(lettersOver(tale.group, chris, tale.now)).toEqual([]);
  });

  it('stays when its presenter keeps it, until six weeks after it was asked how it went', () => {
    const tale = aGroupAtItsStart();
    must(tale.write(bram, sharing(at(tale, 1)), { kind: 'casusKept', casus, fields }));
    must(tale.write(anna, { kind: 'meetingMoved', planned: at(tale, 2), at: tale.now + 30 * day }));
    tale.hold(at(tale, 1), five, bram, anna);
    expect(tale.group.casus.map(({ kept }) => kept)).toEqual([true]);
    const next = tale.group.trajectories[0]?.meetings[2]?.at ?? 0;
    expect(eraseAtOf(tale.group, { kind: 'casusKept', casus, fields }, tale.now)).toBe(next + 42 * day);
    expect(existing(tale.group).find(({ thing }) => thing === 'casus')).toMatchObject({
      of: [bram],
      why: 'presenterKeeps',
    });
  });

  it('its presenter takes it back from everybody, and with it what became of it', () => {
    const tale = aGroupAtItsStart();
    must(tale.write(bram, sharing(at(tale, 1)), { kind: 'firstStepSet', casus, step: 'Ik bel de ouder.' }));
    const last = tale.group.number;
    expect(tale.write(anna, { kind: 'casusWithdrawn', casus })).toEqual(refused('nothingKept'));
    must(tale.write(bram, { kind: 'casusWithdrawn', casus }));
    expect([tale.group.casus, tale.group.steps]).toEqual([[], []]);
    expect(lettersOver(tale.group, bram, tale.now)).toEqual([last - 1, last]);
    expect(JSON.stringify(tale.group)).not.toContain('ouder');
  });

  it('is named to be shown again when its meeting moves beyond the day on which its letter goes', () => {
    const tale = aGroupAtItsStart();
    must(tale.write(anna, { kind: 'meetingMoved', planned: at(tale, 1), at: tale.now + 10 * day }));
    must(tale.write(bram, sharing(at(tale, 1))));
    expect(toShowAgain(tale.group, tale.now)).toEqual([]);
    must(tale.write(anna, { kind: 'meetingMoved', planned: at(tale, 1), at: tale.now + 40 * day }));
    expect(toShowAgain(tale.group, tale.now).map(({ id }) => id)).toEqual([casus]);
  });
});

describe('the next look-back', () => {
  it('asks whoever brought how it went, also without a step; "never mind" is the end of it', () => {
    const tale = aGroupAtItsStart();
    tale.hold(at(tale, 1), five, bram, anna);
    expect(toLookBack(tale.group)).toEqual([
      { member: bram, casus: undefined, step: undefined, on: undefined, told: false },
    ]);
    must(tale.write(bram, { kind: 'firstStepSet', casus, step: 'Ik bel de ouder.', on: tale.now + 7 * day }));
    tale.hold(at(tale, 2), five, chris, anna);
    expect(toLookBack(tale.group).map(({ member, step }) => [member, step])).toEqual([
      [chris, undefined],
      [bram, 'Ik bel de ouder.'],
    ]);
    must(tale.write(bram, { kind: 'followedUp', casus, mark: 'letGo' }));
    expect(toLookBack(tale.group).map(({ member }) => member)).toEqual([chris]);
  });

  it('hears between meetings what the presenter tells, without any mark', () => {
    const tale = aGroupAtItsStart();
    must(tale.write(bram, { kind: 'firstStepSet', casus, step: 'Ik bel de ouder.' }));
    must(tale.write(bram, { kind: 'followedUp', casus, mark: 'partly', words: 'Gebeld, en hij komt.' }));
    expect(toLookBack(tale.group)).toMatchObject([{ member: bram, told: true }]);
  });

  it('nobody tells how it went with what somebody else brought', () => {
    const tale = aGroupAtItsStart();
    must(
      tale.write(anna, {
        kind: 'meetingHeld',
        planned: at(tale, 1),
        present: five,
        presenters: [{ member: bram, casus }],
        chair: anna,
        methods: [],
      }),
    );
    expect(tale.write(dewi, { kind: 'followedUp', casus, mark: 'not' })).toEqual(refused('notYours'));
  });
});
