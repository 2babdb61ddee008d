import { unreachable } from '../basics/unreachable.ts';
import { evolveBringing } from './bringing.ts';
import { evolveCasus } from './casus.ts';
import { evolveChoice } from './choosing.ts';
import type { MeetingEvent } from './event.ts';
import { evolveLens } from './lenses.ts';
import { evolveMarks } from './marks.ts';
import type { Meeting } from './meeting.ts';
import { evolveNotes } from './notes.ts';
import { evolveOffices } from './offices.ts';
import { evolveSeats } from './seats.ts';
import { evolveTiming } from './timing.ts';
import { evolveTurns } from './turns.ts';
import { evolveWalk } from './walk.ts';

/**
 * The meeting after an event. Cannot refuse. Also folds the events of one viewer, who does not get all of them: what
 * everyone may see depends on no event that someone may miss.
 */
export function evolve(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.kind) {
    case 'seatTaken':
    case 'renamed':
    case 'seatMoved':
    case 'admitted':
    case 'backAsked':
    case 'backDeclined':
    case 'letBack':
    case 'deviceAdded':
    case 'observerWelcomed':
    case 'steppedOut':
    case 'wentAway':
    case 'cameBack':
    case 'left':
      return evolveSeats(meeting, event);
    case 'chairPassed':
    case 'chairCalled':
    case 'chairPartSet':
      return evolveOffices(meeting, event);
    case 'meetingOpened':
    case 'scriptPlanned':
    case 'methodChosen':
    case 'casusPartAdded':
    case 'moduleChosen':
    case 'started':
    case 'phaseEntered':
    case 'stepEntered':
    case 'exerciseInserted':
    case 'ended':
      return evolveWalk(meeting, event);
    case 'wordsBrought':
      return evolveBringing(meeting, event);
    case 'lensLaid':
    case 'lensTaken':
      return evolveLens(meeting, event);
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'automaticSet':
    case 'stopped':
    case 'timesRefitted':
      return evolveTiming(meeting, event);
    case 'noteWritten':
    case 'outcomeWritten':
    case 'notesOpened':
    case 'noteSorted':
    case 'noteStruck':
    case 'noteHandedOver':
      return evolveNotes(meeting, event);
    case 'marked':
    case 'unmarked':
    case 'markCounted':
      return evolveMarks(meeting, event);
    case 'lapOpened':
    case 'turnWanted':
    case 'turnGiven':
    case 'turnEnded':
      return evolveTurns(meeting, event);
    case 'casusOffered':
    case 'casusRetracted':
    case 'voted':
    case 'voteTied':
    case 'casusProposed':
    case 'casusAccepted':
    case 'casusDeclined':
      return evolveChoice(meeting, event);
    case 'casusStateSet':
    case 'questionWorded':
    case 'questionKept':
    case 'fieldSealed':
    case 'fieldsOpened':
    case 'held':
    case 'released':
    case 'keepingAllowed':
    case 'casusEnded':
    case 'casusErased':
      return evolveCasus(meeting, event);
    default:
      return unreachable(event);
  }
}
