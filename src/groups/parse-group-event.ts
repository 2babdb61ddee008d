import * as v from 'valibot';
import { granted, type Result, refused } from '../basics/result.ts';
import type { GroupEvent, GroupEventKind, GroupEventOf } from './group-event.ts';
import type { AgreementId, CasusId, EvaluationId, MeetingId, PlannedId, SwapId, TrajectoryId } from './group-ids.ts';
import { mostPeople } from './group-limits.ts';
import type { InvitationId } from './ids.ts';
import {
  account,
  answers,
  casusFields,
  description,
  entryBytes,
  entrySignatures,
  held,
  id,
  instant,
  line,
  name,
  people,
  plannedMeeting,
  plannedMeetings,
  sealedRing,
  share,
  shares,
  sharesNeeded,
  shownScales,
  text,
  thirtyTwoBytes,
  toldAims,
  toldMember,
} from './letter-schema.ts';
import { planningSchemas } from './planning-schema.ts';
import { type LetterProblem, readLetter } from './read-letter.ts';
import { chairings, decisions, followUpMarks, memberKinds, trajectoryForms, turns } from './vocabulary.ts';

const planned = id<PlannedId>();
const casus = id<CasusId>();
const agreement = id<AgreementId>();
const trajectory = id<TrajectoryId>();
const swap = id<SwapId>();
const meeting = id<MeetingId>();
const invitation = id<InvitationId>();

const turn = v.picklist(turns);

/** One schema for each kind: a kind without one does not compile, nor does one that lets through something else. */
const schemas: { readonly [Kind in GroupEventKind]: v.GenericSchema<unknown, GroupEventOf<Kind>> } = {
  selfNamed: v.strictObject({ kind: v.literal('selfNamed'), name }),
  cameAs: v.strictObject({ kind: v.literal('cameAs'), as: v.picklist(memberKinds) }),
  groupDescribed: v.strictObject({ kind: v.literal('groupDescribed'), ...description }),
  readied: v.strictObject({ kind: v.literal('readied'), circle: people }),
  unreadied: v.strictObject({ kind: v.literal('unreadied') }),
  agreementProposed: v.strictObject({ kind: v.literal('agreementProposed'), agreement, answers }),
  agreementSigned: v.strictObject({ kind: v.literal('agreementSigned'), agreement }),
  trajectoryPlanned: v.strictObject({
    kind: v.literal('trajectoryPlanned'),
    trajectory,
    form: v.picklist(trajectoryForms),
    meetings: plannedMeetings,
  }),
  meetingAdded: v.strictObject({
    kind: v.literal('meetingAdded'),
    meeting: plannedMeeting,
    before: v.exactOptional(planned),
  }),
  meetingMoved: v.strictObject({ kind: v.literal('meetingMoved'), planned, at: v.exactOptional(instant) }),
  meetingDropped: v.strictObject({ kind: v.literal('meetingDropped'), planned }),
  trajectoryClosed: v.strictObject({
    kind: v.literal('trajectoryClosed'),
    decision: v.picklist(decisions),
    helped: v.exactOptional(text),
    words: v.exactOptional(text),
  }),
  ...planningSchemas,
  turnsSet: v.strictObject({
    kind: v.literal('turnsSet'),
    planned,
    presenter: v.exactOptional(account),
    chair: v.exactOptional(account),
  }),
  turnDeclined: v.strictObject({ kind: v.literal('turnDeclined'), planned, turn }),
  absenceTold: v.strictObject({ kind: v.literal('absenceTold'), planned, away: v.boolean() }),
  chairingSet: v.strictObject({ kind: v.literal('chairingSet'), chairing: v.picklist(chairings) }),
  chairFixed: v.strictObject({ kind: v.literal('chairFixed'), chair: v.exactOptional(account) }),
  swapProposed: v.strictObject({ kind: v.literal('swapProposed'), swap, turn, mine: planned, theirs: planned }),
  swapAccepted: v.strictObject({ kind: v.literal('swapAccepted'), swap }),
  swapDeclined: v.strictObject({ kind: v.literal('swapDeclined'), swap }),
  meetingOpened: v.strictObject({ kind: v.literal('meetingOpened'), meeting, planned: v.exactOptional(planned) }),
  rootGiven: v.strictObject({ kind: v.literal('rootGiven'), meeting, root: thirtyTwoBytes }),
  meetingEnded: v.strictObject({ kind: v.literal('meetingEnded'), meeting, endedAt: v.exactOptional(instant) }),
  meetingHeld: v.strictObject({
    kind: v.literal('meetingHeld'),
    planned,
    meeting: v.exactOptional(meeting),
    endedAt: v.exactOptional(instant),
    ...held,
  }),
  meetingCancelled: v.strictObject({ kind: v.literal('meetingCancelled'), planned }),
  casusShared: v.strictObject({
    kind: v.literal('casusShared'),
    casus,
    planned: v.exactOptional(planned),
    fields: casusFields,
  }),
  casusKept: v.strictObject({ kind: v.literal('casusKept'), casus, fields: casusFields }),
  casusWithdrawn: v.strictObject({ kind: v.literal('casusWithdrawn'), casus }),
  firstStepSet: v.strictObject({
    kind: v.literal('firstStepSet'),
    casus,
    step: line,
    on: v.exactOptional(instant),
  }),
  followedUp: v.strictObject({
    kind: v.literal('followedUp'),
    casus,
    mark: v.exactOptional(v.picklist(followUpMarks)),
    words: v.exactOptional(text),
  }),
  evaluationShown: v.strictObject({
    kind: v.literal('evaluationShown'),
    evaluation: id<EvaluationId>(),
    scales: shownScales,
  }),
  aimsTold: v.strictObject({ kind: v.literal('aimsTold'), when: v.picklist(['then', 'now']), aims: toldAims }),
  invitationGiven: v.strictObject({
    kind: v.literal('invitationGiven'),
    invitation,
    secret: thirtyTwoBytes,
    until: instant,
    for: v.exactOptional(name),
  }),
  invitationWithdrawn: v.strictObject({ kind: v.literal('invitationWithdrawn'), invitation }),
  restoringBegun: v.strictObject({
    kind: v.literal('restoringBegun'),
    member: account,
    entry: entryBytes,
    signatures: entrySignatures,
  }),
  sharesLeft: v.pipe(
    v.strictObject({ kind: v.literal('sharesLeft'), needed: sharesNeeded, sealed: sealedRing, shares }),
    v.check(({ needed, shares: left }) => needed <= left.length),
  ),
  sharesTakenBack: v.strictObject({ kind: v.literal('sharesTakenBack') }),
  shareReturned: v.strictObject({ kind: v.literal('shareReturned'), to: account, share }),
  groupTold: v.strictObject({
    kind: v.literal('groupTold'),
    to: people,
    about: v.exactOptional(v.strictObject(description)),
    started: v.boolean(),
    starting: v.exactOptional(v.strictObject({ meeting, planned })),
    fixedChair: v.exactOptional(account),
    members: v.pipe(v.array(toldMember), v.maxLength(mostPeople)),
  }),
  agreementTold: v.strictObject({
    kind: v.literal('agreementTold'),
    agreement,
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
    answers,
    signed: people,
  }),
  trajectoryTold: v.strictObject({
    kind: v.literal('trajectoryTold'),
    trajectory,
    form: v.picklist(trajectoryForms),
    meetings: plannedMeetings,
  }),
  heldTold: v.strictObject({ kind: v.literal('heldTold'), planned, ...held }),
};

/** Reads what was sealed in a letter to the group, strictly: what it does not know, it refuses. */
export function parseGroupEvent(written: string): Result<GroupEvent, LetterProblem> {
  const read = readLetter(written, isGroupEventKind);
  if (!read.ok) return read;
  const parsed = v.safeParse(schemas[read.value.kind], read.value.fields);
  return parsed.success ? granted(parsed.output) : refused('malformed');
}

/** What is sealed: JSON, in which a field that is not there is not there. */
export function writeGroupEvent(event: GroupEvent): string {
  return JSON.stringify(event);
}

function isGroupEventKind(kind: string): kind is GroupEventKind {
  return Object.hasOwn(schemas, kind);
}
