import type { Branded } from '../basics/brand.ts';

/** All ids are 16 random bytes as base64url, made by whoever makes the thing; they authorise nothing. */
export type MeetingId = Branded<'MeetingId'>;
export type SeatId = Branded<'SeatId'>;
export type DeviceId = Branded<'DeviceId'>;
export type CasusId = Branded<'CasusId'>;
/** One thing that somebody wrote, through all its revisions. */
export type NoteId = Branded<'NoteId'>;
/** Names sealed bytes that live beside the log, never in it: the log stays when they are erased. */
export type ContentId = Branded<'ContentId'>;
/** Made once per intention, so that sending again is harmless. */
export type CommandId = Branded<'CommandId'>;
/** Where in the script something was written: part, step and pass. Bound into what is sealed there. */
export type Place = Branded<'Place'>;

/** Milliseconds since the epoch, handed in by the caller: the engine owns no clock. */
export type Instant = number;
/** Tables are numbered from 0; nearly always there is one. */
export type Table = number;
