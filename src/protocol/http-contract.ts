import * as v from 'valibot';
import { accountRoutes } from './account-routes.ts';
import { groupRoomRoutes } from './group-room-routes.ts';
import { groupRoutes } from './group-routes.ts';
import type { Routes } from './http-route.ts';
import { bytesSchema, idSchema, secretSchema } from './id-schema.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { maxParcelBytes } from './limits.ts';
import { mailRoutes } from './mail-routes.ts';
import { createdMeetingSchema, createMeetingSchema, meetingId as meeting } from './meeting-schema.ts';
import { planningRoutes } from './planning-routes.ts';

/** What a display shows in a room of a group, besides its proof. */
const pass = secretSchema;
/** The display derives it from the code that people read to each other. */
const rendezvous = idSchema();
const parcel = v.pipe(bytesSchema(maxParcelBytes), v.description('Sealed for whoever has the code.'));

const leavePairingSchema = v.strictObject({ meeting, admit: secretSchema, rendezvous, parcel });
const claimPairingSchema = v.strictObject({ rendezvous });
const healthSchema = v.strictObject({
  status: v.literal('ok'),
  version: v.string(),
  storage: v.picklist(['sqlite', 'postgres']),
});
const readinessSchema = v.strictObject({ status: v.picklist(['ready', 'stopping', 'notStored']) });
const settingsSchema = v.strictObject({
  publicUrl: v.pipe(
    v.nullable(v.string()),
    v.description('With which links begin; without it, the address of the page.'),
  ),
  backupDays: v.pipe(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    v.description('For how many days a backup keeps what was erased; 0 without backups. Without it: not told.'),
  ),
  mails: v.pipe(
    v.boolean(),
    v.description('Whether this server mails anything but codes: otherwise people pass links on.'),
  ),
});

export type CreateMeeting = v.InferOutput<typeof createMeetingSchema>;
export type LeavePairing = v.InferOutput<typeof leavePairingSchema>;
export type ClaimPairing = v.InferOutput<typeof claimPairingSchema>;
export type Health = v.InferOutput<typeof healthSchema>;
export type Readiness = v.InferOutput<typeof readinessSchema>;
export type PublicSettings = v.InferOutput<typeof settingsSchema>;

/** Link meetings, and the server itself. */
const meetingRoutes = {
  createMeeting: {
    method: 'post',
    path: '/api/meetings',
    summary: 'Open a meeting. The same request again changes nothing and is answered with 200.',
    body: createMeetingSchema,
    answers: { 201: createdMeetingSchema, 200: createdMeetingSchema },
    problems: ['malformed', 'meetingTaken', 'meetingErased', 'tooLarge', 'tooFast'],
  },
  leavePairing: {
    method: 'post',
    path: '/api/pairings',
    summary: 'Leave a sealed parcel for a shared screen, for ten minutes. In a room of a group: by a member.',
    body: leavePairingSchema,
    answers: { 204: undefined },
    problems: [
      'malformed',
      'wrongProof',
      'signInFirst',
      'notMember',
      'full',
      'unknownMeeting',
      'pairingTaken',
      'meetingErased',
      'tooFast',
    ],
  },
  claimPairing: {
    method: 'post',
    path: '/api/pairings/claim',
    summary: 'Fetch the parcel that lies under a code. It is handed out once.',
    body: claimPairingSchema,
    answers: { 200: v.strictObject({ parcel, pass: v.exactOptional(pass) }) },
    problems: ['malformed', 'unknownPairing', 'tooFast'],
  },
  readSettings: {
    method: 'get',
    path: '/api/settings',
    summary: 'What a page must know of the server that handed it out.',
    answers: { 200: settingsSchema },
    problems: ['tooFast'],
  },
  describe: {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    answers: {
      200: v.looseObject({ openapi: v.string(), paths: v.record(v.string(), v.record(v.string(), v.unknown())) }),
    },
    problems: ['tooFast'],
  },
  health: {
    method: 'get',
    path: '/health',
    summary: 'Whether the process is alive, whatever its database does.',
    answers: { 200: healthSchema },
    problems: [],
  },
  ready: {
    method: 'get',
    path: '/ready',
    summary: 'Whether people can be sent here: the database answers, and the server is not stopping.',
    answers: { 200: readinessSchema, 503: readinessSchema },
    problems: [],
  },
  readMetrics: {
    method: 'get',
    path: '/metrics',
    summary: 'What the server counts about itself, for Prometheus: on its own machine, or with the token as bearer.',
    carries: 'text/plain',
    answers: { 200: v.string() },
    problems: ['notFound', 'wrongProof'],
  },
} as const satisfies Routes;

/** All that is asked over HTTP. The server answers by it, and the published description is made of it. */
export const routes = {
  ...meetingRoutes,
  ...accountRoutes,
  ...groupRoutes,
  ...groupRoomRoutes,
  ...invitationRoutes,
  ...mailRoutes,
  ...planningRoutes,
} as const satisfies Routes;
