import type { Branded } from '../basics/brand.ts';

/**
 * What a method is when all words are taken out of it: the part that the server runs and the engine walks.
 * The words stand in `texts.ts`, found by the same ids. See `docs/method-language.md`.
 */

export type MethodId = Branded<'MethodId'>;
export type PhaseId = Branded<'PhaseId'>;
/** Unique within its method, so that a later step can point back to what was written in an earlier one. */
export type StepId = Branded<'StepId'>;
export type ModuleId = Branded<'ModuleId'>;
/** A part of the casus that its presenter writes beforehand and that stays shut until a step opens it. */
export type SealedFieldId = Branded<'SealedFieldId'>;
/** Names a way of looking that is laid over a step; what it says stands in `lens.ts`. */
export type LensId = Branded<'LensId'>;

export const kinds = [
  'agenda',
  'problem',
  'solution',
  'reflective',
  'moral',
  'appreciative',
  'associative',
  'practice',
  'quick',
] as const;
/** What a method is for; `agenda` is the frame of the whole meeting. */
export type MethodKind = (typeof kinds)[number];

/** What people do in a step. A closed list: it grows by a decision record. */
export const activities = [
  'talk',
  'write',
  'round',
  'ask',
  'sort',
  'choose',
  'weigh',
  'silence',
  'harvest',
  'reveal',
] as const;
export type Activity = (typeof activities)[number];

/** Whom a step speaks of. `peers` are all who take part, without the presenter. */
export const circles = ['presenter', 'peers', 'chair', 'facilitator', 'everyone'] as const;
export type Circle = (typeof circles)[number];

/** Whether the presenter still has to act, or has acted and keeps the outcome shut until its step. */
export const casusStates = ['open', 'acted'] as const;
export type CasusState = (typeof casusStates)[number];

/** When what was written opens for others: each with its author's turn, all together in a `reveal` step, or never. */
export const openings = ['inTurn', 'together', 'never'] as const;
export type Opening = (typeof openings)[number];

export const piles = ['warm', 'neutral', 'cold'] as const;
export type Pile = (typeof piles)[number];

export const choices = ['casus', 'method', 'module'] as const;
export type Choice = (typeof choices)[number];

export const presenterSeats = ['circle', 'turned', 'outside', 'cameraOff'] as const;
export type PresenterSeat = (typeof presenterSeats)[number];

/**
 * The parts of the standard agenda; `casus` is where the chosen method comes, once for each casus. `landing` and `break`
 * are in a meeting only where somebody put them: between two casus, or where people need one.
 */
export const agendaParts = ['arrive', 'lookBack', 'inventory', 'choice', 'casus', 'landing', 'break', 'close'] as const;
export type AgendaPart = (typeof agendaParts)[number];

/**
 * How long a phase takes, in whole seconds: `fixed + each * people`, where people are those who have a turn in it.
 * `least` and `most` bound what fitting may make of it; equal to `normal`, the phase is fixed.
 */
export interface PhaseTime {
  readonly normal: TimeFormula;
  readonly least: TimeFormula;
  readonly most: TimeFormula;
  /** No source gives this time: it is a proposal. */
  readonly suggested?: true;
}

export interface TimeFormula {
  readonly fixed: number;
  readonly each: number;
}

export interface StepStructure {
  readonly id: StepId;
  readonly activity: Activity;
  readonly speaks: readonly Circle[];
  readonly silent: readonly Circle[];
  /** Whose turn comes in a `round` or `ask`, who writes in `write` or `weigh`, who adds in `harvest`. */
  readonly of: Circle;
  /** A suggestion inside the phase's time, in seconds; `perTurn` for a round. */
  readonly seconds?: number;
  readonly perTurn?: number;
  /** `write` and `weigh`: how many notes each may write, and when they open. */
  readonly notes?: { readonly upTo: number; readonly opens: Opening };
  /** `round`, `ask`, `sort` and `reveal`: the earlier step whose notes are read, sorted or opened here. */
  readonly reads?: StepId;
  /** `round`: how many contributions each has, all in one go or over as many rounds. Default 1. */
  readonly contributions?: number;
  /** `choose`: what is chosen. */
  readonly chooses?: Choice;
  /** Sealed fields of the casus that open when this step begins. */
  readonly opens?: readonly SealedFieldId[];
  /** Only walked for a casus in this state. */
  readonly when?: CasusState;
  /** What the mark of each person says here: that one is done, or yes to what was said aloud. */
  readonly mark?: 'done' | 'yes';
  /** Where the presenter sits during this step, when not in the circle. */
  readonly presenterSits?: PresenterSeat;
  /** Options to weigh in `weigh`; the words are texts. */
  readonly options?: readonly string[];
}

export interface PhaseStructure {
  readonly id: PhaseId;
  readonly time: PhaseTime;
  /** Who the `each` of the time counts. */
  readonly counts: 'peers' | 'everyone';
  readonly steps: readonly StepStructure[];
  readonly when?: CasusState;
  /** After this phase the walk may go back: until the presenter is helped, or until everyone was presenter once. */
  readonly repeat?: { readonly from: PhaseId; readonly until: 'helped' | 'everyone'; readonly atMost: number };
  /** The steps come from one of the method's modules, chosen on the way. */
  readonly socket?: readonly ModuleId[];
  /** People sit at several tables of about this size, all at the same step, on one clock. */
  readonly tables?: { readonly size: number };
  /** Only in an agenda: which part of the meeting this is. */
  readonly part?: AgendaPart;
}

export interface ModuleStructure {
  readonly id: ModuleId;
  readonly steps: readonly StepStructure[];
}

export interface MethodStructure {
  readonly id: MethodId;
  readonly kind: MethodKind;
  readonly people: { readonly least: number; readonly most: number };
  readonly phases: readonly PhaseStructure[];
  readonly modules: readonly ModuleStructure[];
  readonly sealedFields: readonly SealedFieldId[];
}
