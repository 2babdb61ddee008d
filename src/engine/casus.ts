import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import type { SealedFieldId } from '../methods/structure.ts';
import { casusInView, casusOf, casusUnderway } from './centre.ts';
import { isHushed, seatOf } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import { partAt, stepNow } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { CasusId, SeatId } from './ids.ts';
import type { Casus, Meeting } from './meeting.ts';
import type { Note, Worded } from './note.ts';
import type { Refusal } from './refusal.ts';
import { dropFromTurns } from './turns.ts';

/** What the presenter may do with the own casus, at any time. */

type CasusCommand = CommandOf<
  | 'setCasusState'
  | 'wordQuestion'
  | 'sealField'
  | 'hold'
  | 'release'
  | 'allowKeeping'
  | 'withdrawCasus'
  | 'welcomeObserver'
  | 'stepOut'
>;

type CasusEvent = EventOf<
  | 'casusStateSet'
  | 'questionWorded'
  | 'questionKept'
  | 'fieldSealed'
  | 'fieldsOpened'
  | 'held'
  | 'released'
  | 'keepingAllowed'
  | 'casusEnded'
  | 'casusErased'
>;

/** The presenter's own casus, or why it is not. */
export function ownCasus(meeting: Meeting, id: CasusId, by: SeatId): Result<Casus, Refusal> {
  const casus = casusOf(meeting, id);
  if (casus === undefined) return refused('unknownCasus');
  if (casus.presenter !== by) return refused('notPresenter');
  return casus.status === 'erased' ? refused('casusGone') : granted(casus);
}

export function decideCasus(
  meeting: Meeting,
  acting: Acting,
  command: CasusCommand,
): Result<readonly MeetingEvent[], Refusal> {
  if (command.kind === 'welcomeObserver') return welcomeObserver(meeting, acting, command);
  if (command.kind === 'stepOut') return stepOut(meeting, acting);
  const id = 'casus' in command ? command.casus : casusInView(meeting)?.id;
  if (id === undefined) return refused('noCasusChosen');
  const own = ownCasus(meeting, id, acting.seat);
  if (!own.ok) return own;
  const casus = own.value;
  switch (command.kind) {
    case 'setCasusState':
      if (casus.status === 'underway' || casus.status === 'done') return refused('casusStarted');
      return granted([{ kind: 'casusStateSet', casus: id, state: command.state }]);
    case 'wordQuestion':
      return wordQuestion(meeting, casus, acting, command);
    case 'sealField':
      return sealField(meeting, casus, acting, command);
    case 'hold':
      return granted(casus.inTheAir ? [] : [{ kind: 'held', casus: id }]);
    case 'release':
      return granted(casus.inTheAir ? [{ kind: 'released', casus: id }] : []);
    case 'allowKeeping':
      return granted([{ kind: 'keepingAllowed', casus: id, allowed: command.allowed }]);
    case 'withdrawCasus':
      if (casus.status === 'underway') return refused('casusStarted');
      return granted([{ kind: 'casusErased', casus: id }]);
    default:
      return unreachable(command);
  }
}

function wordQuestion(
  meeting: Meeting,
  casus: Casus,
  acting: Acting,
  { content, revision }: CommandOf<'wordQuestion'>,
): Result<readonly MeetingEvent[], Refusal> {
  if (casus.inTheAir) return refused('inTheAir');
  const latest = casus.questionToCome ?? casus.question;
  if (revision !== (latest?.revision ?? 0) + 1) return refused('staleRevision');
  const kind = isHushed(meeting, acting.seat) ? 'questionKept' : 'questionWorded';
  return granted([{ kind, casus: casus.id, content, revision }]);
}

function sealField(
  meeting: Meeting,
  casus: Casus,
  acting: Acting,
  { field, content, revision }: CommandOf<'sealField'>,
): Result<readonly MeetingEvent[], Refusal> {
  const known = meeting.script.parts.some(({ sealedFields }) => sealedFields.includes(field));
  if (!known) return refused('unknownField');
  if (casus.inTheAir) return refused('inTheAir');
  const before = casus.sealed.find((part) => part.field === field);
  if (before?.opened === true) return refused('fieldIsOpen');
  if (revision !== (before?.revision ?? 0) + 1) return refused('staleRevision');
  const sealed: readonly MeetingEvent[] = [
    { kind: 'fieldSealed', casus: casus.id, by: acting.seat, field, content, revision },
    ...(saysActed(meeting, casus, field)
      ? [{ kind: 'casusStateSet' as const, casus: casus.id, state: 'acted' as const }]
      : []),
  ];
  const opensHere = casus === casusUnderway(meeting) && stepNow(meeting)?.opens?.includes(field) === true;
  if (!opensHere) return granted(sealed);
  return granted([...sealed, { kind: 'fieldsOpened', casus: casus.id, fields: [{ field, content, revision }] }]);
}

/** What opens only for who acted says, once it is written, that its writer did: else it would never open. */
function saysActed(meeting: Meeting, casus: Casus, field: SealedFieldId): boolean {
  if (casus.state === 'acted') return false;
  const phases = meeting.script.parts.flatMap((part) => part.phases);
  return phases.some(({ when, steps }) =>
    steps.some((step) => step.opens?.includes(field) === true && (step.when ?? when) === 'acted'),
  );
}

function welcomeObserver(
  meeting: Meeting,
  acting: Acting,
  command: CommandOf<'welcomeObserver'>,
): Result<readonly MeetingEvent[], Refusal> {
  const casus = casusInView(meeting);
  if (casus === undefined) return refused('noCasusChosen');
  if (casus.presenter !== acting.seat) return refused('notPresenter');
  const observer = seatOf(meeting, command.seat);
  if (observer?.kind !== 'observer') return refused('unknownSeat');
  if (observer.welcomeAt.includes(casus.id)) return granted([]);
  return granted([{ kind: 'observerWelcomed', seat: observer.id, casus: casus.id }]);
}

function stepOut(meeting: Meeting, acting: Acting): Result<readonly MeetingEvent[], Refusal> {
  const casus = casusInView(meeting);
  if (casus === undefined) return refused('noCasusChosen');
  if (casus.presenter === acting.seat) return refused('notYourStep');
  if (acting.seat === meeting.chair) return refused('handChairOnFirst');
  if (seatOf(meeting, acting.seat)?.outOf.includes(casus.id) === true) return granted([]);
  return granted([{ kind: 'steppedOut', seat: acting.seat, casus: casus.id }, ...dropFromTurns(meeting, acting.seat)]);
}

/** A question that waited for the silence: it opens when the silence is over, with the casus at the latest. */
export function wordedAtLast({ id, questionToCome }: Casus): readonly MeetingEvent[] {
  return questionToCome === undefined ? [] : [{ kind: 'questionWorded', casus: id, ...questionToCome }];
}

/** What opens by itself when a step begins: the sealed fields it names, and a question that waited for the silence. */
export function openCasusParts(meeting: Meeting): readonly MeetingEvent[] {
  const casus = casusUnderway(meeting);
  const part = partAt(meeting, meeting.cursor);
  if (casus === undefined || meeting.cursor === undefined || part === undefined) return [];
  const step = part.phases[meeting.cursor.phase]?.steps[meeting.cursor.step];
  const fields = casus.sealed
    .filter(({ field, opened }) => !opened && step?.opens?.includes(field) === true)
    .map(({ field, content, revision }) => ({ field, content, revision }));
  return [
    ...(isHushed(meeting, casus.presenter) ? [] : wordedAtLast(casus)),
    ...(fields.length === 0 ? [] : [{ kind: 'fieldsOpened' as const, casus: casus.id, fields }]),
  ];
}

export function evolveCasus(meeting: Meeting, event: CasusEvent): Meeting {
  const change = (update: (casus: Casus) => Casus): Meeting => ({
    ...meeting,
    casus: meeting.casus.map((casus) => (casus.id === event.casus ? update(casus) : casus)),
  });
  switch (event.kind) {
    case 'casusStateSet':
      return change((casus) => ({ ...casus, state: event.state }));
    case 'questionWorded':
      return change((casus) => worded(casus, { content: event.content, revision: event.revision }));
    case 'questionKept':
      return change((casus) => ({ ...casus, questionToCome: { content: event.content, revision: event.revision } }));
    case 'fieldSealed': {
      const { field, content, revision } = event;
      return change((casus) => ({
        ...casus,
        sealed: [...casus.sealed.filter((part) => part.field !== field), { field, content, revision, opened: false }],
      }));
    }
    case 'fieldsOpened':
      return change((casus) => ({
        ...casus,
        sealed: [
          ...casus.sealed.filter((part) => event.fields.every(({ field }) => field !== part.field)),
          ...event.fields.map((field) => ({ ...field, opened: true })),
        ],
      }));
    case 'held':
      return change((casus) => ({ ...casus, inTheAir: true }));
    case 'released':
      return change((casus) => ({ ...casus, inTheAir: false }));
    case 'keepingAllowed':
      return change((casus) => ({ ...casus, mayBeKept: event.allowed }));
    case 'casusEnded':
      return change((casus) => ({ ...casus, status: 'done', closed: event.closed }));
    case 'casusErased':
      return erased(meeting, event.casus);
    default:
      return unreachable(event);
  }
}

function worded(casus: Casus, question: Worded): Casus {
  return { ...casus, question, questionToCome: undefined, firstQuestion: casus.firstQuestion ?? question };
}

/** Vanishes with the casus. What people wrote for themselves alone stays theirs. */
export function isOfCasus(note: Note, id: CasusId): boolean {
  return note.casus === id && note.kind !== 'private';
}

function erased(meeting: Meeting, id: CasusId): Meeting {
  return {
    ...meeting,
    casus: meeting.casus.map((casus) =>
      casus.id === id
        ? {
            ...casus,
            status: 'erased',
            part: casus.status === 'accepted' ? undefined : casus.part,
            firstQuestion: undefined,
            question: undefined,
            questionToCome: undefined,
            sealed: [],
            mayBeKept: false,
            inTheAir: false,
          }
        : casus,
    ),
    notes: meeting.notes.changeAll((note) => (isOfCasus(note, id) ? { ...note, status: 'struck' } : note)),
  };
}
