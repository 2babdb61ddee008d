import { describe, expect, it } from 'vitest';
import {
  aGroupAtItsStart,
  anId,
  anna,
  aRoot,
  bram,
  chris,
  dewi,
  emre,
  five,
  GroupTale,
  must,
} from '../../tests/support/a-group.ts';
import { granted, refused } from '../basics/result.ts';
import { startingAnswers } from './agreement-blocks.ts';
import { evaluationsLeft, pictureOf, thenAndNow } from './evaluation.ts';
import { foldGroup } from './evolve-group.ts';
import { existing } from './existing.ts';
import type { CasusId, EvaluationId, MeetingId, PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import { outlineTrajectory } from './plan-trajectory.ts';
import { lettersOver } from './retention.ts';
import { rota } from './rota.ts';
import { tellGroup } from './telling.ts';

const casus = anId<CasusId>('casus', 1);
const fields = { happened: 'Een ouder liep boos weg.', question: 'Hoe kan ik rustig blijven?' };

function at(tale: GroupTale, index: number): PlannedId {
  return tale.plan()[index] ?? anId('planned', 0);
}

function sharing(planned: PlannedId) {
  return { kind: 'casusShared', casus, planned, fields } as const;
}

describe('the trajectory', () => {
  it('has as many meetings as people, a start and a closing one', () => {
    expect(outlineTrajectory('casusEach', 5, 0, 'byMember').map(({ is }) => is)).toEqual([
      'start',
      ...five.map(() => 'casus'),
      'closing',
    ]);
  });

  it.each([
    [4, ['byFacilitator', 'byFacilitator', 'besideFacilitator', 'byMember']],
    [5, ['byFacilitator', 'byFacilitator', 'besideFacilitator', 'besideFacilitator', 'byMember']],
    [6, ['byFacilitator', 'byFacilitator', 'besideFacilitator', 'besideFacilitator', 'byMember', 'byMember']],
  ])('in %i guided meetings a member chairs by plan, with the facilitator beside and then absent', (count, led) => {
    expect(outlineTrajectory('towardsIndependence', 5, count, 'byMember').map((one) => one.led)).toEqual(led);
  });

  it('is four to eight meetings where a group counts by the year', () => {
    expect([2, 6, 11].map((count) => outlineTrajectory('yearly', 5, count, 'byMember').length)).toEqual([4, 6, 8]);
  });

  it('a facilitator leads where it is planned, brings nothing, and takes no turn', () => {
    const tale = new GroupTale().come(...five);
    expect(tale.write(emre, { kind: 'cameAs', as: 'facilitator' })).toEqual(refused('groupRunsItself'));
    must(tale.write(anna, { kind: 'groupDescribed', name: 'Dinsdag', disciplines: 'same', guided: 'facilitated' }));
    must(tale.write(emre, { kind: 'cameAs', as: 'facilitator' }));
    const meetings = outlineTrajectory('towardsIndependence', 4, 6, 'byMember').map((outline) => ({
      ...outline,
      id: tale.id<PlannedId>('planned'),
    }));
    must(
      tale.write(anna, {
        kind: 'trajectoryPlanned',
        trajectory: tale.id('trajectory'),
        form: 'towardsIndependence',
        meetings,
      }),
    );
    const plan = rota(tale.group);
    expect(plan.map(({ chairing }) => chairing.account === emre)).toEqual([true, true, false, false, false, false]);
    expect(plan.some(({ presenting }) => presenting?.account === emre)).toBe(false);
  });

  it('forgets with its end who was there, unless the group agreed on proof', () => {
    for (const proof of ['off', 'on']) {
      const tale = aGroupAtItsStart();
      if (proof === 'on') {
        const answers = startingAnswers.map((one) => (one.block === 'proof' ? { ...one, choice: proof } : one));
        const agreement = tale.propose(anna, answers);
        for (const member of five) must(tale.write(member, { kind: 'agreementSigned', agreement }));
      }
      tale.hold(at(tale, 0), five);
      const letter = tale.group.number;
      const told = existing(tale.group).find(({ thing }) => thing === 'attendance');
      expect([told?.why, told?.until.kind]).toEqual(
        proof === 'on' ? ['proofAgreed', 'at'] : ['turnsToShare', 'trajectoryClosed'],
      );
      must(tale.write(bram, { kind: 'trajectoryClosed', decision: 'goOn' }));
      expect(lettersOver(tale.group, anna, tale.now).includes(letter)).toBe(proof === 'off');
    }
  });

  it('ends gracefully, and another may begin from nothing', () => {
    const tale = aGroupAtItsStart();
    expect(tale.write(bram, { kind: 'trajectoryClosed', decision: 'change', helped: 'Vaste data.' }).ok).toBe(true);
    tale.planTrajectory(bram, 'yearly', 5, 6);
    expect(tale.group.trajectories.map(({ closed }) => closed?.decision)).toEqual(['change', undefined]);
  });
});

describe('a meeting of the group', () => {
  it('is told by somebody who was there, and put right by anyone who was', () => {
    const tale = aGroupAtItsStart();
    tale.hold(at(tale, 0), five);
    const telling = {
      kind: 'meetingHeld',
      planned: at(tale, 1),
      present: [anna, bram, chris],
      presenters: [{ member: bram }],
      chair: anna,
      methods: [],
    } as const;
    expect(tale.write(dewi, telling)).toEqual(refused('wasNotThere'));
    expect(tale.write(anna, { ...telling, chair: bram })).toEqual(refused('chairsOwnCasus'));
    must(tale.write(anna, telling));
    must(tale.write(chris, { ...telling, present: [anna, bram, chris, dewi] }));
    expect(tale.group.trajectories[0]?.meetings[1]?.held?.present).toContain(dewi);
  });

  it('has one key, from whoever opened it', () => {
    const tale = aGroupAtItsStart();
    const meeting = anId<MeetingId>('meeting', 900);
    must(tale.write(bram, { kind: 'meetingOpened', meeting, planned: at(tale, 1) }));
    expect(tale.write(chris, { kind: 'rootGiven', meeting, root: aRoot })).toEqual(refused('notYours'));
    must(tale.write(bram, { kind: 'rootGiven', meeting, root: aRoot }));
    expect(tale.write(bram, { kind: 'rootGiven', meeting, root: aRoot })).toEqual(refused('alreadyGiven'));
  });
});

describe('evaluating', () => {
  it('has no scales unless everyone agreed to them, and then at most twice', () => {
    const tale = aGroupAtItsStart();
    const shown = (number: number) =>
      ({
        kind: 'evaluationShown',
        evaluation: anId<EvaluationId>('evaluation', number),
        scales: [{ scale: 'safety', values: [3, 4, 4] }],
      }) as const;
    expect(tale.write(anna, shown(1))).toEqual(refused('scalesOff'));
    const agreement = tale.propose(
      anna,
      startingAnswers.map((answer) =>
        answer.block === 'evaluating' ? { ...answer, choice: 'spokenAndScales' } : answer,
      ),
    );
    for (const member of five) must(tale.write(member, { kind: 'agreementSigned', agreement }));
    must(tale.write(anna, shown(1), shown(2)));
    expect(tale.write(anna, shown(3))).toEqual(refused('evaluatedOften'));
    const [trajectory] = tale.group.trajectories;
    expect(trajectory === undefined ? -1 : evaluationsLeft(tale.group, trajectory.id)).toBe(0);
    expect(pictureOf({ scale: 'safety', values: [3, 4, 4] })).toEqual([0, 0, 1, 2, 0]);
  });

  it('values that are not in order are no letter: their order would tell who chose which', () => {
    const shown = {
      kind: 'evaluationShown',
      evaluation: anId<EvaluationId>('evaluation', 1),
      scales: [{ scale: 'safety', values: [4, 3] }],
    } as const;
    expect(aGroupAtItsStart().write(anna, shown)).toEqual(refused('malformed'));
  });

  it('the aims of the start lie beside those of the closing', () => {
    const tale = aGroupAtItsStart();
    must(
      tale.write(anna, {
        kind: 'aimsTold',
        when: 'then',
        aims: [{ aim: 'otherWays', words: 'Niet meteen oplossen.' }],
      }),
    );
    must(tale.write(anna, { kind: 'aimsTold', when: 'now', aims: [{ aim: 'otherWays', words: 'Ik wacht langer.' }] }));
    expect(thenAndNow(tale.group, anna).find(({ aim }) => aim === 'otherWays')).toEqual({
      aim: 'otherWays',
      atStart: 'Niet meteen oplossen.',
      now: 'Ik wacht langer.',
    });
  });
});

describe('a newcomer', () => {
  it('is told what was, in letters, and has the same plan, ledger and text to sign as the others', () => {
    const tale = aGroupAtItsStart();
    must(tale.write(anna, { kind: 'groupDescribed', name: 'Dinsdag', disciplines: 'mixed', guided: 'selfRun' }));
    must(tale.write(bram, { kind: 'selfNamed', name: 'Bram' }, sharing(at(tale, 3))));
    const agreement = tale.propose(anna);
    for (const member of five) must(tale.write(member, { kind: 'agreementSigned', agreement }));
    tale.hold(at(tale, 0), five).hold(at(tale, 1), five, dewi, chris);
    const fatima = anId<AccountId>('account', 6);
    tale.come(fatima);
    const from = tale.happenings.length;
    must(tale.write(anna, ...tellGroup(tale.group, [fatima])));
    const read = foldGroup([
      ...[...five, fatima].map((member) => ({ kind: 'came' as const, member })),
      ...tale.happenings.slice(from),
    ]);
    expect(read.fromTheStart).toBe(false);
    expect(rota(read)).toEqual(rota(tale.group));
    expect(read.members.map(({ name, level }) => [name, level])).toEqual(
      tale.group.members.map(({ name, level }) => [name, level]),
    );
    expect([read.about, read.agreements[0]?.signed, read.started]).toEqual([tale.group.about, five, true]);
    expect(JSON.stringify(read)).not.toContain('boos');
    expect(tale.group.about?.name).toBe('Dinsdag');
  });

  it('is not told another story by who was there before: they know it already', () => {
    const tale = aGroupAtItsStart();
    const { group } = tale;
    const told = {
      kind: 'groupTold',
      to: [],
      started: false,
      members: [
        {
          account: bram,
          name: 'Bas',
          as: 'facilitator',
          chairing: 'declined',
          ready: false,
          level: { presenting: 3, chairing: 3 },
        },
      ],
    } as const;
    expect(tale.write(anna, told)).toEqual(granted([told]));
    expect({ ...tale.group, number: 0 }).toEqual({ ...group, number: 0 });
  });
});
