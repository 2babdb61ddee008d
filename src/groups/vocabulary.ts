/** The short lists of the group. A list is the vocabulary; its type follows. */

/** A facilitator guides and brings no casus; may be from outside. */
export const memberKinds = ['participant', 'facilitator'] as const;
export type MemberKind = (typeof memberKinds)[number];

export const guidedList = ['selfRun', 'facilitated'] as const;
export type Guided = (typeof guidedList)[number];

export const disciplinesList = ['same', 'mixed'] as const;
export type Disciplines = (typeof disciplinesList)[number];

/** One casus each between start and closing; so many a year; or guided, on the way to independence. */
export const trajectoryForms = ['casusEach', 'yearly', 'towardsIndependence'] as const;
export type TrajectoryForm = (typeof trajectoryForms)[number];

export const plannedKinds = ['start', 'casus', 'closing'] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** Who leads a planned meeting: a member, with no facilitator, beside one, or the facilitator. */
export const leds = ['byMember', 'besideFacilitator', 'byFacilitator'] as const;
export type Led = (typeof leds)[number];

/** Professional registers that say with how many a group has to be (`planning/register-numbers.ts`). */
export const registers = [
  'mfn',
  'nova',
  'vfas',
  'vvgn',
  'kngf',
  'nhg',
  'vaktherapie',
  'mz',
  'vit',
  'nwp',
  'fbc',
  'lpkRlp',
  'opk',
] as const;
export type RegisterId = (typeof registers)[number];

export const turns = ['presenting', 'chairing'] as const;
export type Turn = (typeof turns)[number];

/** Whoever declines takes no turn in chairing and need not say why. */
export const chairings = ['inTurn', 'declined'] as const;
export type Chairing = (typeof chairings)[number];

/** `letGo` is as good an answer as any. */
export const followUpMarks = ['done', 'partly', 'not', 'letGo'] as const;
export type FollowUpMark = (typeof followUpMarks)[number];

export const decisions = ['goOn', 'change', 'stop'] as const;
export type Decision = (typeof decisions)[number];

/** What may be weighed on a scale, where the group agreed to scales at all. */
export const scales = ['safety', 'depth', 'balanceOfTurns', 'questions', 'usefulness', 'chairing'] as const;
export type Scale = (typeof scales)[number];

/** The six aims that a closing meeting looks at, then and now. */
export const aims = [
  'widerView',
  'tasksAndResponsibilities',
  'normsAndValues',
  'strengthsAndWeaknesses',
  'otherWays',
  'givingAndReceivingFeedback',
] as const;
export type Aim = (typeof aims)[number];
