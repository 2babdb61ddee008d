import type { Instead, ReasonAgainst, ReasonFor, Signal } from './choice.ts';
import type { QuestionWord } from './guidance.ts';

/** What is said about a choice, in one language. */
export interface ChoiceSentences {
  /** As they stand after "meant for". */
  readonly words: Readonly<Record<QuestionWord, string>>;
  readonly reasonFor: (reason: ReasonFor, say: Say) => string;
  readonly reasonAgainst: (reason: ReasonAgainst, say: Say) => string;
  readonly signals: Readonly<Record<Signal, string>>;
  readonly insteads: Readonly<Record<Instead, string>>;
}

/** What a sentence is put together from. */
export interface Say {
  readonly words: (answers: readonly QuestionWord[]) => string;
  readonly minutes: (seconds: number) => string;
  /** Rounded, for what is only about so long. */
  readonly wholeMinutes: (seconds: number) => string;
  /** How another method is called. */
  readonly name: (method: string) => string;
}
