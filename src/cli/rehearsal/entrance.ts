import { toBase64Url } from '../../basics/bytes.ts';
import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from '../../crypto/derive.ts';
import { newMeetingId } from '../../crypto/ids.ts';
import { newRoot } from '../../crypto/keys.ts';
import type { DeviceId, MeetingId } from '../../engine/ids.ts';
import type { Script } from '../../methods/script.ts';
import { type Credential, type Hello, protocolVersion } from '../../protocol/message.ts';
import type { Dial } from './line.ts';
import { SealedWords } from './sealed-words.ts';

/** A meeting that is open on a server, and what whoever has its link holds. */
export interface Entrance {
  readonly meeting: MeetingId;
  readonly socket: string;
  readonly dial: Dial;
  readonly words: SealedWords;
  atDoor(device: DeviceId): Credential;
  asScreen(): Credential;
  hello(as: Credential): Omit<Hello, 'after'>;
}

/** Makes the keys here and opens the meeting there, as a page does that presses the one button. */
export async function openMeeting(server: string, script: Script, dial: Dial): Promise<Entrance> {
  const meeting = newMeetingId();
  const { admit, content } = await deriveMeetingKeys(newRoot(), meeting);
  const keys = await deriveContentKeys(content, meeting);
  const proofs = { admitHash: await admitHash(admit), screenHash: await screenAdmitHash(keys.screenAdmit) };
  await post(new URL('/api/meetings', server), { meeting, setting: 'online', script, ...proofs });
  return {
    meeting,
    socket: new URL('/api/live', server).href.replace(/^http/, 'ws'),
    dial,
    words: new SealedWords(keys),
    atDoor: (device) => ({ kind: 'link', admit: toBase64Url(admit), device }),
    asScreen: () => ({ kind: 'screen', admit: toBase64Url(keys.screenAdmit) }),
    hello: (as) => ({ kind: 'hello', version: protocolVersion, meeting, as }),
  };
}

async function post(address: URL, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
  if (response === undefined) throw new Error(`No server answers at ${address.origin}`);
  if (!response.ok) throw new Error(`The server did not open the meeting: ${response.status} ${await response.text()}`);
}
