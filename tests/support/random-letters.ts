import { agreementBlocks, startingAnswers } from '../../src/groups/agreement-blocks.ts';
import { trajectoryNow } from '../../src/groups/circle-of-members.ts';
import type { Group } from '../../src/groups/group.ts';
import type { GroupEvent, GroupEventKind, PlannedMeeting } from '../../src/groups/group-event.ts';
import type {
  AgreementId,
  CasusId,
  EvaluationId,
  MeetingId,
  PlannedId,
  SwapId,
  TrajectoryId,
} from '../../src/groups/group-ids.ts';
import type { AccountId, InvitationId } from '../../src/groups/ids.ts';
import { tellGroup } from '../../src/groups/telling.ts';
import {
  aims,
  decisions,
  followUpMarks,
  leds,
  plannedKinds,
  trajectoryForms,
  turns,
} from '../../src/groups/vocabulary.ts';
import { anId, aRoot } from './a-group.ts';
import { aShare, begun, left, restoredEntry } from './group-letters-of-keys.ts';
import { anyPlanning } from './random-dates.ts';
import type { Dice } from './random-wishes.ts';

/** Letters as people write them, and as nobody should: a good part of them forbidden, late, or about what is not there. */

const manyAccounts = Array.from({ length: 7 }, (_, at) => anId<AccountId>('account', at + 1));

const kinds: readonly [GroupEventKind, ...GroupEventKind[]] = [
  'selfNamed',
  'cameAs',
  'groupDescribed',
  'readied',
  'unreadied',
  'agreementProposed',
  'agreementSigned',
  'trajectoryPlanned',
  'meetingAdded',
  'meetingMoved',
  'meetingDropped',
  'trajectoryClosed',
  'pollOpened',
  'pollAnswered',
  'pollLinkGiven',
  'pollDatesAdded',
  'pollLinkWithdrawn',
  'pollEnded',
  'datesChosen',
  'calendarSet',
  'logisticsSet',
  'presenceTold',
  'meetsAnyway',
  'registersTold',
  'turnsSet',
  'turnDeclined',
  'absenceTold',
  'chairingSet',
  'chairFixed',
  'swapProposed',
  'swapAccepted',
  'swapDeclined',
  'meetingOpened',
  'rootGiven',
  'meetingEnded',
  'meetingHeld',
  'meetingCancelled',
  'casusShared',
  'casusKept',
  'casusWithdrawn',
  'firstStepSet',
  'followedUp',
  'evaluationShown',
  'aimsTold',
  'invitationGiven',
  'invitationWithdrawn',
  'restoringBegun',
  'sharesLeft',
  'sharesTakenBack',
  'shareReturned',
  'groupTold',
];
/** What moves a group on comes more often, or no group would get anywhere. */
const movingOn: readonly [GroupEventKind, ...GroupEventKind[]] = [
  'readied',
  'meetingOpened',
  'meetingHeld',
  'agreementSigned',
  'turnsSet',
];

export function aMember(dice: Dice): AccountId {
  return dice.oneOf(manyAccounts) ?? anId('account', 1);
}

export function anyEvent(dice: Dice, group: Group): GroupEvent {
  return eventOf(dice.below(3) === 0 ? dice.one(movingOn) : dice.one(kinds), dice, group);
}

function eventOf(kind: GroupEventKind, dice: Dice, group: Group): GroupEvent {
  const planned = () =>
    dice.oneOf(trajectoryNow(group)?.meetings ?? [])?.id ?? anId<PlannedId>('planned', dice.below(9));
  const casus = () => anId<CasusId>('casus', dice.below(4));
  const agreement = () => group.agreements.at(-1)?.agreement ?? anId<AgreementId>('agreement', dice.below(4));
  const swap = () => dice.oneOf(group.swaps)?.id ?? anId<SwapId>('swap', dice.below(9));
  const meeting = () => group.opened.at(-1)?.meeting ?? anId<MeetingId>('meeting', dice.below(4));
  const here = group.members.filter((member) => member.here).map(({ account }) => account);
  const some = () => here.filter(() => dice.below(4) > 0);
  switch (kind) {
    case 'selfNamed':
      return { kind, name: `Naam ${dice.below(3)}` };
    case 'cameAs':
      return { kind, as: dice.below(4) === 0 ? 'facilitator' : 'participant' };
    case 'groupDescribed':
      return { kind, name: 'Dinsdag', disciplines: 'mixed', guided: dice.one(['selfRun', 'facilitated']) };
    case 'readied':
      return { kind, circle: dice.below(5) === 0 ? some() : here };
    case 'unreadied':
      return { kind };
    case 'agreementProposed':
      return { kind, agreement: anId('agreement', dice.below(40)), answers: someAnswers(dice) };
    case 'agreementSigned':
      return { kind, agreement: agreement() };
    case 'trajectoryPlanned': {
      const count = 4 + dice.below(5);
      const meetings = Array.from({ length: count }, (_, at) => aMeeting(dice, at, count));
      const trajectory = anId<TrajectoryId>('trajectory', dice.below(40));
      return { kind, trajectory, form: dice.one(trajectoryForms), meetings };
    }
    case 'meetingAdded':
      return { kind, meeting: aMeeting(dice, 1, 3), before: planned() };
    case 'meetingMoved':
      return { kind, planned: planned(), at: dice.below(1_000_000) };
    case 'meetingDropped':
    case 'meetingCancelled':
      return { kind, planned: planned() };
    case 'trajectoryClosed':
      return { kind, decision: dice.one(decisions) };
    case 'pollOpened':
    case 'pollAnswered':
    case 'pollLinkGiven':
    case 'pollDatesAdded':
    case 'pollLinkWithdrawn':
    case 'pollEnded':
    case 'datesChosen':
    case 'calendarSet':
    case 'logisticsSet':
    case 'presenceTold':
    case 'meetsAnyway':
    case 'registersTold':
      return anyPlanning(kind, dice, group, planned);
    case 'turnsSet':
      return { kind, planned: planned(), presenter: aMember(dice), chair: aMember(dice) };
    case 'turnDeclined':
      return { kind, planned: planned(), turn: dice.one(turns) };
    case 'absenceTold':
      return { kind, planned: planned(), away: dice.below(3) > 0 };
    case 'chairingSet':
      return { kind, chairing: dice.one(['inTurn', 'declined']) };
    case 'chairFixed':
      return dice.below(2) === 0 ? { kind } : { kind, chair: aMember(dice) };
    case 'swapProposed':
      return { kind, swap: anId('swap', dice.below(40)), turn: dice.one(turns), mine: planned(), theirs: planned() };
    case 'swapAccepted':
    case 'swapDeclined':
      return { kind, swap: swap() };
    case 'meetingOpened':
      return dice.below(5) === 0
        ? { kind, meeting: anId('meeting', dice.below(200)) }
        : { kind, meeting: anId('meeting', dice.below(200)), planned: planned() };
    case 'rootGiven':
      return { kind, meeting: meeting(), root: aRoot };
    case 'meetingEnded':
      return { kind, meeting: meeting() };
    case 'meetingHeld': {
      const present = dice.below(6) === 0 ? here : some();
      const presenters = present.slice(0, dice.below(2)).map((member) => ({ member, casus: casus() }));
      const chair = dice.oneOf(present);
      return { kind, planned: planned(), present, presenters, ...(chair === undefined ? {} : { chair }), methods: [] };
    }
    case 'casusShared':
      return { kind, casus: casus(), fields: { question: 'Hoe kan ik nee zeggen?' }, planned: planned() };
    case 'casusKept':
      return { kind, casus: casus(), fields: { spoken: true } };
    case 'casusWithdrawn':
      return { kind, casus: casus() };
    case 'firstStepSet':
      return { kind, casus: casus(), step: 'Ik bel haar.', on: dice.below(1_000_000) };
    case 'followedUp':
      return { kind, casus: casus(), mark: dice.one(followUpMarks) };
    case 'evaluationShown':
      return {
        kind,
        evaluation: anId<EvaluationId>('evaluation', dice.below(40)),
        scales: [{ scale: 'depth', values: [2, 4] }],
      };
    case 'aimsTold':
      return { kind, when: dice.one(['then', 'now']), aims: [{ aim: dice.one(aims), words: 'Meer rust.' }] };
    case 'invitationGiven': {
      const until = group.number * 1_000 + dice.below(4) * 500_000;
      return { kind, invitation: anId('invitation', dice.below(20)), secret: aRoot, until };
    }
    case 'invitationWithdrawn':
      return {
        kind,
        invitation: dice.oneOf(group.invitations)?.id ?? anId<InvitationId>('invitation', dice.below(20)),
      };
    case 'restoringBegun': {
      const writer = aMember(dice);
      const other = aMember(dice);
      const begins = dice.oneOf(group.restorings)?.signatures[0]?.by ?? writer;
      const member = aMember(dice);
      return begun(member, restoredEntry(begins, member), begins === other ? [begins] : [begins, other]);
    }
    case 'sharesLeft':
      return left(2, manyAccounts.slice(dice.below(3), 4 + dice.below(4)));
    case 'sharesTakenBack':
      return { kind };
    case 'shareReturned': {
      const to = aMember(dice);
      return { kind, to, share: aShare(to, 1 + dice.below(3)) };
    }
    default: {
      const told = tellGroup(group, [aMember(dice)]);
      return told[dice.below(told.length)] ?? { kind: 'unreadied' };
    }
  }
}

function someAnswers(dice: Dice) {
  return startingAnswers.map((answer, at) => {
    if (dice.below(12) > 0) return answer;
    const block = agreementBlocks[at] ?? agreementBlocks[0];
    return { block: block.id, choice: dice.oneOf(block.choices) ?? block.choices[0] };
  });
}

function aMeeting(dice: Dice, at: number, count: number): PlannedMeeting {
  const proper = at === 0 ? 'start' : at === count - 1 ? 'closing' : 'casus';
  const is = dice.below(20) === 0 ? dice.one(plannedKinds) : proper;
  return { id: anId<PlannedId>('planned', dice.below(10_000)), is, led: dice.one(leds) };
}
