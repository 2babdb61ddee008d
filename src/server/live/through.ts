import { granted, type Result, refused } from '../../basics/result.ts';
import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { sessionEnd } from '../accounts/session-end.ts';
import { hashOf } from '../secrets.ts';
import type { KeptSession } from '../storage/account-storage.ts';
import type { PassHolder, Storage } from '../storage/storage.ts';
import type { Guest } from './guest.ts';

/**
 * Through whom a socket is in a room of a group: the member who is signed in there, or the one who gave a guest or a
 * display its pass. When that member belongs to the group no longer, the socket is closed.
 */
export interface Through {
  readonly account: AccountId;
  /** Of the member's own browser. That it runs out in the middle ends nothing; that it was ended before does. */
  readonly session: { readonly id: string; readonly runsOutAt: Instant } | undefined;
}

/** What a socket can show besides the proof of the link. */
export interface Shown {
  readonly pass: string | undefined;
  /** Who is signed in at the browser that opened it: looked at for rooms of groups, and for no other. */
  readonly session: () => Promise<KeptSession | undefined>;
}

/**
 * By the roster as the storage has it now. Whatever is answered, the last thing that was asked is whether the member
 * belongs: who lets the socket in at once cannot have missed somebody's going, which is told after it is kept.
 */
export async function throughWhom(
  storage: Storage,
  { group, meeting }: { readonly group: GroupId; readonly meeting: MeetingId },
  guest: Guest,
  shown: Shown,
): Promise<Result<Through, 'signInFirst' | 'notMember'>> {
  const session = await shown.session();
  if (session !== undefined && (await storage.findGroup(group, session.account)) !== undefined)
    return granted({ account: session.account, session: { id: session.id, runsOutAt: sessionEnd(session) } });
  const holder = holderOf(guest);
  if (shown.pass !== undefined && holder !== undefined) {
    const account = await storage.showPass(meeting, hashOf(shown.pass), holder);
    if (account !== undefined) return granted({ account, session: undefined });
  }
  return refused(session === undefined ? 'signInFirst' : 'notMember');
}

function holderOf(guest: Guest): PassHolder | undefined {
  switch (guest.kind) {
    case 'screen':
      return guest;
    case 'door':
    case 'seat':
      return { kind: 'guest', device: guest.device };
    case 'stranger':
      return undefined;
  }
}
