import type { FittedPhase } from './fit.ts';
import type { Guidance, QuestionWord } from './guidance.ts';
import type { FitProblem } from './script.ts';
import type { MethodId, MethodKind, MethodStructure } from './structure.ts';

/** What is known when a group chooses a method. All of it is said by people; nothing is measured. */
export interface Occasion {
  /** What they answered; a question that nobody answered is not there. */
  readonly answers: readonly QuestionWord[];
  /** All who take part, the presenter and the chair among them. */
  readonly people: number;
  /** For the method alone, without the agenda around it. */
  readonly seconds: number;
  /** How often this group has met before. */
  readonly meetings: number;
  /** Whether someone leads who has learned to. */
  readonly facilitator: boolean;
  /** The methods that the group used before, the last one last. */
  readonly used: readonly MethodId[];
  readonly signals: readonly Signal[];
}

/** Signs that no method will do, because this is not for intervisie. The gravest first: that is how they are told. */
export const signals = ['danger', 'therapy', 'someoneHere', 'beyondRemit', 'allEqually'] as const;
export type Signal = (typeof signals)[number];

/** What to do then. */
export const insteads = {
  danger: 'actNow',
  therapy: 'ownHelp',
  someoneHere: 'talkTogether',
  beyondRemit: 'whoDecides',
  allEqually: 'talkAsGroup',
} as const satisfies Readonly<Record<Signal, string>>;
export type Instead = (typeof insteads)[Signal];

/** What choosing needs of a method; its words are not among it. */
export interface Choosable {
  readonly id: MethodId;
  readonly kind: MethodKind;
  readonly people: MethodStructure['people'];
  readonly phases: readonly FittedPhase[];
  readonly guidance: Guidance;
}

export type MethodChoice =
  | {
      readonly kind: 'unfit';
      readonly because: readonly { readonly signal: Signal; readonly instead: Instead }[];
    }
  | {
      readonly kind: 'fit';
      /** The best first; at most four, and empty only when nothing fits the people and the time. */
      readonly suggested: readonly Suggestion[];
      /** What would suit at least as well as the first, but for one thing; each of them is among the others too. */
      readonly almost: readonly Almost[];
      /** All other methods, in the order of their ids. */
      readonly others: readonly FallenOff[];
    };

export interface Suggestion {
  readonly method: MethodId;
  readonly reasons: readonly ReasonFor[];
}

/** A method that one other answer would bring back. */
export interface Almost {
  readonly method: MethodId;
  readonly suits: readonly ReasonFor[];
  readonly but: ReasonAgainst;
}

export interface FallenOff {
  readonly method: MethodId;
  /** At least one. */
  readonly reasons: readonly ReasonAgainst[];
}

/** Why a method is offered, as data: `describe-choice.ts` makes sentences of it. */
export type ReasonFor =
  | { readonly kind: 'suits'; readonly how: 'best' | 'well'; readonly answers: readonly QuestionWord[] }
  /** No method suits every answer; this one comes as near as any. */
  | { readonly kind: 'despite'; readonly answers: readonly QuestionWord[] }
  /** Its file says nothing about any of the answers. */
  | { readonly kind: 'possible' }
  /** About so many seconds each. */
  | { readonly kind: 'turnForEach'; readonly people: number; readonly each: number }
  /** A beginning group first learns one form well. */
  | { readonly kind: 'learnItWell' | 'basicStructure' }
  | { readonly kind: 'notYetUsed' | 'usedLastTime' }
  /** What it takes by itself, and what there is, in seconds. */
  | { readonly kind: 'time'; readonly own: number; readonly asked: number };

export type ReasonAgainst =
  | FitProblem
  /** What a turn for each would take at least, in seconds. */
  | { readonly kind: 'noTurnForEach'; readonly least: number }
  | { readonly kind: 'needsFacilitator' }
  | { readonly kind: 'metTooLittle'; readonly meetings: number; readonly needed: number }
  | { readonly kind: 'notSuited'; readonly answers: readonly QuestionWord[] }
  /** It is made for this, and nobody said that it is about this. */
  | { readonly kind: 'madeFor'; readonly answers: readonly QuestionWord[] }
  /** It is of one family with a method that is suggested. */
  | { readonly kind: 'related'; readonly to: MethodId }
  | { readonly kind: 'rankedLower' };
