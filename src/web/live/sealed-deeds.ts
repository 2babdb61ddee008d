import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { SignKey } from '../../crypto/account.ts';
import type { Hand } from '../../crypto/authorship.ts';
import type { ContentKeys } from '../../crypto/derive.ts';
import { newId } from '../../crypto/ids.ts';
import type { Command } from '../../engine/command.ts';
import type { CasusId, ContentId, MeetingId, NoteId, Place, SeatId } from '../../engine/ids.ts';
import type { BroughtWords, SeatKind } from '../../engine/meeting.ts';
import type { CasusState, SealedFieldId } from '../../methods/structure.ts';
import {
  type ContentPlace,
  fieldPlace,
  namePlace,
  notePlace,
  outcomePlace,
  questionPlace,
  titlePlace,
  wordsPlace,
} from '../../protocol/content-place.ts';
import type { Contents } from '../../protocol/message.ts';
import { sealContent } from './seal-content.ts';

/** A command with the sealed text that goes along, and that text as its writer already knows it. */
export interface Deed {
  readonly command: Command;
  readonly contents: Contents;
  readonly text: string;
  /** Where the text belongs. Undefined when nothing was sealed. */
  readonly place: ContentPlace | undefined;
  /** Whether whoever sits here says it, or typed it for somebody without a device. */
  readonly hand: Hand;
}
export type Sealing = Promise<Result<Deed, 'contentTooLarge'>>;

export interface NoteWords {
  readonly by: SeatId;
  readonly note: NoteId;
  readonly place: Place;
  readonly revision: number;
  readonly text: string;
}

export interface CasusWords {
  readonly by: SeatId;
  readonly casus: CasusId;
  readonly revision: number;
  readonly text: string;
  /** Set when the chair acts for someone without a device. */
  readonly for?: SeatId;
}

/** Seals what someone says, each at its place, and puts it into the command that brings it; signed, where there is a key. */
export class SealedDeeds {
  readonly #meeting: MeetingId;
  readonly #keys: ContentKeys;
  readonly #sign: SignKey | undefined;

  /** `sign`: in a meeting of a group, the key of its member. */
  constructor(meeting: MeetingId, keys: ContentKeys, sign?: SignKey) {
    this.#meeting = meeting;
    this.#keys = keys;
    this.#sign = sign;
  }

  takeSeat(seat: SeatId, name: string, as: SeatKind): Sealing {
    return this.#name(seat, name, 'own', (content) => ({ kind: 'takeSeat', seat, as, name: content }));
  }

  addSeat(seat: SeatId, name: string): Sealing {
    return this.#name(seat, name, 'typed', (content) => ({ kind: 'addSeat', seat, name: content }));
  }

  rename(seat: SeatId, name: string, forSeat: SeatId | undefined): Sealing {
    const acting = actingFor(forSeat);
    return this.#name(seat, name, handOf(forSeat), (content) => ({ kind: 'rename', name: content, ...acting }));
  }

  writeNote(words: NoteWords, as: 'note' | 'private'): Sealing {
    const { note, place, revision, text } = words;
    return this.#sealed(
      text,
      'own',
      (content) => notePlace(this.#meeting, { ...words, content }, place),
      (content) => ({ kind: 'writeNote', note, content, revision, place, as }),
    );
  }

  writeOutcome(words: NoteWords): Sealing {
    const { note, place, revision, text } = words;
    return this.#sealed(
      text,
      'own',
      (content) => outcomePlace(this.#meeting, { ...words, content }, place),
      (content) => ({ kind: 'writeOutcome', note, content, revision, place }),
    );
  }

  /** Without a question there is nothing to seal. */
  async offerCasus(words: CasusWords, state: CasusState): Sealing {
    const { casus, text } = words;
    const acting = actingFor(words.for);
    if (text.trim() === '') {
      return granted({
        command: { kind: 'offerCasus', casus, state, ...acting },
        contents: [],
        text,
        place: undefined,
        hand: handOf(words.for),
      });
    }
    return this.#sealed(
      text,
      handOf(words.for),
      (content) => questionPlace(this.#meeting, { ...words, content }),
      (content) => ({ kind: 'offerCasus', casus, state, question: content, ...acting }),
    );
  }

  wordQuestion(words: CasusWords): Sealing {
    const { casus, revision, text } = words;
    return this.#sealed(
      text,
      handOf(words.for),
      (content) => questionPlace(this.#meeting, { ...words, content }),
      (content) => ({ kind: 'wordQuestion', casus, content, revision, ...actingFor(words.for) }),
    );
  }

  sealField(words: CasusWords, field: SealedFieldId): Sealing {
    const { casus, revision, text } = words;
    return this.#sealed(
      text,
      'own',
      (content) => fieldPlace(this.#meeting, { ...words, content }, field),
      (content) => ({ kind: 'sealField', casus, field, content, revision }),
    );
  }

  insertExercise(title: string, seconds: number): Sealing {
    return this.#sealed(
      title,
      'own',
      (content) => titlePlace(this.#meeting, content),
      (content) => ({ kind: 'insertExercise', title: content, seconds }),
    );
  }

  /** One piece of the words of a method that is in no library. */
  bringWords(words: Omit<BroughtWords, 'content'>, text: string): Sealing {
    const { method, piece, pieces } = words;
    return this.#sealed(
      text,
      'own',
      (content) => wordsPlace(this.#meeting, { ...words, content }),
      (content) => ({ kind: 'bringWords', method, piece, pieces, content }),
    );
  }

  #name(seat: SeatId, name: string, hand: Hand, command: (content: ContentId) => Command): Sealing {
    return this.#sealed(name, hand, (content) => namePlace(this.#meeting, seat, content), command);
  }

  async #sealed(
    text: string,
    hand: Hand,
    placeOf: (content: ContentId) => ContentPlace,
    command: (content: ContentId) => Command,
  ): Sealing {
    const content = newId<'ContentId'>();
    const place = placeOf(content);
    const by = this.#sign === undefined ? undefined : { sign: this.#sign, hand };
    const sealed = await sealContent(this.#keys, by, text, place);
    if (!sealed.ok) return refused('contentTooLarge');
    const contents = [{ id: content, sealed: toBase64Url(sealed.value) }];
    return granted({ command: command(content), contents, text, place, hand });
  }
}

function handOf(forSeat: SeatId | undefined): Hand {
  return forSeat === undefined ? 'own' : 'typed';
}

function actingFor(seat: SeatId | undefined): { readonly for?: SeatId } {
  return seat === undefined ? {} : { for: seat };
}
