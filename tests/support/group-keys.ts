import type { Result } from '../../src/basics/result.ts';
import { type AccountKeys, type AllAccountKeys, deriveAccount, keysInUse } from '../../src/crypto/account.ts';
import {
  type CheckedEpoch,
  makeEpoch,
  type OpenedEpoch,
  openEpoch,
  readEpochs,
  type SignedEpoch,
} from '../../src/crypto/epochs.ts';
import { newId } from '../../src/crypto/ids.ts';
import { type Keyring, newKeyring } from '../../src/crypto/keyring.ts';
import { type CheckedRoster, readRoster } from '../../src/crypto/roster-reading.ts';
import { admitMember, foundGroup, type SignedEntry } from '../../src/crypto/roster-writing.ts';
import type { AccountId, GroupId } from '../../src/groups/ids.ts';

/** Somebody with an account, as his or her own browser knows it. */
export interface Person {
  readonly account: AccountId;
  readonly ring: Keyring;
  readonly all: AllAccountKeys;
  readonly keys: AccountKeys;
}

export async function aPerson(
  account: AccountId = newId<'AccountId'>(),
  ring: Keyring = newKeyring(),
): Promise<Person> {
  const all = await deriveAccount(account, ring);
  return { account, ring, all, keys: keysInUse(all) };
}

/** A group as it lies at the server: what every browser of a member fetches, and checks. */
export interface GroupRows {
  readonly entries: readonly SignedEntry[];
  readonly epochs: readonly SignedEpoch[];
}

/** The first person founds the group and lets the others in; there is one epoch for all of them. */
export async function aGroup(people: readonly [Person, ...Person[]]): Promise<GroupRows> {
  const [founder, ...others] = people;
  let rows: GroupRows = { entries: [await foundGroup(founder.keys, newId<'GroupId'>() as GroupId)], epochs: [] };
  for (const { account, keys } of others) {
    const { now } = await rosterOf(rows);
    rows = withEntry(rows, await admitMember(now, founder.keys, account, keys.publicKeys));
  }
  return rotated(rows, founder);
}

export function withEntry(rows: GroupRows, entry: SignedEntry): GroupRows {
  return { ...rows, entries: [...rows.entries, entry] };
}

/** A member's browser makes the next epoch. */
export async function rotated(rows: GroupRows, by: Person): Promise<GroupRows> {
  const roster = await rosterOf(rows);
  const last = valueOf(await readEpochs(roster, rows.epochs)).at(-1);
  return { ...rows, epochs: [...rows.epochs, valueOf(await makeEpoch(roster, last, by.keys))] };
}

export async function rosterOf(rows: GroupRows): Promise<CheckedRoster> {
  return valueOf(await readRoster(rows.entries));
}

export async function lastEpochOf(rows: GroupRows): Promise<CheckedEpoch> {
  const last = valueOf(await readEpochs(await rosterOf(rows), rows.epochs)).at(-1);
  if (last === undefined) throw new Error('No epoch yet');
  return last;
}

/** The newest epoch, opened by this person. */
export async function openedBy(rows: GroupRows, person: Person): Promise<OpenedEpoch> {
  return valueOf(await openEpoch(await lastEpochOf(rows), person.all));
}

export function valueOf<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}
