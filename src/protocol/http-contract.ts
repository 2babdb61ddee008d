import * as v from 'valibot';
import type { MeetingId } from '../engine/ids.ts';
import { settings } from '../engine/meeting.ts';
import { bytesSchema, idSchema, secretSchema } from './id-schema.ts';
import { maxParcelBytes } from './limits.ts';
import { scriptSchema } from './script-schema.ts';

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

/** Problem details (RFC 9457), without prose: `reason` is for programs, `at` names the part of the body. */
export const problemSchema = v.strictObject({
  type: v.pipe(v.string(), v.startsWith('urn:kring:problem:')),
  reason: v.picklist(problemReasons),
  status: v.number(),
  at: v.exactOptional(v.string()),
});
export type Problem = v.InferOutput<typeof problemSchema>;

const meeting = v.pipe(idSchema<MeetingId>(), v.description('Made by the client: 16 random bytes as base64url.'));
/** The display derives it from the code that people read to each other. */
const rendezvous = idSchema();
const parcel = v.pipe(bytesSchema(maxParcelBytes), v.description('Sealed for whoever has the code.'));

const createMeetingSchema = v.strictObject({
  meeting,
  setting: v.picklist(settings),
  script: v.pipe(
    scriptSchema,
    v.description('The language-free script of the whole meeting, fitted to people and time.'),
  ),
  admitHash: v.pipe(secretSchema, v.description('SHA-256 of the proof that people with the link have.')),
  screenHash: v.pipe(secretSchema, v.description('SHA-256 of the proof that shared screens have.')),
});
const createdMeetingSchema = v.strictObject({ meeting });
const leavePairingSchema = v.strictObject({ meeting, admit: secretSchema, rendezvous, parcel });
const claimPairingSchema = v.strictObject({ rendezvous });
const healthSchema = v.strictObject({ status: v.literal('ok'), version: v.string(), storage: v.picklist(['sqlite']) });
const settingsSchema = v.strictObject({
  publicUrl: v.pipe(
    v.nullable(v.string()),
    v.description('With which links begin; without it, the address of the page.'),
  ),
});

export type CreateMeeting = v.InferOutput<typeof createMeetingSchema>;
export type LeavePairing = v.InferOutput<typeof leavePairingSchema>;
export type ClaimPairing = v.InferOutput<typeof claimPairingSchema>;
export type Health = v.InferOutput<typeof healthSchema>;
export type PublicSettings = v.InferOutput<typeof settingsSchema>;

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly body?: v.GenericSchema;
  readonly answers: Readonly<Record<number, v.GenericSchema | undefined>>;
  readonly problems: Readonly<Record<number, readonly ProblemReason[]>>;
}

/** All that is asked over HTTP. The server answers by it, and the published description is made of it. */
export const routes = {
  createMeeting: {
    method: 'post',
    path: '/api/meetings',
    summary: 'Open a meeting. The same request again changes nothing and is answered with 200.',
    body: createMeetingSchema,
    answers: { 201: createdMeetingSchema, 200: createdMeetingSchema },
    problems: {
      400: ['malformed'],
      409: ['meetingTaken'],
      410: ['meetingErased'],
      413: ['tooLarge'],
      429: ['tooFast'],
    },
  },
  leavePairing: {
    method: 'post',
    path: '/api/pairings',
    summary: 'Leave a sealed parcel for a shared screen, for ten minutes.',
    body: leavePairingSchema,
    answers: { 204: undefined },
    problems: {
      400: ['malformed'],
      403: ['wrongProof'],
      404: ['unknownMeeting'],
      409: ['pairingTaken'],
      410: ['meetingErased'],
      429: ['tooFast'],
    },
  },
  claimPairing: {
    method: 'post',
    path: '/api/pairings/claim',
    summary: 'Fetch the parcel that lies under a code. It is handed out once.',
    body: claimPairingSchema,
    answers: { 200: v.strictObject({ parcel }) },
    problems: { 400: ['malformed'], 404: ['unknownPairing'], 429: ['tooFast'] },
  },
  readSettings: {
    method: 'get',
    path: '/api/settings',
    summary: 'What a page must know of the server that handed it out.',
    answers: { 200: settingsSchema },
    problems: { 429: ['tooFast'] },
  },
  health: {
    method: 'get',
    path: '/health',
    summary: 'Whether the server and its storage work.',
    answers: { 200: healthSchema },
    problems: { 503: ['notStored'] },
  },
} as const satisfies Readonly<Record<string, Route>>;
