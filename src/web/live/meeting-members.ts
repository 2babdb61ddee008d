import type { Result } from '../../basics/result.ts';
import type { SignKey } from '../../crypto/account.ts';
import type { SeatKind } from '../../engine/meeting.ts';
import type { Bytes } from '../../groups/fields.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { AskProblem } from '../account/ask.ts';

/** What a group gives to its meeting: who sits here, and how to know the others. */
export interface MeetingMembers {
  /** Of the own account, in the generation that is in use. */
  readonly sign: SignKey;
  /** How the group calls whoever sits here; empty while it has heard of no name: then it is asked. */
  readonly name: string;
  readonly sitsAs: Extract<SeatKind, 'participant' | 'facilitator'>;
  /** Takes the chair on arriving, when nobody has it. */
  readonly leads: boolean;
  /**
   * Lets one guest in, who comes through this member. None where the link is enough: a meeting that was opened before
   * rooms knew their group.
   */
  passForGuest(): Promise<Result<string | undefined, AskProblem>>;
  /** How the group calls this member. Reactive; undefined while it has heard of no name. */
  nameOf(account: AccountId): string | undefined;
  /** Which colour this member has on every page of the group, from 1; undefined for who is none. */
  colourOf?(account: AccountId): number | undefined;
  /**
   * The public signing keys that this account has had since the meeting was opened, as the checked roster says: see
   * `signingKeysSince`. None for somebody who was no member. Asked again as long as somebody is unknown, so it may look
   * at the roster anew, once in a while.
   */
  signingKeysOf(account: AccountId): Promise<readonly Bytes[]>;
}
