import { granted, type Result, refused } from '../../basics/result.ts';
import type { ClaimPairing, CreateMeeting, LeavePairing, PublicSettings } from '../../protocol/http-contract.ts';
import type { ProblemReason } from '../../protocol/http-route.ts';

/** `unreachable`: no answer at all, or one that is not from a Kring server. */
export type RequestProblem = ProblemReason | 'unreachable';
type Answer<Value> = Promise<Result<Value, RequestProblem>>;

export function postMeeting(meeting: CreateMeeting): Answer<unknown> {
  return ask('/api/meetings', meeting);
}

/** `same-origin`: in the session of a member, who has to be one in a meeting of a group. */
export function postPairing(pairing: LeavePairing, credentials: RequestCredentials): Answer<unknown> {
  return ask('/api/pairings', pairing, credentials);
}

export interface ClaimedParcel {
  readonly parcel: string;
  /** What the display shows besides, in a meeting of a group. */
  readonly pass: string | undefined;
}

export async function claimParcel(claim: ClaimPairing): Answer<ClaimedParcel> {
  const answer = await ask('/api/pairings/claim', claim);
  if (!answer.ok) return answer;
  const parcel = fieldOf(answer.value, 'parcel');
  const pass = fieldOf(answer.value, 'pass');
  if (typeof parcel !== 'string') return refused('unreachable');
  return granted({ parcel, pass: typeof pass === 'string' ? pass : undefined });
}

export async function getSettings(): Answer<PublicSettings> {
  const answer = await ask('/api/settings');
  if (!answer.ok) return answer;
  const publicUrl = fieldOf(answer.value, 'publicUrl');
  const backupDays = fieldOf(answer.value, 'backupDays');
  return granted({
    publicUrl: typeof publicUrl === 'string' ? publicUrl : null,
    backupDays: typeof backupDays === 'number' ? backupDays : null,
    mails: fieldOf(answer.value, 'mails') === true,
  });
}

/** The proof goes in the body, never in the address. */
async function ask(path: string, body?: unknown, credentials: RequestCredentials = 'omit'): Answer<unknown> {
  const sending: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      credentials,
      referrerPolicy: 'no-referrer',
      ...sending,
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return granted(answer);
    return refused(reasonOf(answer));
  } catch {
    return refused('unreachable');
  }
}

/** Named here and not taken from the contract: its parsers would come along into the page. */
const reasons: Readonly<Record<ProblemReason, true>> = {
  malformed: true,
  tooLarge: true,
  tooFast: true,
  notFound: true,
  unknownMeeting: true,
  meetingTaken: true,
  meetingErased: true,
  wrongProof: true,
  pairingTaken: true,
  unknownPairing: true,
  notStored: true,
  fault: true,
};

function reasonOf(answer: unknown): RequestProblem {
  const reason = fieldOf(answer, 'reason');
  return isReason(reason) ? reason : 'unreachable';
}

function isReason(reason: unknown): reason is ProblemReason {
  return typeof reason === 'string' && Object.hasOwn(reasons, reason);
}

function fieldOf(answer: unknown, name: string): unknown {
  return isFields(answer) ? answer[name] : undefined;
}

function isFields(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null;
}
