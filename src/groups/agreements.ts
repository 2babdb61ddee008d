import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { type AgreementAnswer, chosen } from './agreement-blocks.ts';
import { conflictsIn } from './agreement-conflicts.ts';
import { membersHere } from './circle-of-members.ts';
import { isReady } from './composition.ts';
import type { AgreementVersion, Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';

/**
 * What the group promised each other. Agreements are made by talking, in the start meeting: before it there is nothing to
 * write down or to sign. Another text is another version, and everyone signs it again; a newcomer signs what there is.
 */

export function judgeAgreements(
  group: Group,
  { by, at, event }: LetterOf<'agreementProposed' | 'agreementSigned'>,
): Result<Group, GroupRefusal> {
  if (!group.started) return refused('startMeetingFirst');
  const latest = group.agreements.at(-1);
  switch (event.kind) {
    case 'agreementProposed': {
      if (group.agreements.some(({ agreement }) => agreement === event.agreement)) return refused('idTaken');
      if (conflictsIn(event.answers).length > 0) return refused('answerConflicts');
      if (latest !== undefined && sameAnswers(latest.answers, event.answers)) return refused('sameText');
      const { agreement, answers } = event;
      const version = (latest?.version ?? 0) + 1;
      const proposed: AgreementVersion = { agreement, version, by, at, answers, signed: [], agreed: false };
      return granted({ ...group, agreements: [...group.agreements, proposed] });
    }
    case 'agreementSigned': {
      if (!group.agreements.some(({ agreement }) => agreement === event.agreement)) return refused('unknownAgreement');
      if (latest?.agreement !== event.agreement) return refused('olderVersion');
      if (latest.signed.includes(by)) return refused('alreadySigned');
      // Before anyone promises something to a circle, he or she has answered about everyone who is in it now.
      if (!isReady(group, by)) return refused('answerFirst');
      const signed = { ...latest, signed: [...latest.signed, by] };
      return granted(settleAgreement({ ...group, agreements: [...group.agreements.slice(0, -1), signed] }));
    }
    default:
      return unreachable(event);
  }
}

/** Somebody went whose name alone was missing: then those who are left have all signed. */
export function settleAgreement(group: Group): Group {
  const latest = group.agreements.at(-1);
  if (latest === undefined || latest.agreed || latest.signed.length === 0 || whoHasToSign(group).length > 0)
    return group;
  return { ...group, agreements: [...group.agreements.slice(0, -1), { ...latest, agreed: true }] };
}

/** The text that holds now: the last to which everyone who was here said yes. A newer one waits until all signed it. */
export function agreementInForce(group: Group): AgreementVersion | undefined {
  return group.agreements.findLast(({ agreed }) => agreed);
}

/** Whose name is missing under the newest text. */
export function whoHasToSign(group: Group): readonly AccountId[] {
  const latest = group.agreements.at(-1);
  if (latest === undefined) return [];
  return membersHere(group)
    .map(({ account }) => account)
    .filter((account) => !latest.signed.includes(account));
}

/** Turned on by an agreement in force, and by nothing else. */
export function proofIsOn(group: Group): boolean {
  return chosen(agreementInForce(group)?.answers ?? [], 'proof') === 'on';
}

export function scalesAreOn(group: Group): boolean {
  return chosen(agreementInForce(group)?.answers ?? [], 'evaluating') === 'spokenAndScales';
}

/** Which questions got another answer: what there is to talk about before signing again. */
export function changedBlocks(before: readonly AgreementAnswer[], after: readonly AgreementAnswer[]) {
  const said = (answers: readonly AgreementAnswer[], block: string) => answers.find((answer) => answer.block === block);
  const blocks = new Set([...before, ...after].map(({ block }) => block));
  return [...blocks].filter((block) => !sameAnswer(said(before, block), said(after, block)));
}

function sameAnswers(one: readonly AgreementAnswer[], other: readonly AgreementAnswer[]): boolean {
  return changedBlocks(one, other).length === 0;
}

function sameAnswer(one: AgreementAnswer | undefined, other: AgreementAnswer | undefined): boolean {
  return one?.choice === other?.choice && one?.words === other?.words;
}
