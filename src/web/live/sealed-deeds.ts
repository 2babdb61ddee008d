import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { ContentKeys } from '../../crypto/derive.ts';
import { newId } from '../../crypto/ids.ts';
import type { SealedKind, SealingKey, SealingPurpose } from '../../crypto/keys.ts';
import type { SealedPlace } from '../../crypto/place.ts';
import { seal } from '../../crypto/seal.ts';
import type { Command } from '../../engine/command.ts';
import type { CasusId, ContentId, MeetingId, NoteId, Place, SeatId } from '../../engine/ids.ts';
import type { BroughtWords, SeatKind } from '../../engine/meeting.ts';
import type { CasusState, SealedFieldId } from '../../methods/structure.ts';
import {
  fieldPlace,
  namePlace,
  notePlace,
  outcomePlace,
  questionPlace,
  titlePlace,
  wordsPlace,
} from '../../protocol/content-place.ts';
import type { Contents } from '../../protocol/message.ts';

/** A command with the sealed text that goes along, and that text as its writer already knows it. */
export interface Deed {
  readonly command: Command;
  readonly contents: Contents;
  readonly content: ContentId | undefined;
  readonly text: string;
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

/** Seals what someone says, each at its place, and puts it into the command that brings it. */
export class SealedDeeds {
  readonly #meeting: MeetingId;
  readonly #keys: ContentKeys;

  constructor(meeting: MeetingId, keys: ContentKeys) {
    this.#meeting = meeting;
    this.#keys = keys;
  }

  takeSeat(seat: SeatId, name: string, as: SeatKind): Sealing {
    return this.#name(seat, name, (content) => ({ kind: 'takeSeat', seat, as, name: content }));
  }

  addSeat(seat: SeatId, name: string): Sealing {
    return this.#name(seat, name, (content) => ({ kind: 'addSeat', seat, name: content }));
  }

  rename(seat: SeatId, name: string, forSeat: SeatId | undefined): Sealing {
    return this.#name(seat, name, (content) => ({ kind: 'rename', name: content, ...actingFor(forSeat) }));
  }

  writeNote(words: NoteWords, as: 'note' | 'private'): Sealing {
    const { note, place, revision, text } = words;
    return this.#sealed(
      this.#keys.note,
      text,
      (content) => notePlace(this.#meeting, { ...words, content }, place),
      (content) => ({ kind: 'writeNote', note, content, revision, place, as }),
    );
  }

  writeOutcome(words: NoteWords): Sealing {
    const { note, place, revision, text } = words;
    return this.#sealed(
      this.#keys.note,
      text,
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
        content: undefined,
        text,
      });
    }
    return this.#sealed(
      this.#keys.note,
      text,
      (content) => questionPlace(this.#meeting, { ...words, content }),
      (content) => ({ kind: 'offerCasus', casus, state, question: content, ...acting }),
    );
  }

  wordQuestion(words: CasusWords): Sealing {
    const { casus, revision, text } = words;
    return this.#sealed(
      this.#keys.note,
      text,
      (content) => questionPlace(this.#meeting, { ...words, content }),
      (content) => ({ kind: 'wordQuestion', casus, content, revision, ...actingFor(words.for) }),
    );
  }

  sealField(words: CasusWords, field: SealedFieldId): Sealing {
    const { casus, revision, text } = words;
    return this.#sealed(
      this.#keys.note,
      text,
      (content) => fieldPlace(this.#meeting, { ...words, content }, field),
      (content) => ({ kind: 'sealField', casus, field, content, revision }),
    );
  }

  insertExercise(title: string, seconds: number): Sealing {
    return this.#sealed(
      this.#keys.note,
      title,
      (content) => titlePlace(this.#meeting, content),
      (content) => ({ kind: 'insertExercise', title: content, seconds }),
    );
  }

  /** One piece of the words of a method that is in no library. */
  bringWords(words: Omit<BroughtWords, 'content'>, text: string): Sealing {
    const { method, piece, pieces } = words;
    return this.#sealed(
      this.#keys.note,
      text,
      (content) => wordsPlace(this.#meeting, { ...words, content }),
      (content) => ({ kind: 'bringWords', method, piece, pieces, content }),
    );
  }

  #name(seat: SeatId, name: string, command: (content: ContentId) => Command): Sealing {
    return this.#sealed(this.#keys.name, name, (content) => namePlace(this.#meeting, seat, content), command);
  }

  async #sealed<Purpose extends SealingPurpose>(
    key: SealingKey<Purpose>,
    text: string,
    place: (content: ContentId) => SealedPlace<SealedKind<Purpose>>,
    command: (content: ContentId) => Command,
  ): Sealing {
    const content = newId<'ContentId'>();
    const sealed = await seal(key, text, place(content));
    if (!sealed.ok) return refused('contentTooLarge');
    return granted({
      command: command(content),
      contents: [{ id: content, sealed: toBase64Url(sealed.value) }],
      content,
      text,
    });
  }
}

function actingFor(seat: SeatId | undefined): { readonly for?: SeatId } {
  return seat === undefined ? {} : { for: seat };
}
