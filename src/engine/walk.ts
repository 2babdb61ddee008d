import { unreachable } from '../basics/unreachable.ts';
import type { Script, ScriptPart, ScriptPhase } from '../methods/script.ts';
import { tableSizes } from '../methods/tables.ts';
import { seatsAt, takesPart } from './circle.ts';
import { stand, usedAt } from './clock.ts';
import { everyoneBrings, partAt, phaseAt } from './cursor.ts';
import type { EventOf } from './event.ts';
import type { SeatId } from './ids.ts';
import type { Casus, Cursor, Meeting } from './meeting.ts';
import { secondsOfPass, totalSeconds } from './refit.ts';
import { mostSeats } from './seats.ts';

/** How the events of walking through the script change a meeting. What may be walked is decided in `walking.ts`. */

type WalkEvent = EventOf<
  | 'meetingOpened'
  | 'scriptPlanned'
  | 'methodChosen'
  | 'casusPartAdded'
  | 'moduleChosen'
  | 'started'
  | 'phaseEntered'
  | 'stepEntered'
  | 'exerciseInserted'
  | 'ended'
>;

export function evolveWalk(meeting: Meeting, event: WalkEvent): Meeting {
  switch (event.kind) {
    case 'meetingOpened':
      return { ...meeting, id: event.meeting, setting: event.setting, script: event.script };
    case 'scriptPlanned':
      return { ...meeting, script: event.script };
    case 'methodChosen':
      return {
        ...meeting,
        script: withPart(meeting.script, event.part, event.method),
        refitted: meeting.refitted.filter(({ part }) => part !== event.part),
      };
    case 'casusPartAdded':
      return casusPartAdded(meeting, event.part, event.method);
    case 'moduleChosen': {
      const { part, phase, module } = event;
      const steps = meeting.script.parts[part]?.modules.find(({ id }) => id === module)?.steps ?? [];
      return withPhases(meeting, part, (phases) => phases.map((one, at) => (at === phase ? { ...one, steps } : one)));
    }
    case 'started':
      return {
        ...meeting,
        stage: 'underway',
        startedAt: event.at,
        plannedEnd: event.at + totalSeconds(meeting.script) * 1000,
      };
    case 'phaseEntered':
      return phaseEntered(meeting, event);
    case 'stepEntered':
      return {
        ...meeting,
        ...freshStep,
        cursor: event.to,
        clock: { ...meeting.clock, stepFrom: usedAt(meeting.clock, event.at) },
      };
    case 'exerciseInserted':
      return exerciseInserted(meeting, event);
    case 'ended':
      return {
        ...meeting,
        ...freshStep,
        stage: 'ended',
        endedAt: event.at,
        clock: stand(meeting.clock, event.at),
        stopped: false,
      };
    default:
      return unreachable(event);
  }
}

const freshStep = { marks: [], markCount: undefined, turns: [], lens: undefined } as const;

function phaseEntered(meeting: Meeting, { to, at, tables }: EventOf<'phaseEntered'>): Meeting {
  const entered = { ...meeting, ...freshStep, cursor: to, tables };
  return {
    ...entered,
    clock: {
      seconds: secondsOfPass(entered, to),
      usedBefore: 0,
      runningSince: meeting.stopped ? undefined : at,
      stepFrom: 0,
    },
    casus: meeting.casus.map((casus): Casus => {
      const begins = casus.part === to.part && casus.status !== 'erased';
      return begins ? { ...casus, status: 'underway' } : casus;
    }),
  };
}

/** Phases move up behind what is inserted, and what was refitted moves with them. */
function exerciseInserted(meeting: Meeting, event: EventOf<'exerciseInserted'>): Meeting {
  const { part, before, phase, title } = event;
  const inserted = withPhases(meeting, part, (phases) => [...phases.slice(0, before), phase, ...phases.slice(before)]);
  return {
    ...inserted,
    exercises: [...meeting.exercises, { phase: phase.id, title }],
    refitted: meeting.refitted.map((one) =>
      one.part === part && one.phase >= before ? { ...one, phase: one.phase + 1 } : one,
    ),
  };
}

function casusPartAdded(meeting: Meeting, at: number, method: ScriptPart): Meeting {
  const { parts } = meeting.script;
  return {
    ...meeting,
    script: { parts: [...parts.slice(0, at), method, ...parts.slice(at)] },
    refitted: meeting.refitted.map((one) => (one.part >= at ? { ...one, part: one.part + 1 } : one)),
  };
}

function withPart(script: Script, index: number, part: ScriptPart): Script {
  return { parts: script.parts.map((one, at) => (at === index ? part : one)) };
}

function withPhases(
  meeting: Meeting,
  part: number,
  update: (phases: readonly ScriptPhase[]) => readonly ScriptPhase[],
): Meeting {
  const parts = meeting.script.parts.map((one, at) => (at === part ? { ...one, phases: update(one.phases) } : one));
  return { ...meeting, script: { parts } };
}

/** Who sits where in a phase: as they sat, when the phase before had the same tables; else by order around the room. */
export function tablesFor(meeting: Meeting, to: Cursor): readonly (readonly SeatId[])[] {
  const size = tableSize(meeting, to);
  if (size === undefined) return [];
  const sitting = meeting.cursor?.part === to.part && tableSize(meeting, meeting.cursor) === size;
  if (sitting && meeting.tables.length > 0) return meeting.tables;
  const seats = seatsAt({ ...meeting, cursor: to, tables: [] }, 0).filter((seat) => takesPart(meeting, seat));
  let taken = 0;
  return tableSizes(seats.length, size).map((many) => {
    const table = seats.slice(taken, taken + many);
    taken += many;
    return table;
  });
}

/** Where everyone brings something the order is fixed, also at one table: each pass has the next of them as presenter. */
function tableSize(meeting: Meeting, at: Cursor): number | undefined {
  const size = phaseAt(meeting, at)?.tables?.size;
  return size ?? (everyoneBrings(partAt(meeting, at)) ? mostSeats : undefined);
}
