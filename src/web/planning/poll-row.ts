import { plannedOf, trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Group } from '../../groups/group.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { polls } from '../../locales/nl/polls.ts';
import { instantOf, parseClockTime, parseZone } from '../../planning/calendar.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { words } from '../parts/language.svelte.ts';
import { stopsOf } from '../trajectory/trajectory-stops.ts';
import { type TrajectoryWords, titleOf } from '../trajectory/trajectory-words.ts';
import { namesOf } from './poll-people.ts';
import type { Calling } from './poll-sentences.ts';
import { shortDayIn } from './poll-times.ts';
import type { Asked } from './poll-wish.ts';

/** A meeting of the row that is dated, as it is called. */
export interface MeetingOfRow {
  readonly id: PlannedId;
  readonly title: string;
  /** It had its date before the poll. */
  readonly isFixed: boolean;
  readonly presenter: Asked | undefined;
}

export function meetingsOf(group: Group, row: readonly PlannedId[], plan: TrajectoryWords): readonly MeetingOfRow[] {
  const trajectory = trajectoryNow(group);
  const stops = trajectory === undefined ? [] : stopsOf(trajectory, []);
  return row.map((id) => {
    const stop = stops.find(({ planned }) => planned.id === id);
    const planned = plannedOf(group, id);
    return {
      id,
      title: stop === undefined ? '' : titleOf(plan, stop, stops.length),
      isFixed: planned?.at !== undefined,
      presenter: planned?.presenter,
    };
  });
}

/** How the sentences of a choice call things on this page. */
export function callingOf(row: GroupRow, meetings: readonly MeetingOfRow[], zone: string, say: typeof polls): Calling {
  return {
    say,
    names: (people) => namesOf(row.group, people),
    day: (at) => shortDayIn(at, zone),
    wholeDay: (day) => {
      const [noon, utc] = [parseClockTime('12:00'), parseZone('UTC')];
      return noon.ok && utc.ok ? shortDayIn(instantOf({ day, time: noon.value }, utc.value), 'UTC') : day;
    },
    meetings: (places) =>
      words().frame.and(places.flatMap((place) => meetings[place]?.title.toLocaleLowerCase() ?? [])),
  };
}
