import { granted, type Result, refused } from '../../basics/result.ts';
import { unreachable } from '../../basics/unreachable.ts';
import { type ClaimedText, type Hand, isAuthentic } from '../../crypto/authorship.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Bytes } from '../../groups/fields.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { ContentPlace } from '../../protocol/content-place.ts';
import type { MeetingMembers } from './meeting-members.ts';

/** Who stands behind words in a meeting of a group. */
export type Author =
  /** Signed by the member whose seat it is. */
  | { readonly kind: 'member'; readonly account: AccountId }
  /** Said by somebody without a device; signed by the member who typed it. */
  | { readonly kind: 'typed'; readonly account: AccountId }
  /** Came with the link alone: nobody vouches for who it is. */
  | { readonly kind: 'guest' };

/** Why words are not shown as anybody's. `unknownSigner` and `unknownSeat` may still pass. */
export type Doubt = 'unknownSigner' | 'wrongSignature' | 'unknownSeat' | 'otherAuthor';

/**
 * Which seat is whose, by what members signed themselves, and whether words at a seat are of who sits there. The server
 * is asked nothing: it says where words belong, and the signature says whether that is so.
 */
export class Authors {
  readonly #members: MeetingMembers;
  readonly #seats = new Map<SeatId, Author>();

  constructor(members: MeetingMembers) {
    this.#members = members;
  }

  /** What this browser says itself: known before anybody has it. */
  own(place: ContentPlace, hand: Hand): Author {
    const { account } = this.#members.sign;
    const author: Author = { kind: hand === 'own' ? 'member' : 'typed', account };
    if (place.kind === 'name' && place.seat !== '') this.#seats.set(place.seat, author);
    return author;
  }

  /**
   * Who says this. `claimed` is left out for what was not signed. What is nobody's in particular (a title, the words of a
   * method) has no author, but where it is signed the signature is right.
   */
  async judge(place: ContentPlace, claimed: ClaimedText | undefined): Promise<Result<Author | undefined, Doubt>> {
    if (claimed !== undefined) {
      const keys = await this.#keysOf(claimed.account);
      if (keys.length === 0) return refused('unknownSigner');
      if (!(await isAuthentic(claimed, keys))) return refused('wrongSignature');
    }
    if (place.seat === '') return granted(undefined);
    return place.kind === 'name' ? this.#sits(place.seat, authorOf(claimed)) : this.#says(place, authorOf(claimed));
  }

  /** None as well when the list of members could not be fetched: the line may be gone, and it is asked again. */
  async #keysOf(account: AccountId): Promise<readonly Bytes[]> {
    try {
      return await this.#members.signingKeysOf(account);
    } catch {
      return [];
    }
  }

  /** A seat that a member took stays that member's: nobody else can be named there, and no guest. */
  #sits(seat: SeatId, says: Author): Result<Author, Doubt> {
    const sitting = this.#seats.get(seat);
    if (sitting?.kind === 'member' && !isSame(sitting, says)) return refused('otherAuthor');
    this.#seats.set(seat, says);
    return granted(says);
  }

  #says({ seat, kind }: ContentPlace, says: Author): Result<Author, Doubt> {
    const sitting = seat === '' ? undefined : this.#seats.get(seat);
    if (sitting === undefined) return refused('unknownSeat');
    // A question is all that anybody types for another.
    const isTyped = says.kind === 'typed' && kind === 'question';
    switch (sitting.kind) {
      case 'member':
        return isSame(sitting, says) ? granted(says) : refused('otherAuthor');
      case 'typed':
        return isTyped ? granted(says) : refused('otherAuthor');
      case 'guest':
        return isTyped || says.kind === 'guest' ? granted(says) : refused('otherAuthor');
      default:
        return unreachable(sitting);
    }
  }
}

function authorOf(claimed: ClaimedText | undefined): Author {
  if (claimed === undefined) return { kind: 'guest' };
  return { kind: claimed.hand === 'own' ? 'member' : 'typed', account: claimed.account };
}

function isSame(sitting: Extract<Author, { readonly kind: 'member' }>, says: Author): boolean {
  return says.kind === 'member' && says.account === sitting.account;
}
