import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { leftAt, run, stand } from './clock.ts';
import type { Acting, CommandOf } from './command.ts';
import { nextPhase } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { Instant } from './ids.ts';
import type { Meeting } from './meeting.ts';
import { refitTimes } from './refit.ts';
import type { Refusal } from './refusal.ts';

/** The clock in the hands of people: pause, resume, more time, and "Even stoppen" for anyone. */

/** More than this at once is not an extension but another plan, in seconds. */
export const longestExtension = 3600;

type TimeCommand = CommandOf<'pause' | 'resume' | 'extend' | 'refit' | 'setAutomatic' | 'stop'>;
type TimeEvent = EventOf<'paused' | 'resumed' | 'extended' | 'automaticSet' | 'stopped' | 'timesRefitted'>;

export function decideTiming(
  meeting: Meeting,
  acting: Acting,
  command: TimeCommand,
  now: Instant,
): Result<readonly MeetingEvent[], Refusal> {
  const stands = meeting.clock.runningSince === undefined;
  if (command.kind === 'stop') return granted(meeting.stopped ? [] : [{ kind: 'stopped', at: now }]);
  if (acting.hand !== meeting.chair) return refused('notChair');
  switch (command.kind) {
    case 'pause':
      return stands ? refused('clockStands') : granted([{ kind: 'paused', at: now }]);
    case 'resume':
      return stands || meeting.stopped ? granted([{ kind: 'resumed', at: now }]) : refused('clockRuns');
    case 'extend':
      if (command.seconds < 1 || command.seconds > longestExtension) return refused('notTimeYet');
      return granted([{ kind: 'extended', seconds: command.seconds }]);
    case 'refit': {
      const next = meeting.cursor && nextPhase(meeting, meeting.cursor);
      if (next === undefined) return refused('nothingAfter');
      return granted(refitTimes(meeting, next, now + Math.max(0, leftAt(meeting.clock, now))));
    }
    case 'setAutomatic':
      return granted([{ kind: 'automaticSet', automatic: command.automatic }]);
    default:
      return unreachable(command);
  }
}

export function evolveTiming(meeting: Meeting, event: TimeEvent): Meeting {
  const { clock } = meeting;
  switch (event.kind) {
    case 'paused':
      return { ...meeting, clock: stand(clock, event.at) };
    case 'resumed':
      return { ...meeting, clock: run(clock, event.at), stopped: false };
    case 'stopped':
      return { ...meeting, clock: stand(clock, event.at), stopped: true };
    case 'extended':
      return { ...meeting, clock: { ...clock, seconds: clock.seconds + event.seconds } };
    case 'automaticSet':
      return { ...meeting, automatic: event.automatic };
    case 'timesRefitted': {
      const kept = meeting.refitted.filter(
        (one) => !event.seconds.some(({ part, phase }) => part === one.part && phase === one.phase),
      );
      return { ...meeting, refitted: [...kept, ...event.seconds] };
    }
    default:
      return unreachable(event);
  }
}
