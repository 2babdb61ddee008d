import { trajectoryNow } from './circle-of-members.ts';
import type { Group, Planned } from './group.ts';
import type { Instant, PlannedId } from './group-ids.ts';
import { mostInPlace } from './group-limits.ts';
import type { AccountId } from './ids.ts';
import { calendarOf, logisticsOf } from './logistics.ts';
import { rota } from './rota.ts';

/** A date as the server and people's calendars know it: an envelope, with no word of content (decision 082). */
export interface OutsideDate {
  readonly planned: PlannedId;
  /** 0 for the first, one more for each change. */
  readonly sequence: number;
  readonly at: Instant;
  readonly minutes: number;
  readonly zone: string;
  readonly title: string;
  readonly place?: string;
  readonly cancelled: boolean;
  /** Who is reminded to prepare. */
  readonly presenter?: AccountId;
}

export interface OutsideTools {
  /** The neutral title in the languages that there are, the own one first: that another's is there is no difference. */
  readonly neutralTitles: readonly [string, ...string[]];
  /** Where the group chose no zone. */
  readonly zone: string;
  readonly now: Instant;
}

/**
 * What has to be told outside, where it differs from the letters: dates to come that are new or changed, and those that
 * were dropped, are cancelled or shall stay inside from now on. What was, is left alone. Only for who knows the whole plan.
 */
export function datesToPut(group: Group, known: readonly OutsideDate[], tools: OutsideTools): readonly OutsideDate[] {
  if (!group.fromTheStart && !group.told) return [];
  const before = new Map(known.map((date) => [date.planned, date]));
  const isInside = calendarOf(group, tools.zone).dates === 'hereOnly';
  const wanted = isInside ? [] : wantedDates(group, before, tools);
  const changed = wanted.flatMap((date): readonly OutsideDate[] => {
    const known = before.get(date.planned);
    if (known === undefined) return [{ ...date, sequence: 0 }];
    return isSame(known, date) ? [] : [{ ...date, sequence: known.sequence + 1 }];
  });
  const kept = new Set(wanted.map(({ planned }) => planned));
  const gone = known.filter(({ planned, cancelled, at }) => !cancelled && at > tools.now && !kept.has(planned));
  return [...changed, ...gone.map(asCancelled)];
}

/** The dates to come as a calendar may show them, for who puts them there by hand: also those that the server is not told. */
export function datesToHandOn(
  group: Group,
  known: readonly OutsideDate[],
  tools: OutsideTools,
): readonly OutsideDate[] {
  const before = new Map(known.map((date) => [date.planned, date]));
  return wantedDates(group, before, tools).map((date) => ({
    ...date,
    sequence: before.get(date.planned)?.sequence ?? 0,
  }));
}

/** Only what is told outside: what the server knows besides is not said back to it. */
function asCancelled({ planned, sequence, at, minutes, zone, title, place, presenter }: OutsideDate): OutsideDate {
  return {
    planned,
    sequence: sequence + 1,
    at,
    minutes,
    zone,
    title,
    ...(place !== undefined && { place }),
    cancelled: true,
    ...(presenter !== undefined && { presenter }),
  };
}

/** Calendars know no seconds. */
const minute = 60_000;
const mostInTitle = 80;

type Wanted = Omit<OutsideDate, 'sequence'>;

function wantedDates(
  group: Group,
  before: ReadonlyMap<PlannedId, OutsideDate>,
  { neutralTitles, zone, now }: OutsideTools,
): readonly Wanted[] {
  const [neutral] = neutralTitles;
  const turns = new Map(rota(group).map((turn) => [turn.planned, turn.presenting?.account]));
  return (trajectoryNow(group)?.meetings ?? []).flatMap((planned): readonly Wanted[] => {
    const known = before.get(planned.id);
    const calendar = calendarOf(group, known?.zone ?? zone);
    if (!isAhead(planned, now)) return [];
    const { minutes, place } = logisticsOf(group, planned.id);
    const isNeutral = calendar.title === 'neutral' || group.about === undefined;
    const keptTitle = neutralTitles.find((title) => title === known?.title) ?? neutral;
    const presenter = turns.get(planned.id);
    return [
      {
        planned: planned.id,
        at: planned.at - (planned.at % minute),
        minutes,
        zone: calendar.zone,
        title: isNeutral ? keptTitle : onOneLine(group.about?.name ?? neutral, mostInTitle),
        ...(calendar.place === 'shown' && place !== undefined && { place: onOneLine(place, mostInPlace) }),
        cancelled: false,
        ...(presenter !== undefined && { presenter }),
      },
    ];
  });
}

/** As calendars and mail programs take it: what would be more than words to them becomes a space. */
function onOneLine(text: string, most: number): string {
  const words = text.replace(/[\s\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, ' ').trim();
  // Counted in UTF-16 units, and cut between two letters.
  let cut = '';
  for (const letter of words) if (cut.length + letter.length <= most) cut += letter;
  return cut;
}

function isAhead(planned: Planned, now: Instant): planned is Planned & { readonly at: Instant } {
  return planned.at !== undefined && planned.at > now && !planned.cancelled && planned.held === undefined;
}

function isSame(known: OutsideDate, wanted: Wanted): boolean {
  const fields = ['at', 'minutes', 'zone', 'title', 'place', 'cancelled', 'presenter'] as const;
  return fields.every((field) => known[field] === wanted[field]);
}
