/** Why a member cannot write this letter now. Facts; the words for people are in `locales/`. */
export const groupRefusals = [
  'notMember',
  'alreadyFolded',
  'unknownMember',
  'notYours',
  // Who we are
  'groupRunsItself',
  'facilitatorPresent',
  'facilitatorCannot',
  // Composition
  'notEveryoneInCircle',
  'waitsForReady',
  // Agreements
  'startMeetingFirst',
  'answerConflicts',
  'sameText',
  'idTaken',
  'unknownAgreement',
  'olderVersion',
  'alreadySigned',
  'answerFirst',
  // Trajectory
  'trajectoryRunning',
  'noTrajectory',
  'planMisshapen',
  'planFull',
  'unknownPlanned',
  'alreadyHeld',
  'alreadyCancelled',
  // Turns
  'notYourTurn',
  'chairsOwnCasus',
  'noCasusThere',
  'chairingDeclined',
  'unknownSwap',
  'nothingToSwap',
  'swapNotForYou',
  'swapPassed',
  // Polls
  'unknownPoll',
  'pollRunning',
  'pollOver',
  'pollPast',
  'pollTooLong',
  'tooManyOptions',
  'optionPast',
  'unknownOption',
  'pollLinksFull',
  'unknownPollLink',
  // Meetings
  'unknownMeeting',
  'alreadyOpen',
  'alreadyGiven',
  'wasNotThere',
  'nobodyThere',
  // Casus
  'emptyCasus',
  'nothingKept',
  // Evaluation
  'scalesOff',
  'evaluatedOften',
  'aimTwice',
  // Coming in
  'unknownInvitation',
  'invitationPast',
  'invitationTooLong',
  // Recovery by the group
  'entryMisshapen',
  'notAmongSigners',
  // Shares of a keyring
  'forOthersOnly',
  'nothingLeft',
] as const;
export type GroupRefusal = (typeof groupRefusals)[number];
