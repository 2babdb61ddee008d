import type { PlannedId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { isId } from '../../protocol/id-schema.ts';

const spelled = /^([0-9a-f]{32})-([0-9a-f]{32})$/i;

/** By which calendars know a date, in mails and in feeds, as long as it exists (UID, RFC 5545, 3.8.4.7). */
export function uidOf(group: GroupId, planned: PlannedId): string {
  return `${toHex(group)}-${toHex(planned)}`;
}

/** Calendars may answer in letters of another size. */
export function dateOfUid(uid: string): { readonly group: GroupId; readonly planned: PlannedId } | undefined {
  const [, one = '', other = ''] = spelled.exec(uid.trim()) ?? [];
  const [group, planned] = [fromHex(one), fromHex(other)];
  return isId<GroupId>(group) && isId<PlannedId>(planned) ? { group, planned } : undefined;
}

function toHex(id: string): string {
  return Buffer.from(id, 'base64url').toString('hex');
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url');
}
