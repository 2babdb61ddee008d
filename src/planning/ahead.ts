import type { Board, DateOption } from './allowed-dates.ts';
import type { SeriesWish } from './series.ts';
import { follows, tollOf, tollOfGap } from './series-cost.ts';

/** A date of a meeting, and the least that any series costs from there on: whatever is chosen, it cannot be less. */
export interface Stop {
  readonly date: DateOption;
  readonly meeting: number;
  /** What this date costs by itself. */
  readonly toll: number;
  /** Only stops from which the last meeting can be reached. */
  readonly next: readonly Step[];
  /** From here to the end, this date not counted. */
  readonly tollAhead: number;
  /** By person, how often he or she will be missing after this date at the least. */
  readonly missedAhead: readonly number[];
  /** The same of everyone together: no less, and mostly more, than the sum of each alone. */
  readonly allMissedAhead: number;
}

export interface Step {
  readonly to: Stop;
  readonly toll: number;
}

/** The dates at which a series can begin, each leading on to all that can follow. Empty when there is no series at all. */
export function lookAhead<Person>(wish: SeriesWish<Person>, columns: Board['columns']): readonly Stop[] {
  return columns.reduceRight<readonly Stop[]>(
    (after, dates, meeting) => dates.flatMap((date) => stopAt(wish, meeting, date, after, columns.length) ?? []),
    [],
  );
}

function stopAt<Person>(
  wish: SeriesWish<Person>,
  meeting: number,
  date: DateOption,
  after: readonly Stop[],
  meetings: number,
): Stop | undefined {
  const next = after
    .filter((stop) => follows(wish.gaps, date, stop.date))
    .map((to) => ({ to, toll: to.toll + tollOfGap(wish.gaps, date, to.date) }));
  const isLast = meeting === meetings - 1;
  if (!isLast && next.length === 0) return undefined;
  const least = (of: (step: Step) => number) => (isLast ? 0 : Math.min(...next.map(of)));
  return {
    date,
    meeting,
    toll: tollOf(wish, meeting, date),
    next,
    tollAhead: least(({ to, toll }) => toll + to.tollAhead),
    missedAhead: wish.people.map((_, person) =>
      least(({ to }) => (to.missedAhead[person] ?? 0) + (to.date.missing.includes(person) ? 1 : 0)),
    ),
    allMissedAhead: least(({ to }) => to.allMissedAhead + to.date.missing.length),
  };
}
