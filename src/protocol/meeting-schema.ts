import * as v from 'valibot';
import type { MeetingId } from '../engine/ids.ts';
import { settings } from '../engine/meeting.ts';
import { idSchema, secretSchema } from './id-schema.ts';
import { scriptSchema } from './script-schema.ts';

export const meetingId = v.pipe(
  idSchema<MeetingId>(),
  v.description('Made by the client: 16 random bytes as base64url.'),
);

/** With what a meeting is opened: the same for one with a link and for one of a group. */
export const createMeetingSchema = v.strictObject({
  meeting: meetingId,
  setting: v.picklist(settings),
  script: v.pipe(
    scriptSchema,
    v.description('The language-free script of the whole meeting, fitted to people and time.'),
  ),
  admitHash: v.pipe(secretSchema, v.description('SHA-256 of the proof that people with the link have.')),
  screenHash: v.pipe(secretSchema, v.description('SHA-256 of the proof that shared screens have.')),
});
export const createdMeetingSchema = v.strictObject({ meeting: meetingId });
