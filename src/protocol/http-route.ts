import * as v from 'valibot';
import { epochRefusals } from '../groups/epoch.ts';
import { rosterRefusals } from '../groups/roster.ts';

/** Why a request was not done. The words for people are in `locales/`. */
export const problemReasons = [
  'malformed',
  'tooLarge',
  'tooFast',
  'notFound',
  'unknownMeeting',
  'meetingTaken',
  'meetingErased',
  'wrongProof',
  'pairingTaken',
  'unknownPairing',
  'notStored',
  'fault',
] as const;
export type ProblemReason = (typeof problemReasons)[number];

/** The same, for who has an account or is about to. The rules of the roster and of epochs have their own words. */
export const memberReasons = [
  'strangeOrigin',
  'signInFirst',
  'wrongCode',
  'codeOver',
  'accountTaken',
  'generationPassed',
  'full',
  'letterTaken',
  'unknownLetter',
  'groupTaken',
  'notMember',
  'notReader',
  'rotateFirst',
  'forgedSignature',
  'noRequest',
  'invitationTaken',
  'invitationOver',
  'datePassedOn',
  'dateOver',
  'unknownZone',
  'unknownPoll',
  'pollOver',
  'unknownPollLink',
  'pollLinkTaken',
  'remindedLately',
] as const;
export const ruleReasons = [...rosterRefusals, ...epochRefusals] as const;
export type MemberReason = (typeof memberReasons)[number] | (typeof ruleReasons)[number];
export type AnyReason = ProblemReason | MemberReason;

/** One status for each reason, everywhere; what is not here is a conflict with how things stand now. */
const statuses: Readonly<Partial<Record<AnyReason, number>>> = {
  malformed: 400,
  unknownZone: 400,
  signInFirst: 401,
  wrongProof: 403,
  strangeOrigin: 403,
  wrongCode: 403,
  notMember: 403,
  notReader: 403,
  forgedSignature: 403,
  notFound: 404,
  unknownMeeting: 404,
  unknownPairing: 404,
  unknownLetter: 404,
  unknownPoll: 404,
  unknownPollLink: 404,
  meetingErased: 410,
  codeOver: 410,
  invitationOver: 410,
  dateOver: 410,
  pollOver: 410,
  tooLarge: 413,
  tooFast: 429,
  fault: 500,
  notStored: 503,
};

export function statusOf(reason: AnyReason): number {
  return statuses[reason] ?? 409;
}

/** Problem details (RFC 9457), without prose: `reason` is for programs, `at` names the part of the body. */
export const problemSchema = v.strictObject({
  type: v.pipe(v.string(), v.startsWith('urn:kring:problem:')),
  reason: v.picklist([...problemReasons, ...memberReasons, ...ruleReasons]),
  status: v.number(),
  at: v.exactOptional(v.string()),
});
export type Problem = v.InferOutput<typeof problemSchema>;

export type Fields = v.StrictObjectSchema<v.ObjectEntries, undefined>;

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Parameters in braces. */
  readonly path: string;
  readonly summary: string;
  /** What is answered, when it is no JSON. */
  readonly carries?: 'text/calendar' | 'text/plain';
  /** Whether only somebody who is signed in may ask. */
  readonly asks?: 'account';
  readonly parameters?: Fields;
  readonly query?: Fields;
  readonly body?: Fields;
  readonly answers: Readonly<Record<number, v.GenericSchema | undefined>>;
  readonly problems: readonly AnyReason[];
}

export type Routes = Readonly<Record<string, Route>>;

/** All that may be answered instead of what was asked for: what the route says, and what stands before every route. */
export function problemsOf({ method, body, problems }: Route): readonly AnyReason[] {
  const anywhere: AnyReason[] = ['malformed', 'fault', 'notStored'];
  if (method !== 'get') anywhere.push('strangeOrigin');
  if (body !== undefined) anywhere.push('tooLarge');
  return [...new Set([...problems, ...anywhere])];
}

/** What every route of an account may answer besides its own. */
export const usual = ['malformed', 'tooFast', 'signInFirst'] as const satisfies readonly AnyReason[];
/** And when it changes something. */
export const changing = [...usual, 'strangeOrigin', 'tooLarge'] as const satisfies readonly AnyReason[];
