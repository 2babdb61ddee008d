import type { DoorView } from '../../engine/door-view.ts';
import { emptyMeeting } from '../../engine/empty-meeting.ts';
import type { MeetingEvent } from '../../engine/event.ts';
import { evolve } from '../../engine/evolve.ts';
import type { CommandId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { NumberedEvent } from '../../protocol/message.ts';

/** What one viewer has received so far, and what is expected on top of it. */
export interface View {
  /** Of the last event that this viewer knows about, its own or not. */
  readonly number: number;
  readonly confirmed: Meeting;
  readonly expected: readonly Expectation[];
  readonly door: DoorView | undefined;
}

export interface Expectation {
  readonly id: CommandId;
  readonly event: MeetingEvent;
}

export const nothingYet: View = { number: 0, confirmed: emptyMeeting, expected: [], door: undefined };

/** What the own screen shows. */
export function shown(view: View): Meeting {
  return view.expected.reduce((meeting, { event }) => evolve(meeting, event), view.confirmed);
}

/** Events of before `view.number` were folded already: after a return some may come twice. */
export function fold(view: View, events: readonly NumberedEvent[], number: number): View {
  const fresh = events.filter((event) => event.number > view.number);
  const answered = new Set(events.map(({ command }) => command));
  return {
    number: Math.max(view.number, number),
    confirmed: fresh.reduce((meeting, { event }) => evolve(meeting, event), view.confirmed),
    expected: view.expected.filter(({ id }) => !answered.has(id)),
    door: undefined,
  };
}

/** Everything anew; what was asked and not answered yet is still expected. */
export function foldAfresh(view: View, events: readonly NumberedEvent[], number: number): View {
  return fold({ ...nothingYet, expected: view.expected }, events, number);
}

export function expecting(view: View, expectation: Expectation): View {
  return { ...view, expected: [...view.expected, expectation] };
}

/** Confirmed, or refused. */
export function settled(view: View, id: CommandId): View {
  return { ...view, expected: view.expected.filter((expectation) => expectation.id !== id) };
}
