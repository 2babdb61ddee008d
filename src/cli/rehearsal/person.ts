import { newId } from '../../crypto/ids.ts';
import type { Command } from '../../engine/command.ts';
import type { ContentId, Place, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { ContentPlace } from '../../protocol/content-place.ts';
import type { Contents } from '../../protocol/message.ts';
import type { SealedWords } from './sealed-words.ts';
import type { Audience, SecrecyRecord } from './secrecy-record.ts';
import type { Viewer } from './viewer.ts';

/** What somebody wrote and where, as far as the author remembers. */
export interface Saying {
  readonly text: string;
  /** Who may read it from the start: nobody else, or all who sit at the table. */
  readonly reach: 'shut' | 'open';
  /** The note or the sealed field that it belongs to, through all its revisions. */
  readonly thing?: string;
  readonly at?: Place;
}

/** One scripted person with a device of his or her own, who does only what a page could do. */
export class Person {
  readonly name: string;
  readonly seat: SeatId;
  readonly viewer: Viewer;
  readonly #words: SealedWords;
  readonly #record: SecrecyRecord;
  readonly #table: () => Audience;

  constructor(seat: SeatId, viewer: Viewer, words: SealedWords, record: SecrecyRecord, table: () => Audience) {
    this.name = viewer.name;
    this.seat = seat;
    this.viewer = viewer;
    this.#words = words;
    this.#record = record;
    this.#table = table;
  }

  /** The meeting as this person's device knows it. */
  get meeting(): Meeting {
    return this.viewer.meeting;
  }

  /** Does something that nothing should stop; gives back from which number on it holds. */
  async does(command: Command, contents: Contents = []): Promise<number> {
    const answer = await this.viewer.ask(command, contents);
    if ('refusal' in answer) throw new Error(`${this.name} may not ${command.kind}: ${answer.refusal}`);
    return answer.number;
  }

  /** Tries what must be refused, and by this name. */
  async mayNot(command: Command, refusal: Refusal, contents: Contents = []): Promise<void> {
    const answer = await this.viewer.ask(command, contents);
    const became = 'refusal' in answer ? answer.refusal : 'granted';
    if (became !== refusal) throw new Error(`${this.name} tried ${command.kind}: ${became}, not ${refusal}`);
  }

  /** Seals a text at its place and remembers it before anybody else can have it. */
  async says(
    { text, reach, thing, at }: Saying,
    place: (content: ContentId) => ContentPlace,
    command: (content: ContentId) => Command,
  ): Promise<number> {
    const content = newId<'ContentId'>();
    const sealed = await this.#words.seal(text, place(content));
    const table = this.#table();
    this.#record.wrote({ content, thing, place: at, by: this.name, text, sealed, table }, reach);
    return this.does(command(content), [{ id: content, sealed }]);
  }
}
