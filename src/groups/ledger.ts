import { isToCome, participantsHere, trajectoryNow } from './circle-of-members.ts';
import type { Group, Member, Planned } from './group.ts';
import type { PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import type { Turn } from './vocabulary.ts';

/** What somebody brought and chaired in this trajectory. It serves to share turns; it is never shown as a ranking. */
export interface LedgerLine {
  readonly account: AccountId;
  readonly broughtIn: readonly PlannedId[];
  readonly chairedIn: readonly PlannedId[];
  readonly missedIn: readonly PlannedId[];
  /** Was planned for a turn, did not have it, and did not decline it: this is made up first. */
  readonly owed: Readonly<Record<Turn, boolean>>;
}

/** In the order in which people came to the group: no other order says nothing about them. */
export function ledger(group: Group): readonly LedgerLine[] {
  const meetings = trajectoryNow(group)?.meetings ?? [];
  const held = meetings.filter((planned) => planned.held !== undefined);
  return participantsHere(group).map(({ account }) => ({
    account,
    broughtIn: held.filter((planned) => brought(planned, account) > 0).map(({ id }) => id),
    chairedIn: held.filter((planned) => planned.held?.chair === account).map(({ id }) => id),
    missedIn: held.filter((planned) => planned.held?.present.includes(account) === false).map(({ id }) => id),
    owed: { presenting: owes(meetings, account, 'presenting'), chairing: owes(meetings, account, 'chairing') },
  }));
}

/** Turns that count for the rota: those really taken in this trajectory, and those before somebody's time. */
export function turnsTaken(group: Group, member: Member, turn: Turn): number {
  const meetings = trajectoryNow(group)?.meetings ?? [];
  const taken = meetings.map((planned) => had(planned, member.account, turn)).reduce((sum, count) => sum + count, 0);
  return taken + member.level[turn];
}

/** Participants without a casus of their own in this trajectory. */
export function stillToBring(group: Group): readonly AccountId[] {
  return participantsHere(group)
    .filter((member) => turnsTaken(group, member, 'presenting') === 0)
    .map(({ account }) => account);
}

function had(planned: Planned, account: AccountId, turn: Turn): number {
  return turn === 'presenting' ? brought(planned, account) : planned.held?.chair === account ? 1 : 0;
}

function brought(planned: Planned, account: AccountId): number {
  return planned.held?.presenters.filter(({ member }) => member === account).length ?? 0;
}

/** Missed it there, or said beforehand that it could not be, and had no such turn since. */
function owes(meetings: readonly Planned[], account: AccountId, turn: Turn): boolean {
  const last = meetings.findLastIndex((planned) => had(planned, account, turn) > 0);
  return meetings.some((planned, at) => at > last && missed(planned, account, turn));
}

function missed(planned: Planned, account: AccountId, turn: Turn): boolean {
  if (planned.freed.some((freed) => freed.by === account && freed.turn === turn && freed.why === 'away')) return true;
  return !isToCome(planned) && (turn === 'presenting' ? planned.presenter : planned.chair) === account;
}
