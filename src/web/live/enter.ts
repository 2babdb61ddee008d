import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from '../../crypto/derive.ts';
import { type FragmentProblem, formatFragment } from '../../crypto/fragment.ts';
import { newMeetingId, parseMeetingId } from '../../crypto/ids.ts';
import { newRoot } from '../../crypto/keys.ts';
import { derivePairing, openParcel, sealParcel } from '../../crypto/pairing.ts';
import {
  newPairingCode,
  type PairingCodeProblem,
  parsePairingCode,
  showPairingCode,
} from '../../crypto/pairing-code.ts';
import { canSeal } from '../../crypto/platform.ts';
import type { MeetingId } from '../../engine/ids.ts';
import type { Setting } from '../../engine/meeting.ts';
import type { Script } from '../../methods/script.ts';
import { type Access, credentialsOf } from './access.ts';
import { cupboardOf } from './cupboard.ts';
import { Drafts } from './drafts.ts';
import { Keyring } from './keyring.ts';
import { LiveMeeting } from './live-meeting.svelte.ts';
import { claimParcel, getSettings, postMeeting, postPairing, type RequestProblem } from './requests.ts';
import { browserSurroundings, dialTo } from './wire.ts';

/** Why this page cannot enter. `insecureOrigin`: the browser gives no cryptography here; say why and what to do. */
export type EntryProblem = 'insecureOrigin' | 'notMeetingId' | FragmentProblem;
export type CreateProblem = 'insecureOrigin' | RequestProblem;
export type PairProblem = 'insecureOrigin' | 'notForScreens' | PairingCodeProblem | RequestProblem | 'notOpening';

const cupboard = cupboardOf(() => localStorage);
const keyring = new Keyring(cupboard, () => Date.now());

/** For the route `/m/[meeting]`: takes the key out of the address bar, or finds it in this browser. */
export function enterMeeting(meeting: string): Promise<Result<LiveMeeting, EntryProblem>> {
  return enter(meeting, (id, fragment) => keyring.personAccess(id, fragment));
}

/** For the route `/screen/[meeting]`: a display that all may see. */
export function enterScreen(meeting: string): Promise<Result<LiveMeeting, EntryProblem>> {
  return enter(meeting, (id, fragment) => keyring.screenAccess(id, fragment));
}

/** Makes the keys here, opens the meeting there; then go to `/m/<id>`. */
export async function createMeeting(setting: Setting, script: Script): Promise<Result<MeetingId, CreateProblem>> {
  if (!canSeal()) return refused('insecureOrigin');
  keyring.sweep();
  const meeting = newMeetingId();
  const root = newRoot();
  const { admit, content } = await deriveMeetingKeys(root, meeting);
  const { screenAdmit } = await deriveContentKeys(content, meeting);
  const proofs = { admitHash: await admitHash(admit), screenHash: await screenAdmitHash(screenAdmit) };
  const answer = await postMeeting({ meeting, setting, script, ...proofs });
  if (!answer.ok) return answer;
  keyring.keepRoot(meeting, root);
  return granted(meeting);
}

export interface Links {
  /** For people. Empty on a shared screen: it has no key to let people in. */
  readonly meeting: string;
  /** For a display: reads along, can never join as a person. */
  readonly screen: string;
}

export async function linksOf(live: LiveMeeting): Promise<Links> {
  const settings = await getSettings();
  const base = ((settings.ok ? settings.value.publicUrl : null) ?? location.origin).replace(/\/+$/, '');
  const { access, credentials } = live;
  const screen = formatFragment({ kind: 'screen', content: credentials.content });
  return {
    meeting:
      access.kind === 'screen' ? '' : `${base}/m/${live.id}${formatFragment({ kind: 'meeting', root: access.root })}`,
    screen: `${base}/screen/${live.id}${screen}`,
  };
}

/** The code to type on the display, as people read it (`7K3QM-20XTB`). Takes a second, on purpose. */
export async function offerPairing(live: LiveMeeting): Promise<Result<string, PairProblem>> {
  const { access, credentials } = live;
  if (access.kind === 'screen') return refused('notForScreens');
  const code = newPairingCode();
  const pairing = await derivePairing(code);
  const parcel = await sealParcel(pairing, { meeting: live.id, content: credentials.content });
  const { rendezvous } = pairing;
  const left = await postPairing({
    meeting: live.id,
    admit: credentials.admit,
    rendezvous,
    parcel: toBase64Url(parcel),
  });
  if (!left.ok) return left;
  keyring.notePairing(live.id);
  return granted(showPairingCode(code));
}

/** On the display: what was typed there; then go to `/screen/<id>`. Takes a second, on purpose. */
export async function claimPairing(typed: string): Promise<Result<MeetingId, PairProblem>> {
  if (!canSeal()) return refused('insecureOrigin');
  const code = parsePairingCode(typed);
  if (!code.ok) return code;
  const pairing = await derivePairing(code.value);
  const parcel = await claimParcel({ rendezvous: pairing.rendezvous });
  if (!parcel.ok) return parcel;
  const bytes = fromBase64Url(parcel.value);
  const access = bytes.ok ? await openParcel(pairing, bytes.value) : bytes;
  if (!access.ok) return refused('notOpening');
  keyring.keepScreen(access.value.meeting, access.value.content);
  return granted(access.value.meeting);
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
  return granted(await join(access.value));
}

/** The key does not stay where it is read over a shoulder, shared with a screenshot or kept in a history. */
function hideKey(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
}

async function join(access: Access): Promise<LiveMeeting> {
  const { meeting } = access;
  const credentials = await credentialsOf(access);
  const live = new LiveMeeting({
    access,
    credentials,
    keeping: {
      ownSeat: () => keyring.ownSeat(meeting),
      keepSeat: (own) => keyring.keepSeat(meeting, own),
      loseSeat: () => keyring.loseSeat(meeting),
      hasPaired: () => keyring.hasPaired(meeting),
      forget: () => keyring.forget(meeting),
    },
    drafts: new Drafts(cupboard, meeting, credentials.keys.draft),
    dial: dialTo(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`),
    around: browserSurroundings,
  });
  watchBrowser(live);
  return live;
}

/** Coming back to the page or to the network is a reason to look at once. */
function watchBrowser(live: LiveMeeting): void {
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
    if (keyring.isNameOf(live.id, key)) live.followSeat();
  };
  addEventListener('storage', follow, { signal });
}
