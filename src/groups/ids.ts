import type { Branded } from '../basics/brand.ts';
import { fromBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { PollLinkId } from './group-ids.ts';

/** Somebody with a password, in any number of groups. */
export type AccountId = Branded<'AccountId'>;
export type GroupId = Branded<'GroupId'>;
export type LetterId = Branded<'LetterId'>;
export type InvitationId = Branded<'InvitationId'>;

type GroupsId = AccountId | GroupId | LetterId | InvitationId | PollLinkId;

const idBytes = 16;
const idLetters = 22;

/** Sixteen bytes in the one spelling of base64url that they have. Clients make ids; an id proves nothing. */
export function parseId<Id extends GroupsId>(text: string): Result<Id, 'notId'> {
  if (text.length !== idLetters) return refused('notId');
  const bytes = fromBase64Url(text);
  if (!bytes.ok || bytes.value.length !== idBytes) return refused('notId');
  return granted(text as Id);
}
