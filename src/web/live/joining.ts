import type { Access, Credentials, OwnSeat } from './access.ts';
import type { Drafts } from './drafts.ts';
import type { MeetingMembers } from './meeting-members.ts';
import type { LoadTexts } from './method-texts.ts';
import type { Dial, Surroundings } from './wire.ts';

/** Where this browser keeps its seat in this meeting, and forgets all of it. */
export interface SeatKeeping {
  ownSeat(): OwnSeat | undefined;
  keepSeat(own: OwnSeat): void;
  loseSeat(): void;
  hasPaired(): boolean;
  notePairing(): void;
  /** The meeting was erased: keys, seat and drafts go as well. */
  forget(): void;
}

/** A meeting in this tab, with nobody to invite: the words of its methods come from whoever opened it. */
export interface Alone {
  readonly loadTexts: LoadTexts;
}

export interface Joining {
  readonly access: Access;
  readonly credentials: Credentials;
  readonly keeping: SeatKeeping;
  readonly drafts: Drafts;
  readonly dial: Dial;
  readonly around: Surroundings;
  readonly alone?: Alone;
  /** In a meeting of a group, for a member: what is said is signed, and shown as somebody's only when that is right. */
  readonly members?: MeetingMembers;
}
