import type { Instant } from '../groups/group-ids.ts';
import type { Gaps } from './series.ts';

/** A day on which a meeting can be, and what the group would have to give for it. */
export interface Place {
  readonly dayNumber: number;
  /** Undefined for a day that nobody asked about yet. */
  readonly at: Instant | undefined;
  /** Of a meeting that has its date already (`MeetingToDate`). */
  readonly stands: boolean;
  readonly price: number;
}

interface Link {
  readonly place: Place;
  readonly before: Link | undefined;
  readonly price: number;
  readonly unevenness: number;
}

/** One place for each meeting, with every gap in its bounds: as cheap as can be, and of the cheapest the most even one. */
export function cheapestChain(columns: readonly (readonly Place[])[], gaps: Gaps): readonly Place[] | undefined {
  const [first = [], ...rest] = columns;
  const starts: readonly Link[] = first.map((place) => ({
    place,
    before: undefined,
    price: place.price,
    unevenness: 0,
  }));
  const ends = rest.reduce((links, places) => places.flatMap((place) => cheapestTo(place, links, gaps) ?? []), starts);
  return placesOf(ends.reduce<Link | undefined>((least, end) => (isCheaper(end, least) ? end : least), undefined));
}

function cheapestTo(place: Place, links: readonly Link[], gaps: Gaps): Link | undefined {
  let least: Link | undefined;
  for (const before of links) {
    if (!mayFollow(gaps, before.place, place)) continue;
    const price = before.price + place.price;
    const unevenness = before.unevenness + (place.dayNumber - before.place.dayNumber - gaps.normal) ** 2;
    if (isCheaper({ price, unevenness }, least)) least = { place, before, price, unevenness };
  }
  return least;
}

function isCheaper(one: Pick<Link, 'price' | 'unevenness'>, other: Link | undefined): boolean {
  if (other === undefined || one.price !== other.price) return other === undefined || one.price < other.price;
  return one.unevenness < other.unevenness;
}

function mayFollow({ least, most }: Gaps, before: Place, place: Place): boolean {
  if (before.stands && place.stands) return true;
  const days = place.dayNumber - before.dayNumber;
  if (days < least || days > most) return false;
  return before.at === undefined || place.at === undefined ? days > 0 : place.at > before.at;
}

function placesOf(end: Link | undefined): readonly Place[] | undefined {
  if (end === undefined) return undefined;
  const places: Place[] = [];
  for (let link: Link | undefined = end; link !== undefined; link = link.before) places.push(link.place);
  return places.toReversed();
}
