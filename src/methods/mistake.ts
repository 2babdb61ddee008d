import type { CasusState } from './structure.ts';

/** Where in the file, for a person: line and column count from 1, the path uses the file's own ids. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** One thing that is wrong in a method file, with all that a sentence about it needs. See `describe-mistake.ts`. */
export type MethodMistake = Place & MethodProblem;

export type MethodProblem =
  | { readonly problem: 'fileTooLarge'; readonly most: number }
  | { readonly problem: 'notYaml'; readonly reason: YamlReason; readonly sign: string }
  | { readonly problem: 'notPlainText'; readonly flaw: TextFlaw }
  | { readonly problem: 'fileEmpty' }
  | { readonly problem: 'noFields' }
  | { readonly problem: 'commaInBraces'; readonly text: string }
  | { readonly problem: 'notAllowed'; readonly what: YamlExtra }
  | { readonly problem: 'duplicateField'; readonly field: string }
  | {
      readonly problem: 'unknownField';
      readonly field: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
      /** It is one of the words, which stand under a language. */
      readonly isWord: boolean;
    }
  | { readonly problem: 'fieldNotHere'; readonly field: string; readonly where: FieldPlace; readonly name: string }
  | { readonly problem: 'missingField'; readonly field: string }
  | { readonly problem: 'noInstruction' }
  | { readonly problem: 'fieldEmpty'; readonly field: string }
  | { readonly problem: 'wrongShape'; readonly expected: Shape; readonly example: string }
  | { readonly problem: 'onlyYes'; readonly word: string }
  | {
      readonly problem: 'unknownWord';
      readonly word: string;
      readonly known: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly problem: 'outOfRange'; readonly value: number; readonly least: number; readonly most: number }
  | { readonly problem: 'notWhole'; readonly value: number }
  | { readonly problem: 'minutesOutOfRange'; readonly minutes: number; readonly most: number }
  | { readonly problem: 'minutesOrder'; readonly people: number }
  | { readonly problem: 'minutesMixed' }
  | { readonly problem: 'peopleOrder' }
  | { readonly problem: 'tooMany'; readonly count: number; readonly most: number }
  | { readonly problem: 'tooFew'; readonly least: number }
  | { readonly problem: 'textTooLong'; readonly length: number; readonly most: number }
  | { readonly problem: 'textEmpty' }
  | { readonly problem: 'textHasMarkup'; readonly markup: string }
  | { readonly problem: 'textHasControl' }
  | { readonly problem: 'unknownPlaceholder'; readonly placeholder: string; readonly known: readonly string[] }
  | { readonly problem: 'loneBrace'; readonly brace: string }
  | { readonly problem: 'placeholderNotHere'; readonly placeholder: string; readonly where: PlaceholderPlace }
  | { readonly problem: 'badId'; readonly id: string }
  | { readonly problem: 'duplicateId'; readonly id: string; readonly firstLine: number }
  | { readonly problem: 'noLanguage' }
  | { readonly problem: 'missingLanguage'; readonly language: string; readonly places: number }
  | { readonly problem: 'languageNotOnTop'; readonly language: string }
  | { readonly problem: 'missingText'; readonly field: string; readonly language: string; readonly other: string }
  | {
      readonly problem: 'unknownReference';
      readonly to: ReferenceKind;
      readonly id: string;
      readonly nearest: string | undefined;
    }
  | { readonly problem: 'referenceNotEarlier'; readonly to: ReferenceKind; readonly id: string }
  | { readonly problem: 'readsNoNotes'; readonly id: string }
  | { readonly problem: 'notesOpenNowhere'; readonly opens: 'inTurn' | 'together' }
  | { readonly problem: 'notesStayShut'; readonly id: string; readonly needs: 'together' }
  | { readonly problem: 'notesOpenForSome'; readonly state: CasusState }
  | { readonly problem: 'readsItself' }
  | { readonly problem: 'readsOtherModule'; readonly id: string; readonly module: string }
  | { readonly problem: 'neverBoth'; readonly id: string }
  | { readonly problem: 'moreThanWritten'; readonly id: string; readonly count: number; readonly upTo: number }
  | { readonly problem: 'silentButActing'; readonly circle: string; readonly who: string }
  | { readonly problem: 'silentButSpeaking'; readonly circle: string }
  | { readonly problem: 'presenterIsAsked'; readonly field: 'who' | 'silent' }
  | { readonly problem: 'neverWalked'; readonly when: CasusState }
  | { readonly problem: 'nothingToWalk'; readonly state: CasusState }
  | { readonly problem: 'repeatsOverlap'; readonly id: string }
  | {
      readonly problem: 'loopTooShort';
      readonly people: number;
      readonly turns: number;
      readonly atMost: number;
    }
  | { readonly problem: 'longerThanPhase'; readonly minutes: number; readonly longest: number }
  | { readonly problem: 'itemTwice'; readonly item: string }
  | { readonly problem: 'wordTwice'; readonly word: string; readonly first: string; readonly second: string }
  | { readonly problem: 'variantOfItself' }
  | { readonly problem: 'cardsDiffer'; readonly one: string; readonly other: string }
  | {
      readonly problem: 'linesDiffer';
      readonly field: string;
      readonly one: string;
      readonly count: number;
      readonly other: string;
      readonly otherCount: number;
    }
  | { readonly problem: 'unusedModule'; readonly id: string }
  | { readonly problem: 'socketUnfilled' }
  | { readonly problem: 'choiceWithoutSocket' }
  | { readonly problem: 'choiceInModule' }
  | { readonly problem: 'sealedStaysShut'; readonly id: string }
  | { readonly problem: 'opensTooSoon'; readonly id: string }
  | { readonly problem: 'noCasusPart'; readonly count: number };

/** Why the text cannot be read as YAML at all. */
export type YamlReason =
  | 'tab'
  | 'hardSpace'
  | 'indent'
  | 'looseText'
  | 'hyphen'
  | 'spaceAfterHyphen'
  | 'spaceAfterColon'
  | 'colon'
  | 'curlyQuotes'
  | 'openQuote'
  | 'afterQuote'
  | 'apostrophe'
  | 'openBracket'
  | 'inBraces'
  | 'firstSign'
  | 'other';

/** What a file is instead of plain text: a document of another program, text in other letters, lines that do not end. */
export type TextFlaw = 'document' | 'encoding' | 'lineEnds';

/** What YAML offers and a method does without: each hides what a reader of the file should simply see. */
export type YamlExtra = 'anchor' | 'alias' | 'tag' | 'mergeKey' | 'directive' | 'severalDocuments' | 'depth';

export type Shape = 'fields' | 'list' | 'text' | 'word' | 'number' | 'wordOrList' | 'minutes';

export type FieldPlace = 'activity' | 'kind' | 'agenda' | 'phase' | 'module';

/** Where a name cannot be filled in. */
export type PlaceholderPlace = 'about' | 'agenda' | 'lens';

export type ReferenceKind = 'step' | 'phase' | 'module' | 'sealedField' | 'option' | 'base';

/** For each problem a sentence or two: what is wrong, and what to write instead. */
export type MistakeSentences = {
  readonly [Kind in MethodProblem['problem']]: (mistake: Extract<MethodProblem, { readonly problem: Kind }>) => string;
};
