import { isToCome, membersHere, participantsHere, trajectoryNow } from './circle-of-members.ts';
import { type SoFar, shareInOrder } from './even-out.ts';
import type { Group, Member, Planned } from './group.ts';
import type { PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import { ledger, turnsTaken } from './ledger.ts';
import type { Turn } from './vocabulary.ts';

/**
 * Why this person, there. `nobody`: no one is free for it; `everyoneBrings`: all brought or will, so the group may use it as it
 * likes; `elsewhere`: who can come there has a turn already, and somebody who cannot has none.
 */
export type TurnReason =
  | 'agreed'
  | 'fixedChair'
  | 'facilitatorLeads'
  | 'onlyOne'
  | 'makesUp'
  | 'notYet'
  | 'fewest'
  | 'longestAgo'
  | 'cameFirst'
  | 'keepsEven'
  | 'nobody'
  | 'everyoneBrings'
  | 'elsewhere';

export interface RotaTurn {
  readonly account: AccountId | undefined;
  readonly why: TurnReason;
}

export interface RotaMeeting {
  readonly planned: PlannedId;
  /** Undefined in a start or closing meeting. */
  readonly presenting: RotaTurn | undefined;
  readonly chairing: RotaTurn;
}

/**
 * Who is next, for every meeting to come: a proposal that the group takes over, changes or swaps. What was set is kept.
 * Over a trajectory everyone brings once before anyone brings twice; chair turns differ by at most one whenever that is
 * possible at all, given who brings where; nobody chairs the own casus; who missed a turn makes it up first.
 */
export function rota(group: Group): readonly RotaMeeting[] {
  const trajectory = trajectoryNow(group);
  if (trajectory === undefined) return [];
  const meetings = trajectory.meetings.filter(isToCome);
  const withCasus = meetings.filter(({ is }) => is === 'casus');
  const brings = shareTurns(
    group,
    'presenting',
    participantsHere(group),
    withCasus.map((planned) => placeToPresent(group, planned)),
  );
  const presenting = new Map(withCasus.map((planned, at) => [planned.id, brings[at]]));
  if (trajectory.form === 'casusEach') leaveFreeWhatIsOver(group, presenting);
  const chairs = shareTurns(
    group,
    'chairing',
    participantsHere(group).filter(({ chairing }) => chairing === 'inTurn'),
    meetings.map((planned) => placeToChair(group, planned, presenting.get(planned.id)?.account)),
  );
  return meetings.map((planned, at) => ({
    planned: planned.id,
    presenting: presenting.get(planned.id),
    chairing: chairs[at] ?? { account: undefined, why: 'nobody' },
  }));
}

/** Either settled already, or open for these people. */
type TurnPlace =
  | { readonly settled: RotaTurn & { readonly account: AccountId } }
  | { readonly open: readonly AccountId[] };

function placeToPresent(group: Group, planned: Planned): TurnPlace {
  const { presenter, away } = planned;
  if (presenter !== undefined) return { settled: { account: presenter, why: 'agreed' } };
  // One circle cannot plan a casus for the only person who is set to guard its time.
  const free = participantsHere(group).filter(({ account }) => !away.includes(account) && account !== planned.chair);
  return { open: free.map(({ account }) => account) };
}

function placeToChair(group: Group, planned: Planned, presenter: AccountId | undefined): TurnPlace {
  const can = ({ account }: Member) => account !== presenter && !planned.away.includes(account);
  if (planned.chair !== undefined) return { settled: { account: planned.chair, why: 'agreed' } };
  const leads = membersHere(group).find((member) => member.as === 'facilitator' && can(member));
  if (planned.led === 'byFacilitator' && leads !== undefined) {
    return { settled: { account: leads.account, why: 'facilitatorLeads' } };
  }
  const fixed = membersHere(group).find((member) => member.account === group.fixedChair && can(member));
  if (fixed !== undefined) return { settled: { account: fixed.account, why: 'fixedChair' } };
  const inTurn = participantsHere(group).filter((member) => member.chairing === 'inTurn' && can(member));
  return { open: inTurn.map(({ account }) => account) };
}

function shareTurns(
  group: Group,
  turn: Turn,
  sharing: readonly Member[],
  places: readonly TurnPlace[],
): readonly RotaTurn[] {
  const before = new Map(sharing.map((member) => [member.account, turnsTaken(group, member, turn)]));
  // A turn of somebody outside the sharing (a facilitator, or one who chairs though he or she declined) weighs nothing.
  const people = places.map((place) =>
    'open' in place ? place.open : before.has(place.settled.account) ? [place.settled.account] : [],
  );
  const order = orderOf(group, turn);
  const { given } = shareInOrder(people, before, order.prefer);
  return places.map((place, at) => {
    if ('settled' in place) return place.settled;
    return whyThis(order, place.open, given[at], soFar(given.slice(0, at), before));
  });
}

interface Order {
  readonly criteria: readonly Criterion[];
  readonly prefer: (people: readonly AccountId[], soFar: SoFar<AccountId>) => readonly AccountId[];
}
interface Criterion {
  readonly why: TurnReason;
  /** Smaller goes first. */
  readonly of: (account: AccountId, soFar: SoFar<AccountId>) => number;
}

function orderOf(group: Group, turn: Turn): Order {
  const lines = new Map(ledger(group).map((line) => [line.account, line]));
  const past = (trajectoryNow(group)?.meetings ?? []).filter(({ held }) => held !== undefined).map(({ id }) => id);
  const cameAt = new Map(group.members.map(({ account }, at) => [account, at]));
  const owes = (account: AccountId, { given }: SoFar<AccountId>) =>
    lines.get(account)?.owed[turn] === true && !given.includes(account);
  const lastAt = (account: AccountId, { given }: SoFar<AccountId>) => {
    if (given.includes(account)) return past.length + given.lastIndexOf(account);
    const line = lines.get(account);
    const had = (turn === 'presenting' ? line?.broughtIn : line?.chairedIn)?.at(-1);
    return had === undefined ? -1 : past.indexOf(had);
  };
  const criteria: readonly Criterion[] = [
    { why: 'makesUp', of: (account, soFar) => (owes(account, soFar) ? 0 : 1) },
    { why: 'fewest', of: (account, { loads }) => loads.get(account) ?? 0 },
    { why: 'longestAgo', of: lastAt },
    { why: 'cameFirst', of: (account) => cameAt.get(account) ?? 0 },
  ];
  const prefer: Order['prefer'] = (people, soFar) =>
    people.toSorted((one, other) => {
      const differs = criteria.find(({ of }) => of(one, soFar) !== of(other, soFar));
      return differs === undefined ? 0 : differs.of(one, soFar) - differs.of(other, soFar);
    });
  return { criteria, prefer };
}

/** The first thing in which this person differs from whoever would have been next. */
function whyThis(
  { criteria, prefer }: Order,
  people: readonly AccountId[],
  chosen: AccountId | undefined,
  soFar: SoFar<AccountId>,
): RotaTurn {
  if (chosen === undefined) return { account: undefined, why: 'nobody' };
  if (people.length === 1) return { account: chosen, why: 'onlyOne' };
  const [first, second] = prefer(people, soFar);
  if (first !== chosen || second === undefined) return { account: chosen, why: 'keepsEven' };
  const differs = criteria.find(({ of }) => of(chosen, soFar) !== of(second, soFar))?.why ?? 'cameFirst';
  return { account: chosen, why: differs === 'fewest' && (soFar.loads.get(chosen) ?? 0) === 0 ? 'notYet' : differs };
}

function soFar(given: readonly (AccountId | undefined)[], before: ReadonlyMap<AccountId, number>): SoFar<AccountId> {
  const loads = new Map(before);
  for (const account of given) if (account !== undefined) loads.set(account, (loads.get(account) ?? 0) + 1);
  return { given, loads };
}

/** One casus each: a meeting left over when nobody is there who still has to bring, stays free. */
function leaveFreeWhatIsOver(group: Group, presenting: Map<PlannedId, RotaTurn | undefined>): void {
  const loads = new Map(
    participantsHere(group).map((member) => [member.account, turnsTaken(group, member, 'presenting')]),
  );
  for (const turn of presenting.values()) {
    if (turn?.why === 'agreed' && turn.account !== undefined)
      loads.set(turn.account, (loads.get(turn.account) ?? 0) + 1);
  }
  const over: PlannedId[] = [];
  for (const [planned, turn] of presenting) {
    if (turn?.account === undefined || turn.why === 'agreed') continue;
    const load = loads.get(turn.account) ?? 0;
    if (load > 0) over.push(planned);
    else loads.set(turn.account, 1);
  }
  const why = [...loads.values()].every((load) => load > 0) ? 'everyoneBrings' : 'elsewhere';
  for (const planned of over) presenting.set(planned, { account: undefined, why });
}
