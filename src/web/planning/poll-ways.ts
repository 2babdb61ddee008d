import { type AgreementAnswer, chosen } from '../../groups/agreement-blocks.ts';
import { agreementInForce } from '../../groups/agreements.ts';
import type { Group } from '../../groups/group.ts';
import { gapsOf } from '../../planning/rhythm.ts';
import { agreedWeeks, longestWeeksOf } from './poll-plan.ts';
import { askedIn, type WaysOfChoosing } from './poll-wish.ts';

/** With what a choice begins: the quorum that the group agreed on, and the gaps that the poll wished for. */
export function wishedAtFirst(group: Group): WaysOfChoosing {
  const answers = agreementInForce(group)?.answers ?? [];
  const everyWeeks = agreedWeeks(group);
  return {
    quorum: quorumOf(answers, askedIn(group).length),
    gaps: group.poll?.gaps ?? gapsOf({ everyWeeks, longestGapDays: longestWeeksOf(everyWeeks) * 7 }),
    locks: new Map(),
    anyPresenter: [],
  };
}

function quorumOf(answers: readonly AgreementAnswer[], people: number): number {
  const agreed = { three: 3, four: 4, allButOne: people - 1, everyone: people } as const;
  const quorum = agreed[chosen(answers, 'quorum') ?? 'allButOne'];
  return Math.max(0, Math.min(quorum, people));
}
