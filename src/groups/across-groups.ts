import type { ToLookBack } from './follow-up.ts';
import type { Instant } from './group-ids.ts';
import type { GroupOverview } from './group-overview.ts';
import type { GroupId } from './ids.ts';

/** One of the groups that somebody belongs to. Nothing stands here that this group's letters did not say to a member. */
export interface GroupOfMine {
  readonly group: GroupId;
  readonly overview: GroupOverview;
}

export interface AcrossGroups {
  /** In which a meeting stands open first, then by the next date; groups without a date come last, by name. */
  readonly groups: readonly GroupAtAGlance[];
  /** Every date to come, of all groups in one row. */
  readonly dates: readonly { readonly group: GroupId; readonly at: Instant }[];
}

export interface GroupAtAGlance extends GroupOfMine {
  /** Undefined where the next meeting has no date, or there is none. */
  readonly nextAt: Instant | undefined;
  /** First steps of which the group has not heard yet, the earliest date first: never whether anybody kept to it. */
  readonly promised: readonly ToLookBack[];
}

/** One page for whoever guides or is in several groups. Their overviews are made by `overviewOf`. */
export function acrossGroups(mine: readonly GroupOfMine[]): AcrossGroups {
  const groups = mine.map(({ group, overview }): GroupAtAGlance => {
    const promised = overview.lookBack.filter(({ step, told }) => step !== undefined && !told);
    return { group, overview, nextAt: overview.next?.planned.at, promised: promised.toSorted(byDate) };
  });
  const dates = mine.flatMap(({ group, overview }) =>
    overview.dates.flatMap((at) => (at === undefined ? [] : { group, at })),
  );
  return { groups: groups.toSorted(byUrgency), dates: dates.toSorted((one, other) => one.at - other.at) };
}

const never = Number.MAX_SAFE_INTEGER;

function byUrgency(one: GroupAtAGlance, other: GroupAtAGlance): number {
  const open = Number(one.overview.open === undefined) - Number(other.overview.open === undefined);
  if (open !== 0) return open;
  if (one.nextAt !== other.nextAt) return (one.nextAt ?? never) - (other.nextAt ?? never);
  const [name, otherName] = [one.overview.name ?? '', other.overview.name ?? ''];
  return name < otherName ? -1 : Number(name > otherName);
}

function byDate(one: ToLookBack, other: ToLookBack): number {
  return (one.on ?? never) - (other.on ?? never);
}
