import { describe, expect, it } from 'vitest';
import {
  aGroupAtItsStart,
  anId,
  anna,
  bram,
  chris,
  dewi,
  emre,
  five,
  GroupTale,
  must,
} from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { type AgreementAnswer, agreementBlocks, startingAnswers } from './agreement-blocks.ts';
import { conflictsIn, needsFacilitator } from './agreement-conflicts.ts';
import { agreementInForce, changedBlocks, proofIsOn, scalesAreOn, whoHasToSign } from './agreements.ts';
import type { AgreementId } from './group-ids.ts';
import { readiedFor } from './relations.ts';

const text = anId<AgreementId>('agreement', 1);

function saying(...own: readonly AgreementAnswer[]): readonly AgreementAnswer[] {
  return [...startingAnswers.filter(({ block }) => !own.some((answer) => answer.block === block)), ...own];
}

describe('agreements', () => {
  it('before the start meeting has begun there is nothing to write down and nothing to sign', () => {
    const tale = new GroupTale()
      .come(...five)
      .planTrajectory(anna, 'casusEach', 5)
      .everyoneReady();
    const proposal = { kind: 'agreementProposed', agreement: text, answers: startingAnswers } as const;
    expect(tale.write(anna, proposal)).toEqual(refused('startMeetingFirst'));
    expect(tale.write(bram, { kind: 'agreementSigned', agreement: text })).toEqual(refused('startMeetingFirst'));
    tale.post(anna, proposal).post(bram, { kind: 'agreementSigned', agreement: text });
    expect(tale.group.agreements).toEqual([]);
  });

  it('hold when everyone has signed, and not a signature earlier', () => {
    const tale = aGroupAtItsStart();
    const agreement = tale.propose(anna);
    for (const member of [anna, bram, chris, dewi]) must(tale.write(member, { kind: 'agreementSigned', agreement }));
    expect(agreementInForce(tale.group)).toBeUndefined();
    expect(whoHasToSign(tale.group)).toEqual([emre]);
    must(tale.write(emre, { kind: 'agreementSigned', agreement }));
    expect(agreementInForce(tale.group)?.version).toBe(1);
  });

  it('a signature is the own letter of whoever signs: nobody signs for Emre', () => {
    const tale = aGroupAtItsStart();
    const agreement = tale.propose(anna);
    tale.post(dewi, { kind: 'agreementSigned', agreement }).post(dewi, { kind: 'agreementSigned', agreement });
    expect(tale.group.agreements[0]?.signed).toEqual([dewi]);
  });

  it('another text is another version, which everyone signs again while the one before still holds', () => {
    const tale = aGroupAtItsStart();
    const agreement = tale.propose(anna);
    for (const member of five) must(tale.write(member, { kind: 'agreementSigned', agreement }));
    const changed = tale.propose(bram, saying({ block: 'proof', choice: 'on' }));
    expect(changedBlocks(startingAnswers, tale.group.agreements[1]?.answers ?? [])).toEqual(['proof']);
    expect(whoHasToSign(tale.group)).toEqual(five);
    expect(proofIsOn(tale.group)).toBe(false);
    expect(tale.write(anna, { kind: 'agreementSigned', agreement })).toEqual(refused('olderVersion'));
    for (const member of five) must(tale.write(member, { kind: 'agreementSigned', agreement: changed }));
    expect(proofIsOn(tale.group)).toBe(true);
    expect(scalesAreOn(tale.group)).toBe(false);
  });

  it('a newcomer signs what there is; it holds for the others meanwhile', () => {
    const tale = aGroupAtItsStart();
    const agreement = tale.propose(anna);
    for (const member of five) must(tale.write(member, { kind: 'agreementSigned', agreement }));
    const fatima = anId<typeof anna>('account', 6);
    tale.come(fatima);
    expect(whoHasToSign(tale.group)).toEqual([fatima]);
    expect(agreementInForce(tale.group)?.version).toBe(1);
    expect(tale.write(fatima, { kind: 'agreementSigned', agreement })).toEqual(refused('answerFirst'));
    must(tale.write(fatima, readiedFor([...five, fatima]), { kind: 'agreementSigned', agreement }));
    expect(whoHasToSign(tale.group)).toEqual([]);
  });

  it('hold as well when the only one who had not signed leaves', () => {
    const tale = aGroupAtItsStart();
    const agreement = tale.propose(anna);
    for (const member of [anna, bram, chris, dewi]) must(tale.write(member, { kind: 'agreementSigned', agreement }));
    tale.go(emre);
    expect(agreementInForce(tale.group)?.agreement).toBe(agreement);
  });

  it('the same text again is no new version', () => {
    const tale = aGroupAtItsStart();
    tale.propose(anna);
    const again = { kind: 'agreementProposed', agreement: text, answers: startingAnswers.toReversed() } as const;
    expect(tale.write(bram, again)).toEqual(refused('sameText'));
  });
});

describe('building blocks', () => {
  it('begin from answers that do not contradict each other', () => {
    expect(conflictsIn(startingAnswers)).toEqual([]);
    expect(needsFacilitator(startingAnswers)).toEqual([]);
    expect(startingAnswers).toHaveLength(agreementBlocks.length);
  });

  it('a register that wants everyone to bring one does not go with bringing that is voluntary', () => {
    const both = saying({ block: 'register', choice: 'eachBringsOne' }, { block: 'bringing', choice: 'voluntary' });
    expect(conflictsIn(both).map(({ name }) => name)).toEqual(['registerWantsBringing']);
    const proposal = { kind: 'agreementProposed', agreement: text, answers: both } as const;
    expect(aGroupAtItsStart().write(anna, proposal)).toEqual(refused('answerConflicts'));
  });

  it('own words are for people to judge', () => {
    const own = saying({ block: 'bringing', words: 'Wie wil, en anders praten we erover.' });
    expect(conflictsIn(own)).toEqual([]);
  });

  it('a hundred and fifty letters of own words at every question fit in one letter', () => {
    const words = 'é'.repeat(150);
    const answers = startingAnswers.map((answer) => ({ ...answer, words }));
    expect(aGroupAtItsStart().write(anna, { kind: 'agreementProposed', agreement: text, answers }).ok).toBe(true);
  });

  it('names every question and every conflict once', () => {
    const ids = agreementBlocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
