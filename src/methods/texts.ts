import type { MethodId, ModuleId, PhaseId, SealedFieldId, StepId } from './structure.ts';

/** The words of a method in one language, found by the ids of its structure. Plain text, never markup. */
export interface MethodTexts {
  readonly method: MethodId;
  readonly language: Language;
  readonly name: string;
  /** Other names under which people look for it. */
  readonly alsoCalled: readonly string[];
  /** One or two sentences: what it does for a group. */
  readonly purpose: string;
  readonly origin: string;
  readonly sources: readonly string[];
  readonly level: string;
  readonly fits: readonly string[];
  readonly fitsNot: readonly string[];
  readonly phases: Readonly<Record<PhaseId, PhaseTexts>>;
  readonly steps: Readonly<Record<StepId, StepTexts>>;
  readonly modules: Readonly<Record<ModuleId, { readonly name: string; readonly purpose: string }>>;
  readonly sealedFields: Readonly<Record<SealedFieldId, { readonly label: string; readonly hint: string }>>;
}

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export interface PhaseTexts {
  /** One or two words for the ring and the button "Door naar: ...". */
  readonly title: string;
  readonly purpose: string;
  /** For everyone on screen: three to five words each. */
  readonly rules: readonly string[];
}

export interface StepTexts {
  /** A word or two: "schrijven", "vrij vragen". */
  readonly title: string;
  /** One sentence that tells you what to do now, for each role that is in the step; `screen` is what all may read. */
  readonly instruction: Readonly<Partial<Record<InstructionRole, string>>>;
  /** What to write about, where the step writes. */
  readonly prompt?: string;
  /** What the step leaves behind, in a word or two: "vragen". */
  readonly yields?: string;
  /** The chair's crib: only ever on the chair's own device. */
  readonly guide: ChairGuide;
  readonly options?: Readonly<Record<string, string>>;
}

export const instructionRoles = ['presenter', 'chair', 'peer', 'facilitator', 'observer', 'screen'] as const;
export type InstructionRole = (typeof instructionRoles)[number];

export interface ChairGuide {
  /** What to say, the next sentence first; each can be said aloud as it stands. */
  readonly say: readonly string[];
  /** What to keep an eye on. */
  readonly guard: readonly string[];
  /** What often goes wrong, and what can then be said. */
  readonly when: readonly { readonly sign: string; readonly say: string }[];
}

/** Everything that is said in a language, wherever in a file. */
export const wordFields: readonly string[] = [
  ...['name', 'purpose', 'alsoCalled', 'origin', 'level', 'fits', 'fitsNot', 'title', 'rules'],
  ...instructionRoles,
  ...['prompt', 'yields', 'say', 'guard', 'signs'],
];
