import { chosen } from '../../groups/agreement-blocks.ts';
import { agreementInForce } from '../../groups/agreements.ts';
import { participantsHere } from '../../groups/circle-of-members.ts';
import type { Group } from '../../groups/group.ts';
import { quorumOf } from '../../planning/attendance-outlook.ts';
import { gapsOf } from '../../planning/rhythm.ts';
import { agreedWeeks, longestWeeksOf } from './poll-plan.ts';
import type { WaysOfChoosing } from './poll-wish.ts';

/** With what a choice begins: the quorum that the group agreed on, and the gaps that the poll wished for. */
export function wishedAtFirst(group: Group): WaysOfChoosing {
  const answers = agreementInForce(group)?.answers ?? [];
  const everyWeeks = agreedWeeks(group);
  return {
    // A facilitator does not make up the number; a guest is somebody of the circle without an account yet.
    quorum: quorumOf(chosen(answers, 'quorum'), participantsHere(group).length + (group.poll?.links.length ?? 0)),
    gaps: group.poll?.gaps ?? gapsOf({ everyWeeks, longestGapDays: longestWeeksOf(everyWeeks) * 7 }),
    locks: new Map(),
    anyPresenter: [],
  };
}
