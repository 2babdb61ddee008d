import { isHere } from './circle-of-members.ts';
import type { Group, Planned } from './group.ts';
import type { AccountId } from './ids.ts';
import { freeTurn, holderOf } from './turn-holders.ts';
import { turns } from './vocabulary.ts';

/** Somebody does not come to a planned meeting: by the own word, or by what he or she answered in the poll it came from. */

/** The turns of this person are free, and with one fewer the group is asked anew. */
export function withoutPerson(planned: Planned, account: AccountId): Planned {
  const held = turns.filter((turn) => holderOf(planned, turn) === account);
  const freed = held.reduce((before: Planned, turn) => freeTurn(before, turn, account, 'away'), planned);
  return { ...freed, away: [...planned.away, account], anyway: false };
}

/** Said no to the date that was chosen: away to begin with, until he or she says otherwise. */
export function withNaysayers(group: Group, planned: Planned, accounts: readonly AccountId[]): Planned {
  return accounts
    .filter((account) => isHere(group, account) && !planned.away.includes(account))
    .reduce(
      (before, account) => ({ ...withoutPerson(before, account), noInPoll: [...before.noInPoll, account] }),
      planned,
    );
}
