import { type AgreementAnswer, type BlockId, type ChoiceOf, chosen } from './agreement-blocks.ts';

type Choice = { readonly [Id in BlockId]: { readonly block: Id; readonly choice: ChoiceOf<Id> } }[BlockId];

/** Two answers that cannot both hold. The name says why; the words are in `locales/`. */
export interface AgreementConflict {
  readonly name: string;
  readonly between: readonly [Choice, Choice];
}

const conflicts: readonly AgreementConflict[] = [
  // Some registers want everyone to bring one; much of practice says that bringing can never be a must.
  {
    name: 'registerWantsBringing',
    between: [
      { block: 'register', choice: 'eachBringsOne' },
      { block: 'bringing', choice: 'voluntary' },
    ],
  },
  {
    name: 'registerWantsBringingYetAnyoneMaySayNo',
    between: [
      { block: 'register', choice: 'eachBringsOne' },
      { block: 'noToBringing', choice: 'alwaysAllowed' },
    ],
  },
  {
    name: 'everyoneBringsYetAnyoneMaySayNo',
    between: [
      { block: 'bringing', choice: 'everyoneOnce' },
      { block: 'noToBringing', choice: 'alwaysAllowed' },
    ],
  },
  {
    name: 'purposeNamesNoRegister',
    between: [
      { block: 'purpose', choice: 'register' },
      { block: 'register', choice: 'none' },
    ],
  },
  {
    name: 'substituteHearsWhatStaysInGroup',
    between: [
      { block: 'substitute', choice: 'yes' },
      { block: 'confidentiality', choice: 'staysInGroup' },
    ],
  },
  {
    name: 'substituteHearsWhatStaysInRoom',
    between: [
      { block: 'substitute', choice: 'yes' },
      { block: 'confidentiality', choice: 'staysInRoom' },
    ],
  },
  {
    name: 'closedYetSubstitutes',
    between: [
      { block: 'newcomers', choice: 'closed' },
      { block: 'substitute', choice: 'yes' },
    ],
  },
  {
    name: 'recordingOutlivesErasing',
    between: [
      { block: 'recording', choice: 'onlyIfAllSayYes' },
      { block: 'retention', choice: 'erasedAtEnd' },
    ],
  },
  {
    name: 'keptForNoLookBack',
    between: [
      { block: 'retention', choice: 'untilFollowUp' },
      { block: 'lookBack', choice: 'none' },
    ],
  },
  {
    name: 'nothingWrittenYetKept',
    between: [
      { block: 'notes', choice: 'nobody' },
      { block: 'retention', choice: 'untilFollowUp' },
    ],
  },
  {
    name: 'employerPaysYetKnowsNothing',
    between: [
      { block: 'employer', choice: 'nothing' },
      { block: 'costs', choice: 'employer' },
    ],
  },
];

/** Which answers contradict each other. A group can say anything in its own words; those are for people to judge. */
export function conflictsIn(answers: readonly AgreementAnswer[]): readonly AgreementConflict[] {
  return conflicts.filter(({ between }) => between.every(({ block, choice }) => chosen(answers, block) === choice));
}

/** Answers that only fit a group with, or without, a facilitator: a hint, as that may still change. */
export function needsFacilitator(answers: readonly AgreementAnswer[]): readonly BlockId[] {
  const needing = { chairing: 'facilitator', tension: 'withFacilitator' } as const;
  const blocks = ['chairing', 'tension'] as const;
  return blocks.filter((block) => chosen(answers, block) === needing[block]);
}
