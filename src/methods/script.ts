import type { MethodId, MethodStructure, ModuleStructure, PhaseStructure, SealedFieldId } from './structure.ts';

/** A whole meeting, fitted to people and time: what the engine walks. Language-free. */
export interface Script {
  readonly parts: readonly ScriptPart[];
}

/** A stretch of the meeting that comes from one method file: a piece of the agenda, or one casus. */
export interface ScriptPart {
  readonly kind: 'agenda' | 'casus' | 'exercise';
  /** Where the words are found. */
  readonly method: MethodId;
  readonly phases: readonly ScriptPhase[];
  readonly modules: readonly ModuleStructure[];
  readonly sealedFields: readonly SealedFieldId[];
}

export interface ScriptPhase extends PhaseStructure {
  /** What fitting made of the phase's time, in whole seconds, over all its planned passes together. */
  readonly seconds: number;
}

/** How many people a script is fitted to: all who take part, and all of those but the presenter. */
export interface People {
  readonly everyone: number;
  readonly peers: number;
}

/** Why a time does not fit: it is outside what the phases together can be, in seconds, or the group is. */
export type FitProblem =
  | { readonly kind: 'tooShort' | 'tooLong'; readonly seconds: number; readonly least: number; readonly most: number }
  | {
      readonly kind: 'tooFewPeople' | 'tooManyPeople';
      readonly people: number;
      readonly least: number;
      readonly most: number;
    };

/** What composing needs of a meeting. */
export interface Plan {
  readonly agenda: MethodStructure;
  /** One method for each casus, in order. */
  readonly methods: readonly MethodStructure[];
  readonly people: number;
  /** The whole meeting, arrival to close. */
  readonly seconds: number;
}
