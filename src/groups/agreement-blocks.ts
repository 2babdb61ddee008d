/**
 * What a group can agree on, as spoken questions: each has a few choices and room for own words. The words of questions
 * and choices are in `locales/`. Read from what written agreements of groups hold (`practice`: section on agreements).
 */
export interface AgreementBlock {
  readonly id: string;
  /** The first is where a group starts from that has no wish of its own. */
  readonly choices: readonly [string, ...string[]];
}

export const agreementBlocks = [
  { id: 'purpose', choices: ['learnTogether', 'register', 'ownWords'] },
  { id: 'register', choices: ['none', 'takesPartOnly', 'eachBringsOne'] },
  { id: 'relations', choices: ['noBossOrSubordinate', 'noneOfTheThree'] },
  { id: 'doubleRelations', choices: ['sayItWhenItTouches', 'stepOut', 'ownWords'] },
  { id: 'newcomers', choices: ['everyoneAgrees', 'closed', 'atNewTrajectory'] },
  { id: 'leaving', choices: ['sayGoodbyeInMeeting', 'sayInTime'] },
  { id: 'rhythm', choices: ['monthly', 'sixWeekly', 'twoMonthly', 'ownWords'] },
  { id: 'length', choices: ['twoHours', 'oneAndAHalf', 'threeHours', 'ownWords'] },
  { id: 'place', choices: ['together', 'online', 'mixed'] },
  { id: 'attendance', choices: ['onlyIllOrUnforeseen', 'asOftenAsPossible', 'minimum'] },
  { id: 'quorum', choices: ['four', 'three', 'allButOne', 'everyone'] },
  { id: 'substitute', choices: ['no', 'yes'] },
  { id: 'confidentiality', choices: ['staysInGroup', 'ownLearningMayLeave', 'staysInRoom'] },
  { id: 'afterwards', choices: ['onlyWhenPresenterStarts', 'askFirst'] },
  { id: 'anonymity', choices: ['noNames', 'noNamesNoPlaces', 'asPresenterWishes'] },
  { id: 'danger', choices: ['talkFirstThenTell', 'lawAlone'] },
  { id: 'recording', choices: ['never', 'onlyIfAllSayYes'] },
  { id: 'aloneInRoom', choices: ['yes', 'headset'] },
  { id: 'notes', choices: ['ownWordsOnly', 'paperOnly', 'nobody'] },
  { id: 'retention', choices: ['erasedAtEnd', 'untilFollowUp'] },
  { id: 'employer', choices: ['nothing', 'thatWeMeet', 'hoursOnly'] },
  { id: 'chairing', choices: ['inTurn', 'fixed', 'facilitator', 'perMeeting'] },
  { id: 'bringing', choices: ['everyoneOnce', 'voluntary'] },
  { id: 'noToBringing', choices: ['swap', 'alwaysAllowed'] },
  { id: 'preparation', choices: ['threeSentences', 'tellItThere', 'daysBefore'] },
  { id: 'method', choices: ['chooseThere', 'planned', 'oneForAWhile'] },
  { id: 'advice', choices: ['onlyWhenAsked', 'whenMethodSays'] },
  { id: 'stop', choices: ['anyoneAnyTime'] },
  { id: 'tension', choices: ['firstInTheGroup', 'withChair', 'withFacilitator'] },
  { id: 'lookBack', choices: ['nextMeeting', 'presenterMayTell', 'none'] },
  { id: 'evaluating', choices: ['spoken', 'spokenAndScales'] },
  { id: 'proof', choices: ['off', 'on'] },
  { id: 'costs', choices: ['none', 'shared', 'employer'] },
  { id: 'review', choices: ['atClosing', 'halfway', 'yearly'] },
] as const satisfies readonly AgreementBlock[];

type Block = (typeof agreementBlocks)[number];
export type BlockId = Block['id'];
export type ChoiceOf<Id extends BlockId> = Extract<Block, { readonly id: Id }>['choices'][number];

/** What the group said to one question: a choice, own words, or both. */
export interface AgreementAnswer {
  readonly block: BlockId;
  readonly choice?: string;
  readonly words?: string;
}

/** The first choice of every question: somewhere to begin talking, agreed by nobody yet. */
export const startingAnswers: readonly AgreementAnswer[] = agreementBlocks.map(({ id, choices: [choice] }) => ({
  block: id,
  choice,
}));

export function choicesOf(block: BlockId): readonly string[] {
  return agreementBlocks.find(({ id }) => id === block)?.choices ?? [];
}

/** What a group chose there; undefined where it said it in own words alone, or not at all. */
export function chosen<Id extends BlockId>(answers: readonly AgreementAnswer[], block: Id): ChoiceOf<Id> | undefined {
  const said = answers.find((answer) => answer.block === block)?.choice;
  return choicesOf(block).find((choice): choice is ChoiceOf<Id> => choice === said);
}
