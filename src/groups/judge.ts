import { type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { judgeAgreements } from './agreements.ts';
import { judgeCasus } from './casus-letters.ts';
import { isHere } from './circle-of-members.ts';
import { judgeComposition } from './composition.ts';
import { judgeEvaluation } from './evaluation.ts';
import { judgeFollowUp } from './follow-up.ts';
import type { Group } from './group.ts';
import type { Letter } from './group-event.ts';
import { judgeMeetings } from './group-meetings.ts';
import type { GroupRefusal } from './group-refusal.ts';
import { judgeInvitations } from './invitations.ts';
import { judgeLogistics } from './logistics.ts';
import { judgeMembers } from './members.ts';
import { judgePolls } from './polls.ts';
import { judgePresence } from './presence.ts';
import { judgeRegisters } from './registers.ts';
import { judgeRestoring } from './restoring.ts';
import { judgeShares } from './shares-of-keys.ts';
import { judgeTelling } from './telling.ts';
import { judgeTrajectory } from './trajectory.ts';
import { judgeTurns } from './turns.ts';

/**
 * The group after a letter, or why the letter changes nothing. Asking beforehand (`decide-group.ts`) and folding what came
 * (`evolve-group.ts`) are this one function: so what is granted is what everyone takes, unless something came in between.
 */
export function judge(group: Group, letter: Letter): Result<Group, GroupRefusal> {
  if (letter.number <= group.number) return refused('alreadyFolded');
  if (!isHere(group, letter.by)) return refused('notMember');
  return judgeTopic(group, letter);
}

function judgeTopic(group: Group, letter: Letter): Result<Group, GroupRefusal> {
  const { event } = letter;
  switch (event.kind) {
    case 'selfNamed':
    case 'cameAs':
    case 'groupDescribed':
    case 'chairingSet':
      return judgeMembers(group, { ...letter, event });
    case 'readied':
    case 'unreadied':
      return judgeComposition(group, { ...letter, event });
    case 'agreementProposed':
    case 'agreementSigned':
      return judgeAgreements(group, { ...letter, event });
    case 'trajectoryPlanned':
    case 'meetingAdded':
    case 'meetingMoved':
    case 'meetingDropped':
    case 'trajectoryClosed':
      return judgeTrajectory(group, { ...letter, event });
    case 'pollOpened':
    case 'pollDatesAdded':
    case 'pollAnswered':
    case 'pollLinkGiven':
    case 'pollLinkWithdrawn':
    case 'pollEnded':
    case 'datesChosen':
      return judgePolls(group, { ...letter, event });
    case 'calendarSet':
    case 'logisticsSet':
      return judgeLogistics(group, { ...letter, event });
    case 'presenceTold':
    case 'meetsAnyway':
      return judgePresence(group, { ...letter, event });
    case 'registersTold':
      return judgeRegisters(group, { ...letter, event });
    case 'turnsSet':
    case 'turnDeclined':
    case 'absenceTold':
    case 'chairFixed':
    case 'swapProposed':
    case 'swapAccepted':
    case 'swapDeclined':
      return judgeTurns(group, { ...letter, event });
    case 'meetingOpened':
    case 'rootGiven':
    case 'meetingEnded':
    case 'meetingHeld':
    case 'meetingCancelled':
      return judgeMeetings(group, { ...letter, event });
    case 'casusShared':
    case 'casusKept':
    case 'casusWithdrawn':
      return judgeCasus(group, { ...letter, event });
    case 'firstStepSet':
    case 'followedUp':
      return judgeFollowUp(group, { ...letter, event });
    case 'evaluationShown':
    case 'aimsTold':
      return judgeEvaluation(group, { ...letter, event });
    case 'invitationGiven':
    case 'invitationWithdrawn':
      return judgeInvitations(group, { ...letter, event });
    case 'restoringBegun':
      return judgeRestoring(group, { ...letter, event });
    case 'sharesLeft':
    case 'sharesTakenBack':
    case 'shareReturned':
      return judgeShares(group, { ...letter, event });
    case 'groupTold':
    case 'agreementTold':
    case 'trajectoryTold':
    case 'heldTold':
    case 'calendarTold':
    case 'logisticsTold':
    case 'pollTold':
    case 'pollAnswerTold':
      return judgeTelling(group, { ...letter, event });
    default:
      return unreachable(event);
  }
}
