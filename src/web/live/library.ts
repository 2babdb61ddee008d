import type { Result } from '../../basics/result.ts';
import type { FitProblem, Script, ScriptPart } from '../../methods/script.ts';
import type { MethodId, MethodKind } from '../../methods/structure.ts';
import type { Language, MethodTexts } from '../../methods/texts.ts';

/** What is known of each method before it is loaded: enough to choose. */
export interface LibraryEntry {
  readonly id: MethodId;
  readonly kind: MethodKind;
  readonly names: Readonly<Record<Language, string>>;
  readonly purposes: Readonly<Record<Language, string>>;
  /** At the normal time with the least and the most people. */
  readonly minutes: { readonly least: number; readonly most: number };
  readonly people: { readonly least: number; readonly most: number };
}

/** Without the agenda. The suggested method first. */
export declare function loadLibrary(): Promise<readonly LibraryEntry[]>;
export declare function loadTexts(method: MethodId, language: Language): Promise<MethodTexts | undefined>;

/** A whole meeting; without minutes, in its own time. */
export declare function planMeeting(
  methods: readonly MethodId[],
  people: number,
  minutes: number | undefined,
): Promise<Result<Script, FitProblem | 'unknownMethod'>>;
/** The minutes of a whole meeting with these methods: what it takes by itself, and what it can be at most and at least. */
export declare function minutesOf(
  methods: readonly MethodId[],
  people: number,
): Promise<{ readonly least: number; readonly normal: number; readonly most: number } | undefined>;
/** Another method at the choice, in the seconds that are left for it; without seconds in its own time. */
export declare function planCasus(
  method: MethodId,
  people: number,
  seconds: number | undefined,
): Promise<Result<ScriptPart, FitProblem | 'unknownMethod'>>;
