import type { Command } from '../engine/command.ts';
import type { DoorView } from '../engine/door-view.ts';
import type { MeetingEvent } from '../engine/event.ts';
import type { CommandId, ContentId, DeviceId, Instant, MeetingId, SeatId } from '../engine/ids.ts';
import type { Refusal } from '../engine/refusal.ts';

/** What travels over the one socket of a device. See `docs/protocol.md`; parsers in `parse-message.ts`. */
export const protocolVersion = 1;

/** Sealed bytes as base64url, by content id. Nobody on the way can open them. */
export type Contents = readonly SealedContent[];

/** An id that an event or a command names, and its bytes as base64url. */
export interface SealedContent {
  readonly id: ContentId;
  readonly sealed: string;
}

export type CommandMessage = Extract<ClientMessage, { readonly kind: 'command' }>;
export type Hello = Extract<ClientMessage, { readonly kind: 'hello' }>;

export type ClientMessage =
  /** The first message, once. `after` is the last event number that this device has, 0 for none. */
  | {
      readonly kind: 'hello';
      readonly version: typeof protocolVersion;
      readonly meeting: MeetingId;
      readonly as: Credential;
      readonly after: number;
      /** In a room of a group, for who is no member: what a member had the server give for a guest or a display. */
      readonly pass?: string;
    }
  | { readonly kind: 'command'; readonly id: CommandId; readonly command: Command; readonly contents?: Contents }
  /** `at` is the client's own clock, given back as it came, so that it can estimate its offset. */
  | { readonly kind: 'ping'; readonly at: number };

export type Credential =
  /** Who holds the link: stands at the door, may take a seat. */
  | { readonly kind: 'link'; readonly admit: string; readonly device: DeviceId }
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly device: DeviceId; readonly token: string }
  | { readonly kind: 'screen'; readonly admit: string };

export type ServerMessage =
  /** What this viewer may have: everything when `afresh` (forget what you had), else what came after `after`. */
  | {
      readonly kind: 'welcome';
      readonly now: Instant;
      readonly afresh: boolean;
      readonly number: number;
      readonly events: readonly NumberedEvent[];
      readonly contents: Contents;
    }
  /** All that one commit brought this viewer. Numbers may be missing: those events are not for you. */
  | {
      readonly kind: 'events';
      readonly now: Instant;
      readonly number: number;
      readonly events: readonly NumberedEvent[];
      readonly contents: Contents;
    }
  /** Before admission: no more than someone waiting outside may know. */
  | { readonly kind: 'door'; readonly now: Instant; readonly door: DoorView; readonly contents: Contents }
  /** This device now has this seat; the token is told once and kept by the device. */
  | { readonly kind: 'seated'; readonly seat: SeatId; readonly token: string }
  /** A command took effect earlier, or none of its events is for you. */
  | { readonly kind: 'accepted'; readonly id: CommandId; readonly number: number }
  | { readonly kind: 'refused'; readonly id?: CommandId; readonly refusal: Refusal | WireRefusal }
  | { readonly kind: 'pong'; readonly at: number; readonly now: Instant }
  /** The connection is over and coming back is of no use, except after `restarting`. */
  | { readonly kind: 'farewell'; readonly why: Farewell };

export interface NumberedEvent {
  readonly number: number;
  /** The command that it came from: a device knows its own by it. */
  readonly command?: CommandId;
  readonly event: MeetingEvent;
}

/** Refusals of the wire itself, before a rule of the meeting was asked. */
export const wireRefusals = [
  'malformed',
  'unknownKind',
  'unknownVersion',
  'tooLarge',
  'helloFirst',
  'alreadyGreeted',
  'unknownMeeting',
  'wrongProof',
  'signInFirst',
  'notMember',
  'seatLost',
  'screenCannotAct',
  'contentMissing',
  'contentUnasked',
  'contentTooLarge',
  'contentTaken',
  'commandTaken',
  'tooFast',
  'meetingFull',
  'notStored',
] as const;
export type WireRefusal = (typeof wireRefusals)[number];

export const farewells = [
  'erased',
  'seatLost',
  'notMember',
  'signInFirst',
  'restarting',
  'tooFast',
  'tooSlow',
  'refused',
] as const;
export type Farewell = (typeof farewells)[number];
