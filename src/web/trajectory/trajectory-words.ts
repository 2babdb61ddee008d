import type { trajectory } from '../../locales/nl/trajectory.ts';
import { dayAndTimeOf, dayOf, shortDayOf } from '../groups/spoken-date.ts';
import type { Stop } from './trajectory-stops.ts';

export type TrajectoryWords = typeof trajectory;

/** "Startbijeenkomst", "Bijeenkomst 3 van 8" */
export function titleOf(say: TrajectoryWords, { planned, number }: Stop, of: number): string {
  const kind = say.kinds[planned.is];
  return planned.is === 'casus' ? `${kind} ${say.numbered(number, of)}` : kind;
}

/** When it is, or was, or that nobody knows. */
export function whenOf(say: TrajectoryWords, { planned, is }: Stop): string {
  if (is === 'cancelled') return say.meeting.cancelled;
  if (planned.at !== undefined) return is === 'held' ? dayOf(planned.at) : dayAndTimeOf(planned.at);
  return is === 'held' ? say.meeting.held : say.plan.noDate;
}

/** How people call a meeting in a sentence: by its date, else by its number. */
export function calledOf(say: TrajectoryWords, stop: Stop, of: number): string {
  return stop.planned.at === undefined ? titleOf(say, stop, of).toLocaleLowerCase() : shortDayOf(stop.planned.at);
}
