import { allowedDates, type Board, comes, type DateOption, type RulesOfADate } from './allowed-dates.ts';
import { type Day, daysBetween, daysLater } from './calendar.ts';
import { cheapestChain, type Place } from './cheapest-chain.ts';
import { type Gaps, longestGap, type MeetingToDate, type SeriesWish } from './series.ts';

/** What would leave a series, if the group wishes: each by itself is enough, and asks for as little as can be. */
export type Loosening =
  | { readonly kind: 'quorum'; readonly to: number }
  | { readonly kind: 'longestGap'; readonly to: number }
  | { readonly kind: 'shortestGap'; readonly to: number }
  /** The presenters of these meetings bring their casus another time. */
  | { readonly kind: 'presenters'; readonly meetings: readonly number[] }
  | { readonly kind: 'locks'; readonly meetings: readonly number[] }
  /** Another date for each of these, to which enough people come: anywhere from the first to the last of the days. */
  | { readonly kind: 'moreDates'; readonly dates: readonly MissingDate[] };

export interface MissingDate {
  readonly meeting: number;
  readonly from: Day;
  readonly until: Day;
  /** The one that makes the gaps most even. */
  readonly best: Day;
}

export function loosenings<Person>(wish: SeriesWish<Person>, board: Board): readonly Loosening[] {
  const ways = [
    lowerQuorum(wish, board),
    longerGap(wish, board),
    shorterGap(wish, board),
    otherPresenters(wish, board),
    fewerLocks(wish, board),
    moreDates(wish, board),
  ];
  return ways.flatMap((way) => way ?? []);
}

function lowerQuorum<Person>(wish: SeriesWish<Person>, board: Board): Loosening | undefined {
  for (let to = wish.quorum - 1; to > 0; to -= 1) {
    if (isSeries(wish, board, { quorum: to }, wish.gaps)) return { kind: 'quorum', to };
  }
  return undefined;
}

function longerGap<Person>(wish: SeriesWish<Person>, board: Board): Loosening | undefined {
  const to = smallest(wish.gaps.most + 1, longestGap, (most) => isSeries(wish, board, {}, { ...wish.gaps, most }));
  return to === undefined ? undefined : { kind: 'longestGap', to };
}

function shorterGap<Person>(wish: SeriesWish<Person>, board: Board): Loosening | undefined {
  const { least } = wish.gaps;
  const by = smallest(1, least, (days) => isSeries(wish, board, {}, { ...wish.gaps, least: least - days }));
  return by === undefined ? undefined : { kind: 'shortestGap', to: least - by };
}

/** The smallest number that will do, where every larger one does too. */
function smallest(from: number, to: number, does: (tried: number) => boolean): number | undefined {
  if (from > to || !does(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (does(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

function otherPresenters<Person>(wish: SeriesWish<Person>, board: Board): Loosening | undefined {
  const columns = allowedDates(wish, board, { ...asWished(wish), presenters: 'anyone' });
  const priced = columns.map((dates, meeting) => {
    const presenter = wish.meetings[meeting]?.presenter;
    return dates.map((date) => placeOf(date, date.stands || comes(wish.people, date, presenter) ? 0 : 1));
  });
  const meetings = meetingsThatPay(cheapestChain(priced, wish.gaps));
  return meetings === undefined ? undefined : { kind: 'presenters', meetings };
}

function fewerLocks<Person>(wish: SeriesWish<Person>, board: Board): Loosening | undefined {
  const columns = allowedDates(wish, board, { ...asWished(wish), locks: 'lifted' });
  const priced = columns.map((dates, meeting) => {
    const locked = wish.meetings[meeting]?.locked;
    return dates.map((date) => placeOf(date, locked === undefined || locked === date.at ? 0 : 1));
  });
  const meetings = meetingsThatPay(cheapestChain(priced, wish.gaps));
  return meetings === undefined ? undefined : { kind: 'locks', meetings };
}

function placeOf({ dayNumber, at, stands }: DateOption, price: number): Place {
  return { dayNumber, at, stands, price };
}

/** Undefined when there is no chain, or when none of its places pays: then this rule was not what stood in the way. */
function meetingsThatPay(chain: readonly Place[] | undefined): readonly number[] | undefined {
  const meetings = (chain ?? []).flatMap(({ price }, meeting) => (price > 0 ? [meeting] : []));
  return meetings.length === 0 ? undefined : meetings;
}

/** As few as can be, on any day that is still to come: also a little before the first date of all, and after the last. */
function moreDates<Person>(wish: SeriesWish<Person>, board: Board): Loosening | undefined {
  const asked = board.columns.flat();
  const first = asked.find(({ dayNumber }) => dayNumber === 0)?.day ?? wish.askFrom;
  const last = Math.max(0, ...asked.map(({ dayNumber }) => dayNumber));
  const earliest = daysBetween(first, wish.askFrom);
  // Beyond it no series has to go: even gaps bring the whole row there.
  const whole = wish.meetings.length * Math.max(1, wish.gaps.normal);
  const [from, to] = [Math.max(earliest, -whole), Math.max(earliest, last) + whole];
  const anyDay = Array.from({ length: to - from + 1 }, (_, at) => ({
    dayNumber: from + at,
    at: undefined,
    stands: false,
    price: 1,
  }));
  const columns = allowedDates(wish, board, asWished(wish)).map((dates, meeting) => [
    ...dates.map((date) => placeOf(date, 0)),
    ...(isOpen(wish.meetings[meeting]) ? anyDay : []),
  ]);
  const chain = cheapestChain(columns, wish.gaps) ?? [];
  const dates = chain.flatMap((place, meeting) => {
    if (place.price === 0) return [];
    const room = roomAround(chain, meeting, wish.gaps);
    const day = (dayNumber: number) => daysLater(first, dayNumber);
    return [{ meeting, from: day(Math.max(earliest, room.from)), until: day(room.until), best: day(place.dayNumber) }];
  });
  return dates.length === 0 ? undefined : { kind: 'moreDates', dates };
}

function isOpen<Person>(meeting: MeetingToDate<Person> | undefined): boolean {
  return meeting?.locked === undefined && meeting?.stands !== true;
}

/** The days on which it can be, the others being as they are. */
function roomAround(chain: readonly Place[], meeting: number, { normal, most, ...gaps }: Gaps) {
  const least = Math.max(1, gaps.least);
  const [before, after] = [chain[meeting - 1]?.dayNumber, chain[meeting + 1]?.dayNumber];
  const here = chain[meeting]?.dayNumber ?? 0;
  const from = [before === undefined ? undefined : before + least, after === undefined ? undefined : after - most];
  const until = [before === undefined ? undefined : before + most, after === undefined ? undefined : after - least];
  const known = (days: readonly (number | undefined)[], otherwise: number) => {
    const some = days.filter((day) => day !== undefined);
    return some.length === 0 ? [otherwise] : some;
  };
  return { from: Math.max(...known(from, here - normal)), until: Math.min(...known(until, here + normal)) };
}

function isSeries<Person>(wish: SeriesWish<Person>, board: Board, rules: Partial<RulesOfADate>, gaps: Gaps): boolean {
  const columns = allowedDates(wish, board, { ...asWished(wish), ...rules });
  const free = columns.map((dates) => dates.map((date) => placeOf(date, 0)));
  return cheapestChain(free, gaps) !== undefined;
}

function asWished<Person>({ quorum }: SeriesWish<Person>): RulesOfADate {
  return { quorum, presenters: 'there', locks: 'kept' };
}
