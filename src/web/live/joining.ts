import type { Access, Credentials, OwnSeat } from './access.ts';
import type { Drafts } from './drafts.ts';
import type { LoadTexts } from './method-texts.ts';
import type { Dial, Surroundings } from './wire.ts';

/** Where this browser keeps its seat in this meeting, and forgets all of it. */
export interface SeatKeeping {
  ownSeat(): OwnSeat | undefined;
  keepSeat(own: OwnSeat): void;
  loseSeat(): void;
  hasPaired(): boolean;
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
}
