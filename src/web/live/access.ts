import { toBase64Url } from '../../basics/bytes.ts';
import { type ContentKeys, deriveContentKeys, deriveMeetingKeys } from '../../crypto/derive.ts';
import type { ContentKey, RootKey } from '../../crypto/keys.ts';
import type { DeviceId, MeetingId, SeatId } from '../../engine/ids.ts';
import type { Credential } from '../../protocol/message.ts';

/** The seat that this browser has, and what proves it. */
export interface OwnSeat {
  readonly seat: SeatId;
  readonly token: string;
}

/** With what this browser enters a meeting. */
export type Access =
  | {
      readonly kind: 'person';
      readonly meeting: MeetingId;
      readonly root: RootKey;
      readonly device: DeviceId;
      /** Of a guest in a meeting of a group. */
      readonly pass?: string;
    }
  | {
      readonly kind: 'screen';
      readonly meeting: MeetingId;
      readonly content: ContentKey;
      readonly pass?: string | undefined;
    };

/** What follows from an access: the proof for the server, and the keys that stay here. */
export interface Credentials {
  readonly keys: ContentKeys;
  /** For people, what a display would need: to pair one, to show its link. */
  readonly content: ContentKey;
  readonly admit: string;
}

export async function credentialsOf(access: Access): Promise<Credentials> {
  if (access.kind === 'screen') {
    const keys = await deriveContentKeys(access.content, access.meeting);
    return { keys, content: access.content, admit: toBase64Url(keys.screenAdmit) };
  }
  const { admit, content } = await deriveMeetingKeys(access.root, access.meeting);
  return { keys: await deriveContentKeys(content, access.meeting), content, admit: toBase64Url(admit) };
}

/** As whom to greet: in the own seat when there is one, else as somebody with the link, or as a screen. */
export function credentialFor(access: Access, admit: string, own: OwnSeat | undefined): Credential {
  if (access.kind === 'screen') return { kind: 'screen', admit };
  const { device } = access;
  return own === undefined ? { kind: 'link', admit, device } : { kind: 'seat', ...own, device };
}
