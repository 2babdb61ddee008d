import { toBase64Url } from '../../src/basics/bytes.ts';
import type { GroupEventOf, WrittenShare, WrittenSignature } from '../../src/groups/group-event.ts';
import type { AccountId, GroupId } from '../../src/groups/ids.ts';
import type { Roster } from '../../src/groups/roster.ts';
import { encodeEntry, type PublicKeys, type RosterEntry } from '../../src/groups/roster-entry.ts';
import { anId } from './a-group.ts';

/** What letters carry of keys, in the right shape and with nothing secret behind it. */

const group = anId<GroupId>('group', 1);

export function someKeys(account: AccountId, generation = 1): PublicKeys {
  const number = account.charCodeAt(20) * 256 + account.charCodeAt(19);
  const box = Uint8Array.from({ length: 32 }, (_zero, at) => [1, number >> 8, number & 255, generation][at] ?? 0);
  return { box, sign: box.map((byte, at) => (at === 0 ? 2 : byte)), generation };
}

/** The entry that follows the roster: the writer restores the subject. */
export function restoredEntry(writer: AccountId, subject: AccountId, roster?: Pick<Roster, 'number' | 'head'>) {
  const { number, head } = roster ?? { number: 5, head: new Uint8Array(32) };
  const keys = someKeys(subject, 2);
  const entry: RosterEntry = { group, number: number + 1, previous: head, writer, subject, kind: 'restored', keys };
  return toBase64Url(encodeEntry(entry));
}

export function aSignature(by: AccountId, byte = 7): WrittenSignature {
  return { by, signature: toBase64Url(new Uint8Array(64).fill(byte)) };
}

export function begun(member: AccountId, entry: string, signers: readonly AccountId[]): GroupEventOf<'restoringBegun'> {
  return { kind: 'restoringBegun', member, entry, signatures: signers.map((by) => aSignature(by)) };
}

export function aShare(account: AccountId, generation = 1): WrittenShare {
  return { account, generation, sealed: toBase64Url(new Uint8Array(81).fill(generation)) };
}

export function left(needed: number, holders: readonly AccountId[]): GroupEventOf<'sharesLeft'> {
  const sealed = toBase64Url(new Uint8Array(294));
  return { kind: 'sharesLeft', needed, sealed, shares: holders.map((account) => aShare(account)) };
}
