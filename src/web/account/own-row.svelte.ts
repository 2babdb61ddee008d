import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { newId } from '../../crypto/ids.ts';
import { openOwn, sealOwn } from '../../crypto/own-letters.ts';
import type { LetterId } from '../../groups/ids.ts';
import { evolveOwn } from '../../groups/own-book.ts';
import type { OwnEvent } from '../../groups/own-event.ts';
import { nothingOwn, type OwnThings } from '../../groups/own-things.ts';
import { parseOwnEvent, writeOwnEvent } from '../../groups/parse-own-event.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AnswerOf } from '../../protocol/asking.ts';
import type { Ask, AskProblem } from './ask.ts';

type LetterOnWire = AnswerOf<typeof accountRoutes.readOwnLetters>['letters'][number];
export type OwnRowProblem = AskProblem | 'tooLong';

/** Somebody's letters to him- or herself: drafts, private answers, the own book. Read here, and nowhere else. */
export class OwnRow {
  things: OwnThings = $state.raw(nothingOwn);
  /** Letters that are there and do not open, with whatever key: said plainly, never hidden. */
  unreadable = $state(0);
  readonly #ask: Ask;
  readonly #keys: AllAccountKeys;
  readonly #idOf = new Map<number, LetterId>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ask: Ask, keys: AllAccountKeys) {
    this.#ask = ask;
    this.#keys = keys;
  }

  /** Everything that came since the last time, page by page. */
  refresh(): Promise<Result<OwnThings, OwnRowProblem>> {
    return this.#inTurn(() => this.#refresh());
  }

  /** Writes them in this order; each is kept before the next is sent. What they make obsolete is erased. */
  write(...events: readonly OwnEvent[]): Promise<Result<OwnThings, OwnRowProblem>> {
    return this.#inTurn(() => this.#write(events));
  }

  async #refresh(): Promise<Result<OwnThings, OwnRowProblem>> {
    for (;;) {
      const page = await this.#ask(accountRoutes.readOwnLetters, { query: { after: String(this.things.number) } });
      if (!page.ok) return page;
      await this.#read(page.value.letters);
      if (!page.value.more) return granted(this.things);
    }
  }

  async #write(events: readonly OwnEvent[]): Promise<Result<OwnThings, OwnRowProblem>> {
    for (const event of events) {
      const sent = await sendOwn(this.#ask, this.#keys, event);
      if (!sent.ok) return sent;
    }
    const read = await this.#refresh();
    if (read.ok) await this.#eraseOver();
    return read;
  }

  async #read(letters: readonly LetterOnWire[]): Promise<void> {
    let things = this.things;
    for (const { number, letter, at, sealed } of letters) {
      if (sealed !== '') this.#idOf.set(number, letter);
      const event = sealed === '' ? undefined : await this.#open(letter, sealed);
      if (event?.ok === false) this.unreadable += 1;
      things = event?.ok === true ? evolveOwn(things, { number, at, event: event.value }) : { ...things, number };
    }
    this.things = things;
  }

  async #open(letter: LetterId, sealed: string): Promise<Result<OwnEvent, 'unreadable'>> {
    const bytes = fromBase64Url(sealed);
    const text = bytes.ok ? await openOwn(this.#keys, letter, bytes.value) : bytes;
    const event = text.ok ? parseOwnEvent(text.value) : text;
    return event.ok ? event : refused('unreadable');
  }

  /** Nobody waits for it, and what fails is tried again the next time. */
  async #eraseOver(): Promise<void> {
    for (const number of this.things.over) {
      const letter = this.#idOf.get(number);
      if (letter === undefined) continue;
      const answer = await this.#ask(accountRoutes.eraseOwnLetter, { parameters: { letter } });
      if (answer.ok) this.#idOf.delete(number);
    }
  }

  /** One thing after the other: two readings at once would each put down what they know as all there is. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** Writes one letter to oneself and reads nothing: what it makes obsolete is erased with the next one that is written. */
export async function sendOwn(
  ask: Ask,
  keys: AllAccountKeys,
  event: OwnEvent,
): Promise<Result<unknown, OwnRowProblem>> {
  const letter = newId<'LetterId'>();
  const sealed = await sealOwn(keysInUse(keys), letter, writeOwnEvent(event));
  if (!sealed.ok) return sealed;
  return ask(accountRoutes.writeOwnLetter, { body: { letter, sealed: toBase64Url(sealed.value) } });
}
