/**
 * Sharing out turns as evenly as can be. Each place takes one of those who can have it; somebody's load is what he or she
 * had before and gets now. The result has the smallest sum of squares of loads that is possible: so the loads differ by at
 * most one whenever that is possible at all (an optimal semi-matching: Harvey, Ladner, Lovász and Tamir, 2006).
 */
export interface Share<Person> {
  /** For each place who has it; undefined where nobody can. */
  readonly taken: readonly (Person | undefined)[];
  readonly loads: ReadonlyMap<Person, number>;
}

export function evenOut<Person>(
  places: readonly (readonly Person[])[],
  before: ReadonlyMap<Person, number>,
): Share<Person> {
  const taken: (Person | undefined)[] = places.map(() => undefined);
  const loads = new Map(before);
  const load = (person: Person) => loads.get(person) ?? 0;
  places.forEach((_, place) => {
    const via = whoCanGain(places, place, taken, loads);
    const gets = leastLoaded([...via.keys()], loads);
    if (gets === undefined) return;
    loads.set(gets, load(gets) + 1);
    handOn(place, gets, via, taken);
  });
  return { taken, loads };
}

/** Who can end up with one more by handing places on, and by which place. It stops at whoever has as little as anyone. */
function whoCanGain<Person>(
  places: readonly (readonly Person[])[],
  place: number,
  taken: readonly (Person | undefined)[],
  loads: ReadonlyMap<Person, number>,
): ReadonlyMap<Person, number> {
  const least = Math.min(...loads.values());
  const via = new Map<Person, number>();
  const waiting = [place];
  for (let at = 0; at < waiting.length; at += 1) {
    const from = waiting[at] ?? place;
    for (const person of places[from] ?? []) {
      if (via.has(person)) continue;
      via.set(person, from);
      if ((loads.get(person) ?? 0) <= least) return via;
      taken.forEach((holder, held) => {
        if (holder === person) waiting.push(held);
      });
    }
  }
  return via;
}

function leastLoaded<Person>(people: readonly Person[], loads: ReadonlyMap<Person, number>): Person | undefined {
  const load = (person: Person) => loads.get(person) ?? 0;
  return people.reduce(
    (least: Person | undefined, person) => (least === undefined || load(person) < load(least) ? person : least),
    undefined,
  );
}

function handOn<Person>(
  place: number,
  gets: Person,
  via: ReadonlyMap<Person, number>,
  taken: (Person | undefined)[],
): void {
  let person: Person | undefined = gets;
  let at: number | undefined;
  while (person !== undefined && at !== place) {
    at = via.get(person);
    if (at === undefined) return;
    const before: Person | undefined = taken[at];
    taken[at] = person;
    person = before;
  }
}

/** How uneven a share is: comparable between shares of the same places among the same people. Smaller is more even. */
export function unevenness(loads: ReadonlyMap<unknown, number>): number {
  return [...loads.values()].reduce((sum, load) => sum + load * load, 0);
}

/** What was given to the places before, and what everyone has with it. */
export interface SoFar<Person> {
  readonly given: readonly (Person | undefined)[];
  readonly loads: ReadonlyMap<Person, number>;
}

/**
 * For each place, in order, the first in order of preference with whom the whole can still be as even as it can be at all.
 * `prefer` sorts those who can have this place, knowing what was given so far.
 */
export function shareInOrder<Person>(
  places: readonly (readonly Person[])[],
  before: ReadonlyMap<Person, number>,
  prefer: (people: readonly Person[], soFar: SoFar<Person>) => readonly Person[],
): SoFar<Person> {
  // Every step keeps to it, so it stays the best there is.
  const best = unevenness(evenOut(places, before).loads);
  return places.reduce(
    ({ given, loads }: SoFar<Person>, people, place) => {
      const later = places.slice(place + 1);
      const chosen = prefer(people, { given, loads }).find(
        (person) => unevenness(evenOut(later, withOneMore(loads, person)).loads) === best,
      );
      return { given: [...given, chosen], loads: chosen === undefined ? loads : withOneMore(loads, chosen) };
    },
    { given: [], loads: before },
  );
}

function withOneMore<Person>(loads: ReadonlyMap<Person, number>, person: Person): ReadonlyMap<Person, number> {
  return new Map(loads).set(person, (loads.get(person) ?? 0) + 1);
}
