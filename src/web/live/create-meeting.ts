import { granted, type Result, refused } from '../../basics/result.ts';
import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from '../../crypto/derive.ts';
import { newMeetingId } from '../../crypto/ids.ts';
import { newRoot, type RootKey } from '../../crypto/keys.ts';
import { canSeal } from '../../crypto/platform.ts';
import type { MeetingId } from '../../engine/ids.ts';
import type { Setting } from '../../engine/meeting.ts';
import type { Script } from '../../methods/script.ts';
import type { CreateMeeting } from '../../protocol/http-contract.ts';
import { keyring } from './own-browser.ts';
import { postMeeting, type RequestProblem } from './requests.ts';

export type CreateProblem = 'insecureOrigin' | RequestProblem;

/** Makes the keys here, opens the meeting there; then go to `/m/<id>`. */
export async function createMeeting(setting: Setting, script: Script): Promise<Result<MeetingId, CreateProblem>> {
  if (!canSeal()) return refused('insecureOrigin');
  keyring.sweep();
  const meeting = newMeetingId();
  const root = newRoot();
  const opened = await postMeeting(await openingOf(meeting, root, setting, script));
  if (!opened.ok) return opened;
  keyring.keepRoot(meeting, root);
  return granted(meeting);
}

/** With what a meeting is opened whose keys follow from this root. Keeps nothing here: whoever has the root enters with it. */
export async function openingOf(
  meeting: MeetingId,
  root: RootKey,
  setting: Setting,
  script: Script,
): Promise<CreateMeeting> {
  const { admit, content } = await deriveMeetingKeys(root, meeting);
  const { screenAdmit } = await deriveContentKeys(content, meeting);
  const proofs = { admitHash: await admitHash(admit), screenHash: await screenAdmitHash(screenAdmit) };
  return { meeting, setting, script, ...proofs };
}
