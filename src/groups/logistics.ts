import { granted, type Result } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { chosen } from './agreement-blocks.ts';
import { agreementInForce } from './agreements.ts';
import { plannedOf, withPlanned } from './circle-of-members.ts';
import type { Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { PlannedId } from './group-ids.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { CalendarSettings, Logistics } from './planning-event.ts';
import { isPlannedToCome } from './trajectory.ts';

/** Where the group meets, how long, and what of it may stand in a calendar. */

export function judgeLogistics(
  group: Group,
  { event }: LetterOf<'calendarSet' | 'logisticsSet'>,
): Result<Group, GroupRefusal> {
  switch (event.kind) {
    case 'calendarSet': {
      const { kind: _, ...calendar } = event;
      return granted({ ...group, calendar });
    }
    case 'logisticsSet': {
      const { kind: _, planned, ...logistics } = event;
      if (planned === undefined) return granted({ ...group, usual: logistics });
      const toCome = isPlannedToCome(group, planned);
      return toCome.ok ? granted(withPlanned(group, planned, (one) => ({ ...one, logistics }))) : toCome;
    }
    default:
      return unreachable(event);
  }
}

/** What holds for this meeting: as said for it, else as usual, else as long as the group agreed to meet. */
export function logisticsOf(group: Group, planned: PlannedId | undefined): Logistics & { readonly minutes: number } {
  const own = plannedOf(group, planned)?.logistics ?? {};
  // Another place is another way in: the usual link does not go with it.
  const isElsewhere = own.place !== undefined || own.directions !== undefined || own.link !== undefined;
  const where = isElsewhere ? own : group.usual;
  return {
    ...(where.place === undefined ? {} : { place: where.place }),
    ...(where.directions === undefined ? {} : { directions: where.directions }),
    ...(where.link === undefined ? {} : { link: where.link }),
    minutes: own.minutes ?? group.usual.minutes ?? agreedMinutes(group),
  };
}

const agreedLengths = { twoHours: 120, oneAndAHalf: 90, threeHours: 180, ownWords: 120 } as const;

function agreedMinutes(group: Group): number {
  return agreedLengths[chosen(agreementInForce(group)?.answers ?? [], 'length') ?? 'twoHours'];
}

/** Until a group says otherwise: dates in calendars, without its name, with the place. */
export function calendarOf(group: Group, zone: string): CalendarSettings {
  return group.calendar ?? { dates: 'inCalendars', zone, title: 'neutral', place: 'shown' };
}
