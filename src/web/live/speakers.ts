import type { DoorView } from '../../engine/door-view.ts';
import type { ContentId, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { MeetingMembers } from './meeting-members.ts';
import type { Vault } from './vault.svelte.ts';

interface Heard {
  readonly meeting: Meeting;
  readonly door: DoorView | undefined;
}

/** Who is who at the table, and whose words something is. As reactive as what it reads from. */
export class Speakers {
  readonly #heard: Heard;
  readonly #vault: Vault;
  readonly #members: MeetingMembers | undefined;

  constructor(heard: Heard, vault: Vault, members: MeetingMembers | undefined) {
    this.#heard = heard;
    this.#vault = vault;
    this.#members = members;
  }

  /** A member is called as the group calls that account, whatever a seat says; others as they called themselves. */
  nameOf(seat: SeatId): string | undefined {
    const name = this.#nameAt(seat);
    const said = name === undefined ? undefined : this.#vault.text(name);
    const account = this.memberAt(seat);
    return account === undefined ? said : (this.#members?.nameOf(account) ?? said);
  }

  /** The colour that a member has everywhere in the group. */
  colourOf(seat: SeatId): number | undefined {
    const account = this.memberAt(seat);
    return account === undefined ? undefined : this.#members?.colourOf?.(account);
  }

  /**
   * In a meeting of a group: came with the link alone, and nobody vouches for who it is. Where there is no list of
   * members (on a shared screen, at a guest's own device) it is who signed nothing while others did.
   */
  isGuest(seat: SeatId): boolean {
    const author = this.#authorAt(seat);
    if (author === undefined) return this.#isNamed(seat) && this.#seats.some(({ id }) => this.isMembers(id));
    return author !== 'unchecked' && author.kind === 'guest';
  }

  /** Who typed these words for somebody without a device; undefined for what people wrote themselves. */
  typistOf(content: ContentId | undefined): string | undefined {
    const author = content === undefined ? undefined : this.#vault.authorOf(content);
    if (author === undefined || author === 'unchecked' || author.kind !== 'typed') return undefined;
    const { account } = author;
    const seat = this.#seats.find(({ id }) => this.memberAt(id) === account);
    return this.#members?.nameOf(account) ?? (seat && this.nameOf(seat.id));
  }

  /** Came, but cannot be shown as the words of whom it is said to be. */
  isSpoilt(content: ContentId | undefined): boolean {
    return content !== undefined && this.#vault.isSpoilt(content);
  }

  /** A seat at which this member sits already, perhaps on another device. */
  get ownSeat(): SeatId | undefined {
    const account = this.#members?.sign.account;
    if (account === undefined) return undefined;
    return this.#seats.find(({ id, presence }) => presence !== 'left' && this.memberAt(id) === account)?.id;
  }

  /** For who came with the link alone: somebody signed for this seat, so that no guest can sit there. */
  isMembers(seat: SeatId): boolean {
    return this.#authorAt(seat) === 'unchecked';
  }

  /** Of everyone it is known who it is, or that it cannot be known. */
  get isEveryoneHeard(): boolean {
    return this.#seats.every(({ name }) => this.#vault.text(name) !== undefined || this.#vault.isSpoilt(name));
  }

  get #seats(): Meeting['seats'] | DoorView['seats'] {
    return this.#heard.door?.seats ?? this.#heard.meeting.seats;
  }

  #isNamed(seat: SeatId): boolean {
    const name = this.#nameAt(seat);
    return name !== undefined && this.#vault.text(name) !== undefined;
  }

  #nameAt(seat: SeatId): ContentId | undefined {
    return this.#seats.find(({ id }) => id === seat)?.name;
  }

  #authorAt(seat: SeatId): ReturnType<Vault['authorOf']> {
    const name = this.#nameAt(seat);
    return name === undefined ? undefined : this.#vault.authorOf(name);
  }

  /** Which member sits there, by what that member signed. */
  memberAt(seat: SeatId): AccountId | undefined {
    const author = this.#authorAt(seat);
    return author !== undefined && author !== 'unchecked' && author.kind === 'member' ? author.account : undefined;
  }
}
