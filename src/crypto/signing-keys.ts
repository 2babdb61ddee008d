import { type Bytes, sameBytes } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import type { CheckedRoster } from './roster-reading.ts';

/**
 * The public signing keys that this account has had as a member, from the roster of that number on: for what is read
 * while people come, go and take new keys. Keys that were replaced before, or of somebody who had left by then, are not
 * among them.
 */
export function signingKeysSince(roster: CheckedRoster, number: number, account: AccountId): readonly Bytes[] {
  const keys: Bytes[] = [];
  for (const { number: at, members } of roster.byHead.values()) {
    const sign = at < number ? undefined : members.get(account)?.keys.sign;
    if (sign !== undefined && !keys.some((known) => sameBytes(known, sign))) keys.push(sign);
  }
  return keys;
}
