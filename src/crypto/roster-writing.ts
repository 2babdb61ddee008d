import type { Bytes } from '../groups/fields.ts';
import type { AccountId, GroupId } from '../groups/ids.ts';
import type { Roster } from '../groups/roster.ts';
import { encodeEntry, type PublicKeys, usualConfirmations } from '../groups/roster-entry.ts';
import { type AccountKeys, type AllAccountKeys, keysInUse, type SignKey } from './account.ts';
import { signBytes } from './signature.ts';

/** A roster entry as it travels and lies: its bytes, and who signed them. */
export interface SignedEntry {
  readonly entry: Bytes;
  readonly signatures: readonly EntrySignature[];
}

export interface EntrySignature {
  readonly by: AccountId;
  /** Ed25519 over the entry's bytes. */
  readonly signature: Bytes;
}

/** The first entry: whoever founds a group is its first member. */
export function foundGroup(
  founder: AccountKeys,
  group: GroupId,
  confirmations: number = usualConfirmations,
): Promise<SignedEntry> {
  const { account, publicKeys } = founder;
  const place = { group, number: 1, previous: new Uint8Array(0), writer: account, subject: account };
  return signedBy(encodeEntry({ ...place, kind: 'founded', keys: publicKeys, confirmations }), founder.sign);
}

/** Check `isVouched` first: from here on every member wraps to these keys. */
export function admitMember(
  roster: Roster,
  writer: AccountKeys,
  subject: AccountId,
  keys: PublicKeys,
): Promise<SignedEntry> {
  return signedBy(encodeEntry({ ...nextPlace(roster, writer, subject), kind: 'joined', keys }), writer.sign);
}

/** For oneself, or for another. */
export function removeMember(roster: Roster, writer: AccountKeys, subject: AccountId): Promise<SignedEntry> {
  return signedBy(encodeEntry({ ...nextPlace(roster, writer, subject), kind: 'left' }), writer.sign);
}

/** New keys of one's own, signed by the old and by the new ones. */
export function changeKeys(roster: Roster, before: AccountKeys, now: AccountKeys): Promise<SignedEntry> {
  const place = nextPlace(roster, before, before.account);
  const entry = encodeEntry({ ...place, kind: 'keysChanged', keys: now.publicKeys });
  return signedBy(entry, before.sign, now.sign);
}

/**
 * What a change of keys still owes this group: a browser that was closed half-way left the new keyring kept and the entry
 * unwritten. Undefined when the roster has the keys in use, or keys that are not in the ring (then: recovery by the group).
 */
export async function finishChange(roster: Roster, keys: AllAccountKeys): Promise<SignedEntry | undefined> {
  const now = keysInUse(keys);
  const known = roster.members.get(now.account)?.keys.generation;
  const before = keys.find(({ generation }) => generation === known);
  return before === undefined || before.generation === now.generation ? undefined : changeKeys(roster, before, now);
}

/** The first confirmation that these are the new keys of a member who lost the old ones: after the control words. */
export function restoreMember(
  roster: Roster,
  writer: AccountKeys,
  subject: AccountId,
  keys: PublicKeys,
): Promise<SignedEntry> {
  return signedBy(encodeEntry({ ...nextPlace(roster, writer, subject), kind: 'restored', keys }), writer.sign);
}

/** One more member confirms what another began; read the entry, and compare its keys by the control words, before. */
export async function confirmEntry(signed: SignedEntry, signer: AccountKeys): Promise<SignedEntry> {
  const signature = { by: signer.account, signature: await signBytes(signer.sign, signed.entry) };
  return { entry: signed.entry, signatures: [...signed.signatures, signature] };
}

function nextPlace(roster: Roster, writer: AccountKeys, subject: AccountId) {
  const { group, number, head } = roster;
  return { group, number: number + 1, previous: head, writer: writer.account, subject };
}

async function signedBy(entry: Bytes, ...keys: readonly SignKey[]): Promise<SignedEntry> {
  const signed = keys.map(async (key) => ({ by: key.account, signature: await signBytes(key, entry) }));
  return { entry, signatures: await Promise.all(signed) };
}
