import { granted, type Result, refused } from '../../basics/result.ts';
import type { FragmentProblem } from '../../crypto/fragment.ts';
import { parseMeetingId } from '../../crypto/ids.ts';
import type { RootKey } from '../../crypto/keys.ts';
import { canSeal } from '../../crypto/platform.ts';
import type { MeetingId } from '../../engine/ids.ts';
import { type Access, credentialsOf } from './access.ts';
import { Drafts } from './drafts.ts';
import type { Keyring } from './keyring.ts';
import { LiveMeeting } from './live-meeting.svelte.ts';
import type { MeetingMembers } from './meeting-members.ts';
import { cupboard, keyring, keyringOf } from './own-browser.ts';
import { browserSurroundings, dialTo } from './wire.ts';

/** Why this page cannot enter. `insecureOrigin`: the browser gives no cryptography here; say why and what to do. */
export type EntryProblem = 'insecureOrigin' | 'notMeetingId' | FragmentProblem;

/** For the route `/m/[meeting]`: takes the key out of the address bar, or finds it in this browser. */
export function enterMeeting(meeting: string): Promise<Result<LiveMeeting, EntryProblem>> {
  return enter(meeting, (id, fragment) => keyring.personAccess(id, fragment));
}

/** A meeting of a group, for a member: the key comes from a letter of the group, and nothing stands in the address. */
export async function enterGroupMeeting(
  meeting: string,
  root: RootKey,
  members: MeetingMembers,
): Promise<Result<LiveMeeting, EntryProblem>> {
  if (!canSeal()) return refused('insecureOrigin');
  const id = parseMeetingId(meeting);
  if (!id.ok) return id;
  const seats = keyringOf(members.sign.account);
  seats.sweep();
  return granted(await join(seats.memberAccess(id.value, root), seats, members));
}

/** For the route `/screen/[meeting]`: a display that all may see. */
export function enterScreen(meeting: string): Promise<Result<LiveMeeting, EntryProblem>> {
  return enter(meeting, (id, fragment) => keyring.screenAccess(id, fragment));
}

async function enter(
  meeting: string,
  accessOf: (id: MeetingId, fragment: string) => Result<Access, FragmentProblem>,
): Promise<Result<LiveMeeting, EntryProblem>> {
  const { hash } = location;
  hideKey();
  if (!canSeal()) return refused('insecureOrigin');
  const id = parseMeetingId(meeting);
  if (!id.ok) return id;
  const access = accessOf(id.value, hash);
  if (!access.ok) return access;
  return granted(await join(access.value, keyring));
}

/** The key does not stay where it is read over a shoulder, shared with a screenshot or kept in a history. */
function hideKey(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
}

async function join(access: Access, seats: Keyring, members?: MeetingMembers): Promise<LiveMeeting> {
  const { meeting } = access;
  const credentials = await credentialsOf(access);
  const live = new LiveMeeting({
    access,
    credentials,
    keeping: {
      ownSeat: () => seats.ownSeat(meeting),
      keepSeat: (own) => seats.keepSeat(meeting, own),
      loseSeat: () => seats.loseSeat(meeting),
      hasPaired: () => seats.hasPaired(meeting),
      notePairing: () => seats.notePairing(meeting),
      forget: () => seats.forget(meeting),
    },
    drafts: new Drafts(cupboard, meeting, credentials.keys.draft),
    dial: dialTo(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`),
    around: browserSurroundings,
    ...(members && { members }),
  });
  watchBrowser(live, seats);
  return live;
}

/** Coming back to the page or to the network is a reason to look at once. */
function watchBrowser(live: LiveMeeting, seats: Keyring): void {
  const stop = new AbortController();
  const { signal } = stop;
  const wake = (): void => {
    if (live.connection === 'over' && live.over !== 'seatLost') stop.abort();
    else if (!document.hidden) live.wake();
  };
  addEventListener('online', wake, { signal });
  addEventListener('offline', () => live.doubt(), { signal });
  addEventListener('pageshow', wake, { signal });
  document.addEventListener('visibilitychange', wake, { signal });
  const follow = ({ key }: StorageEvent): void => {
    if (seats.isNameOf(live.id, key)) live.followSeat();
  };
  addEventListener('storage', follow, { signal });
}
