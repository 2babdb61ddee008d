import * as v from 'valibot';
import { changing, type Routes } from './http-route.ts';
import { secretSchema } from './id-schema.ts';
import { createdMeetingSchema, createMeetingSchema, meetingId } from './meeting-schema.ts';
import { groupId } from './member-schema.ts';

/** Rooms that know their group: who is in it decides who comes in. */
export const groupRoomRoutes = {
  openRoom: {
    method: 'post',
    path: '/api/groups/{group}/meetings',
    summary: 'Open a meeting of a group: its members come in, and who has a pass. The same again changes nothing.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId }),
    body: createMeetingSchema,
    answers: { 201: createdMeetingSchema },
    problems: [...changing, 'notMember', 'meetingTaken', 'meetingErased'],
  },
  givePass: {
    method: 'post',
    path: '/api/groups/{group}/meetings/{meeting}/passes',
    summary: 'A pass for one guest in a meeting of a group. It holds as long as the member who gave it belongs there.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, meeting: meetingId }),
    answers: { 201: v.strictObject({ pass: secretSchema }) },
    problems: [...changing, 'notMember', 'unknownMeeting', 'full'],
  },
} as const satisfies Routes;
