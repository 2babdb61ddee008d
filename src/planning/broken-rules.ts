import { allowedDates, type Board, comes } from './allowed-dates.ts';
import type { SeriesWish } from './series.ts';
import { follows } from './series-cost.ts';

/** Why there is no series: the rule that cannot be kept, and where. Meetings by their place in the row. */
export type Broken<Person> =
  | { readonly kind: 'noOptions'; readonly meeting: number }
  /** The date that was locked breaks a rule itself. */
  | { readonly kind: 'lock'; readonly meeting: number; readonly people: number; readonly presenterComes: boolean }
  | { readonly kind: 'presenter'; readonly meeting: number; readonly presenter: Person }
  /** At the best date come no more than `people`. */
  | { readonly kind: 'quorum'; readonly meeting: number; readonly people: number }
  /** When the presenter comes, there are no more than `people`. */
  | {
      readonly kind: 'presenterAndQuorum';
      readonly meeting: number;
      readonly presenter: Person;
      readonly people: number;
    }
  /** Every meeting has dates, but none of this one follows on any series before it within the bounds. */
  | { readonly kind: 'gap'; readonly meeting: number };

export function brokenRules<Person>(wish: SeriesWish<Person>, board: Board): readonly Broken<Person>[] {
  const broken = wish.meetings.flatMap((_, meeting) => brokenAt(wish, board, meeting) ?? []);
  return broken.length > 0 ? broken : brokenGap(wish, board);
}

function brokenAt<Person>(wish: SeriesWish<Person>, board: Board, meeting: number): Broken<Person> | undefined {
  const { presenter, locked, stands } = wish.meetings[meeting] ?? {};
  if (stands === true) return undefined;
  const dates = (board.columns[meeting] ?? []).filter(({ at }) => locked === undefined || at === locked);
  const withPresenter = dates.filter((date) => comes(wish.people, date, presenter));
  if (withPresenter.some(({ there }) => there >= wish.quorum)) return undefined;
  const people = Math.max(0, ...dates.map(({ there }) => there));
  if (dates.length === 0) return { kind: 'noOptions', meeting };
  if (locked !== undefined) return { kind: 'lock', meeting, people, presenterComes: withPresenter.length > 0 };
  if (presenter !== undefined && withPresenter.length === 0) return { kind: 'presenter', meeting, presenter };
  if (presenter === undefined || people < wish.quorum) return { kind: 'quorum', meeting, people };
  return {
    kind: 'presenterAndQuorum',
    meeting,
    presenter,
    people: Math.max(...withPresenter.map(({ there }) => there)),
  };
}

function brokenGap<Person>(wish: SeriesWish<Person>, board: Board): readonly Broken<Person>[] {
  const [first = [], ...rest] = allowedDates(wish, board, { quorum: wish.quorum, presenters: 'there', locks: 'kept' });
  let reached = first;
  for (const [at, dates] of rest.entries()) {
    reached = dates.filter((date) => reached.some((before) => follows(wish.gaps, before, date)));
    if (reached.length === 0) return [{ kind: 'gap', meeting: at + 1 }];
  }
  return [];
}
