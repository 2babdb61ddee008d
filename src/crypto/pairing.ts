import type { Branded } from '../basics/brand.ts';
import { toBase64Url } from '../basics/bytes.ts';
import { type Result, refused } from '../basics/result.ts';
import { deriveBytes, deriveSealingKey } from './derive.ts';
import { formatFragment, parseFragment } from './fragment.ts';
import { type MeetingId, parseMeetingId } from './ids.ts';
import { type ContentKey, keyLength, type PairingKey } from './keys.ts';
import type { PairingCode } from './pairing-code.ts';
import type { Binding } from './place.ts';
import { type OpenProblem, openBound, sealBound } from './seal.ts';

/** Under which the server keeps a parcel for a shared screen until it is fetched; it follows from the code. */
export type RendezvousId = Branded<'RendezvousId'>;

export interface Pairing {
  readonly rendezvous: RendezvousId;
  readonly key: PairingKey;
}

/** All that a shared screen needs to join. */
export interface ScreenAccess {
  readonly meeting: MeetingId;
  readonly content: ContentKey;
}

/** OWASP's number for PBKDF2 with SHA-256; what it buys against a dishonest server is in decision 011. */
const iterations = 600_000;
const rendezvousLength = 16;
/** The display knows nothing but the code, so the salt is the same for everyone. */
const salt = new TextEncoder().encode('kring/1/pairing');

/** Takes a good part of a second, on purpose: show that it is working. */
export async function derivePairing(code: PairingCode): Promise<Pairing> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveBits']);
  const stretching = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const stretched = new Uint8Array(await crypto.subtle.deriveBits(stretching, typed, keyLength * 8));
  const rendezvous = await deriveBytes(stretched, salt, 'kring/1/pairing/rendezvous', rendezvousLength);
  const key = await deriveSealingKey('pairing', stretched, salt, 'kring/1/pairing/key');
  return { rendezvous: toBase64Url(rendezvous) as RendezvousId, key };
}

/** The parcel is the end of a screen's link: meeting id and fragment. */
export async function sealParcel(pairing: Pairing, access: ScreenAccess): Promise<Uint8Array<ArrayBuffer>> {
  const link = access.meeting + formatFragment({ kind: 'screen', content: access.content });
  const sealed = await sealBound(pairing.key, link, bindingOf(pairing));
  if (!sealed.ok) throw new Error('A parcel is never too long');
  return sealed.value;
}

export async function openParcel(pairing: Pairing, sealed: Uint8Array): Promise<Result<ScreenAccess, OpenProblem>> {
  const link = await openBound(pairing.key, sealed, bindingOf(pairing));
  if (!link.ok) return link;
  const hash = link.value.indexOf('#');
  const meeting = parseMeetingId(link.value.slice(0, hash));
  const key = parseFragment(link.value.slice(hash));
  if (!meeting.ok || !key.ok || key.value.kind !== 'screen') return refused('malformed');
  return { ok: true, value: { meeting: meeting.value, content: key.value.content } };
}

/** The display does not know the meeting yet: the parcel is bound to where it lies. */
function bindingOf(pairing: Pairing): Binding {
  return { meeting: '', kind: 'pairing', seat: '', content: pairing.rendezvous, step: '', revision: 0 };
}
