import { charactersIn, mostCharacters } from '../../crypto/padding.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Acted, ActProblem } from './acting.ts';
import type { Drafts, Slot } from './drafts.ts';
import type { Cancel, Surroundings } from './wire.ts';

/**
 * `draft`: kept in this browser only. `sending`, `sent`: the server has it. `refused`: the server said no, see
 * `refusal`; the text is still here.
 */
export type EditorState = 'empty' | 'draft' | 'sending' | 'sent' | 'refused';

export interface Editing {
  readonly seat: SeatId;
  readonly slot: Slot;
  /** `afterRest`: saves by itself. `onRequest`: only `send` sends. */
  readonly sends: 'afterRest' | 'onRequest';
  /** What the meeting has. Reactive. */
  readonly known: () => string | undefined;
  readonly send: (text: string) => Acted;
  /** Everything was taken away again. Left out where that means nothing. */
  readonly clear?: () => Acted;
  readonly drafts: Drafts;
  readonly around: Surroundings;
}

/** Milliseconds of rest in typing before it is saved. */
const rest = 2_000;
/** Who never rests is saved all the same. */
const longest = 6_000;

/** One box to write in: `bind:value={editor.text}`. */
export class TextEditor {
  readonly slot: Slot;
  readonly #editing: Editing;
  /** What was typed and is not known to the meeting. */
  #typed: string | undefined = $state(undefined);
  #sending = $state(false);
  #refusal: ActProblem | undefined = $state(undefined);
  #resting: Cancel | undefined;
  #dirtySince: number | undefined;
  #closed = false;
  #inFlight: Promise<void> = Promise.resolve();
  /** Resolves when an earlier draft, if there is one, stands in the box. */
  readonly ready: Promise<void>;

  constructor(editing: Editing) {
    this.#editing = editing;
    this.slot = editing.slot;
    this.ready = this.#restore();
  }

  get text(): string {
    return this.#typed ?? this.#editing.known() ?? '';
  }

  set text(text: string) {
    if (text === this.text) return;
    this.#type(text);
    void this.#editing.drafts.keep(this.#editing.seat, this.slot, text);
  }

  get state(): EditorState {
    if (this.#sending) return 'sending';
    if (this.#refusal !== undefined) return 'refused';
    if (this.text === '') return 'empty';
    return this.#typed === undefined ? 'sent' : 'draft';
  }

  get refusal(): ActProblem | undefined {
    return this.#refusal;
  }

  /** Characters over what one text may hold; 0 nearly always. */
  get tooMany(): number {
    const { length } = this.text;
    return length <= mostCharacters ? 0 : Math.max(0, charactersIn(this.text) - mostCharacters);
  }

  /** Sends what is here now. Resolves when it was accepted or refused. */
  send(): Promise<void> {
    this.#rested();
    this.#inFlight = this.#inFlight.then(() => this.#sendTyped());
    return this.#inFlight;
  }

  /** Forgets what was not sent. */
  discard(): void {
    this.#rested();
    this.#refusal = undefined;
    this.#forget();
  }

  /** Leaving the step: sends what saves itself, and stops. What is not sent stays as a draft. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#rested();
    if (this.#editing.sends === 'afterRest') await this.send();
  }

  #type(text: string): void {
    const { around, sends } = this.#editing;
    this.#typed = text;
    this.#refusal = undefined;
    if (sends === 'onRequest' || this.#closed) return;
    this.#dirtySince ??= around.elapsed();
    const wait = Math.min(rest, Math.max(0, this.#dirtySince + longest - around.elapsed()));
    this.#resting?.();
    this.#resting = around.after(wait, () => void this.send());
  }

  async #sendTyped(): Promise<void> {
    const text = this.#typed;
    if (text === undefined) return;
    if (text === (this.#editing.known() ?? '')) return this.#forget();
    const isEmpty = text.trim() === '';
    if (isEmpty && (this.#editing.clear === undefined || this.#editing.known() === undefined)) return;
    this.#sending = true;
    const answer = await (isEmpty && this.#editing.clear ? this.#editing.clear() : this.#editing.send(text));
    this.#sending = false;
    const isSame = this.#typed === text;
    if (!answer.ok) this.#refusal = isSame ? answer.problem : undefined;
    else if (isSame) this.#forget();
  }

  #forget(): void {
    this.#typed = undefined;
    this.#editing.drafts.drop(this.#editing.seat, this.slot);
  }

  #rested(): void {
    this.#resting?.();
    this.#resting = undefined;
    this.#dirtySince = undefined;
  }

  async #restore(): Promise<void> {
    const draft = await this.#editing.drafts.read(this.#editing.seat, this.slot);
    if (draft === undefined || this.#typed !== undefined) return;
    if (draft === this.#editing.known()) this.#forget();
    else this.#type(draft);
  }
}
