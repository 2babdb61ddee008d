import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { derivePairing, openParcel, sealParcel } from '../../crypto/pairing.ts';
import {
  newPairingCode,
  type PairingCodeProblem,
  parsePairingCode,
  showPairingCode,
} from '../../crypto/pairing-code.ts';
import { canSeal } from '../../crypto/platform.ts';
import type { MeetingId } from '../../engine/ids.ts';
import type { LiveMeeting } from './live-meeting.svelte.ts';
import { keyring } from './own-browser.ts';
import { claimParcel, postPairing, type RequestProblem } from './requests.ts';

export type PairProblem = 'insecureOrigin' | 'notForScreens' | PairingCodeProblem | RequestProblem | 'notOpening';

/** The code to type on the display, as people read it (`7K3QM-20XTB`). Takes a second, on purpose. */
export async function offerPairing(live: LiveMeeting): Promise<Result<string, PairProblem>> {
  const { access, credentials } = live;
  if (access.kind === 'screen') return refused('notForScreens');
  const code = newPairingCode();
  const pairing = await derivePairing(code);
  const parcel = await sealParcel(pairing, { meeting: live.id, content: credentials.content });
  const { rendezvous } = pairing;
  const left = await postPairing(
    { meeting: live.id, admit: credentials.admit, rendezvous, parcel: toBase64Url(parcel) },
    live.member === undefined ? 'omit' : 'same-origin',
  );
  if (!left.ok) return left;
  live.notePairing();
  return granted(showPairingCode(code));
}

/** On the display: what was typed there; then go to `/screen/<id>`. Takes a second, on purpose. */
export async function claimPairing(typed: string): Promise<Result<MeetingId, PairProblem>> {
  if (!canSeal()) return refused('insecureOrigin');
  const code = parsePairingCode(typed);
  if (!code.ok) return code;
  const pairing = await derivePairing(code.value);
  const claimed = await claimParcel({ rendezvous: pairing.rendezvous });
  if (!claimed.ok) return claimed;
  const { parcel, pass } = claimed.value;
  const bytes = fromBase64Url(parcel);
  const access = bytes.ok ? await openParcel(pairing, bytes.value) : bytes;
  if (!access.ok) return refused('notOpening');
  keyring.keepScreen(access.value.meeting, access.value.content, pass);
  return granted(access.value.meeting);
}
