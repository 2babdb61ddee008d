import type { Activity, LensId } from './structure.ts';
import type { Language } from './texts.ts';

/**
 * A way of looking that can be laid over a step: a few cards with questions. It changes nothing about the step: no
 * minutes, no turns, nothing to write. A server knows its id while it lies, and no word of it.
 */
export interface Lens {
  readonly id: LensId;
  /** The activities during which it can be laid. */
  readonly over: readonly Activity[];
  readonly sources: readonly string[];
  /** In each language the same cards in the same order. */
  readonly texts: Readonly<Partial<Record<Language, LensTexts>>>;
}

export interface LensTexts {
  readonly name: string;
  /** Other names under which people look for it. */
  readonly alsoCalled: readonly string[];
  /** One or two sentences: what it lets people see, and how to use the cards. */
  readonly purpose: string;
  /** Whose model it is. */
  readonly origin: string;
  readonly cards: readonly LensCard[];
}

export interface LensCard {
  readonly title: string;
  /** Each can be asked as it stands. */
  readonly questions: readonly string[];
}
