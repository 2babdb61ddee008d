import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { ownCasus } from './casus.ts';
import { casusOf } from './centre.ts';
import { isHushed, isIn, isInside, seatOf } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import { stepNow } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { CasusId } from './ids.ts';
import type { Casus, Meeting } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/** Offering a casus, choosing one of those offered, and the presenter's own yes without which nobody is chosen. */

/** How many casus one meeting can hold on offer. */
export const mostCasus = 24;

type ChoiceCommand = CommandOf<
  'offerCasus' | 'retractCasus' | 'vote' | 'closeVote' | 'proposeCasus' | 'acceptCasus' | 'declineCasus'
>;
type ChoiceEvent = EventOf<
  'casusOffered' | 'casusRetracted' | 'voted' | 'voteTied' | 'casusProposed' | 'casusAccepted' | 'casusDeclined'
>;
type Outcome = Result<readonly MeetingEvent[], Refusal>;

export function decideChoice(meeting: Meeting, acting: Acting, command: ChoiceCommand): Outcome {
  const isChair = acting.hand === meeting.chair;
  switch (command.kind) {
    case 'offerCasus':
      return offer(meeting, acting, command);
    case 'retractCasus':
      return retract(meeting, acting, command.casus);
    case 'vote':
      return vote(meeting, acting, command.casus);
    case 'closeVote':
      return isChair ? closeVote(meeting) : refused('notChair');
    case 'proposeCasus':
      return isChair ? propose(meeting, command.casus) : refused('notChair');
    case 'acceptCasus':
      return accept(meeting, acting, command.casus);
    case 'declineCasus': {
      const own = ownCasus(meeting, command.casus, acting.seat);
      if (!own.ok) return own;
      if (meeting.choice.proposed !== command.casus) return refused('notProposed');
      return granted([{ kind: 'casusDeclined', casus: command.casus }]);
    }
    default:
      return unreachable(command);
  }
}

function offer(meeting: Meeting, acting: Acting, command: CommandOf<'offerCasus'>): Outcome {
  if (isHushed(meeting, acting.seat) || seatOf(meeting, acting.seat)?.kind !== 'participant') {
    return refused('notYourStep');
  }
  if (casusOf(meeting, command.casus) !== undefined) return refused('alreadyOffered');
  if (meeting.casus.length >= mostCasus) return refused('tooManyNotes');
  const { casus, state, question } = command;
  return granted([{ kind: 'casusOffered', casus, presenter: acting.seat, state, question }]);
}

function retract(meeting: Meeting, acting: Acting, id: CasusId): Outcome {
  const own = ownCasus(meeting, id, acting.seat);
  if (!own.ok) return own;
  const begun = own.value.status !== 'offered' && own.value.status !== 'accepted';
  return begun ? refused('casusStarted') : granted([{ kind: 'casusRetracted', casus: id }]);
}

function onOffer(meeting: Meeting, id: CasusId): Result<Casus, Refusal> {
  const casus = casusOf(meeting, id);
  if (casus === undefined) return refused('unknownCasus');
  return casus.status === 'offered' ? granted(casus) : refused('casusStarted');
}

function vote(meeting: Meeting, acting: Acting, id: CasusId): Outcome {
  const step = stepNow(meeting);
  if (step?.activity !== 'choose' || step.chooses !== 'casus') return refused('notChoosing');
  if (!isIn(meeting, 'everyone', acting.seat)) return refused('notYourStep');
  const casus = onOffer(meeting, id);
  return casus.ok ? granted([{ kind: 'voted', by: acting.seat, casus: id }]) : casus;
}

/** The outcome without the tally. A tie is said to be one: the group talks, the chair proposes. */
function closeVote(meeting: Meeting): Outcome {
  const counted = new Map<CasusId, number>();
  for (const { by, casus } of meeting.choice.votes) {
    if (!isInside(meeting, by)) continue;
    if (casusOf(meeting, casus)?.status === 'offered') counted.set(casus, (counted.get(casus) ?? 0) + 1);
  }
  const most = Math.max(0, ...counted.values());
  const among = [...counted].filter(([, votes]) => votes === most).map(([casus]) => casus);
  const [first] = among;
  if (first === undefined) return refused('noVotes');
  return granted([among.length > 1 ? { kind: 'voteTied', among } : { kind: 'casusProposed', casus: first }]);
}

function propose(meeting: Meeting, id: CasusId): Outcome {
  const casus = onOffer(meeting, id);
  return casus.ok ? granted([{ kind: 'casusProposed', casus: id }]) : casus;
}

function accept(meeting: Meeting, acting: Acting, id: CasusId): Outcome {
  const own = ownCasus(meeting, id, acting.seat);
  if (!own.ok) return own;
  if (meeting.choice.proposed !== id) return refused('notProposed');
  if (acting.seat === meeting.chair) return refused('handChairOnFirst');
  const part = freeCasusPart(meeting);
  return part === undefined ? refused('noCasusPartLeft') : granted([{ kind: 'casusAccepted', casus: id, part }]);
}

/** The next part of the script that waits for a casus. */
export function freeCasusPart(meeting: Meeting): number | undefined {
  const walked = meeting.cursor?.part ?? -1;
  const part = meeting.script.parts.findIndex(
    ({ kind }, index) => kind === 'casus' && index > walked && meeting.casus.every((casus) => casus.part !== index),
  );
  return part < 0 ? undefined : part;
}

export function evolveChoice(meeting: Meeting, event: ChoiceEvent): Meeting {
  const choice = meeting.choice;
  switch (event.kind) {
    case 'casusOffered': {
      const { casus: id, presenter, state, question } = event;
      const first = question === undefined ? undefined : { content: question, revision: 1 };
      const casus: Casus = {
        id,
        presenter,
        state,
        status: 'offered',
        closed: false,
        part: undefined,
        firstQuestion: first,
        question: first,
        questionToCome: undefined,
        sealed: [],
        mayBeKept: false,
        inTheAir: false,
      };
      return { ...meeting, casus: [...meeting.casus, casus] };
    }
    case 'casusRetracted':
      return {
        ...meeting,
        casus: meeting.casus.filter(({ id }) => id !== event.casus),
        choice: {
          votes: choice.votes.filter(({ casus }) => casus !== event.casus),
          tied: choice.tied.filter((casus) => casus !== event.casus),
          proposed: choice.proposed === event.casus ? undefined : choice.proposed,
        },
      };
    case 'voted': {
      const others = choice.votes.filter(({ by }) => by !== event.by);
      return { ...meeting, choice: { ...choice, votes: [...others, { by: event.by, casus: event.casus }] } };
    }
    case 'voteTied':
      return { ...meeting, choice: { votes: [], tied: event.among, proposed: undefined } };
    case 'casusProposed':
      return { ...meeting, choice: { votes: [], tied: [], proposed: event.casus } };
    case 'casusAccepted': {
      const casus = meeting.casus.map(
        (one): Casus => (one.id === event.casus ? { ...one, status: 'accepted', part: event.part } : one),
      );
      return { ...meeting, casus, choice: { votes: [], tied: [], proposed: undefined } };
    }
    case 'casusDeclined':
      return { ...meeting, choice: { ...choice, proposed: undefined } };
    default:
      return unreachable(event);
  }
}
