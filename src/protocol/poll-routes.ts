import * as v from 'valibot';
import type { PollId, PollLinkId } from '../groups/group-ids.ts';
import { type AnyReason, changing, type Routes, usual } from './http-route.ts';
import { bytesSchema, idSchema, secretSchema } from './id-schema.ts';
import { accountId, groupId, instant } from './member-schema.ts';
import { maxAnswerBytes, maxPollDates, maxSheetBytes } from './planning-limits.ts';

const ofGroup = v.strictObject({ group: groupId });
const poll = idSchema<PollId>();
const link = idSchema<PollLinkId>();
const sheet = bytesSchema(maxSheetBytes);
const sealedAnswer = bytesSchema(maxAnswerBytes);

const asking = [...usual, 'notMember'] as const satisfies readonly AnyReason[];
const writing = [...changing, 'notMember'] as const satisfies readonly AnyReason[];
const byLink = ['malformed', 'strangeOrigin', 'tooFast', 'unknownPollLink', 'wrongProof'] as const;

/** Of a poll the server knows who has answered until when, and of a personal link two sealed boxes. */
export const pollRoutes = {
  putPoll: {
    method: 'put',
    path: '/api/groups/{group}/polls/{poll}',
    summary: 'Until when a poll is open, or that it is closed: then its links are over.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, poll }),
    body: v.strictObject({
      until: instant,
      open: v.boolean(),
      dates: v.exactOptional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(1),
          v.maxValue(maxPollDates),
          v.description('How many it asks about. With more than before, nobody has answered all of it.'),
        ),
      ),
    }),
    answers: { 204: undefined },
    problems: [...writing, 'pollOver', 'full'],
  },
  readPoll: {
    method: 'get',
    path: '/api/groups/{group}/polls/{poll}',
    summary: 'Until when a poll is open, and when those who had not answered were reminded last.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, poll }),
    answers: { 200: v.strictObject({ until: instant, open: v.boolean(), remindedAt: v.exactOptional(instant) }) },
    problems: [...asking, 'unknownPoll'],
  },
  remindPoll: {
    method: 'post',
    path: '/api/groups/{group}/polls/{poll}/remind',
    summary: 'A mail to everyone else who has not answered, once a day at the most; how many that are.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, poll }),
    answers: { 200: v.strictObject({ reminded: v.number() }) },
    problems: [...writing, 'unknownPoll', 'pollOver', 'remindedLately'],
  },
  markAnswered: {
    method: 'post',
    path: '/api/groups/{group}/polls/{poll}/answered',
    summary: 'That who asks has answered, and need not be reminded. The answer itself is a letter.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, poll }),
    answers: { 204: undefined },
    problems: [...writing, 'unknownPoll', 'pollOver'],
  },
  listPollLinks: {
    method: 'get',
    path: '/api/groups/{group}/poll-links',
    summary: 'Personal links of polls, and what was answered by them, sealed.',
    asks: 'account',
    parameters: ofGroup,
    answers: {
      200: v.strictObject({
        links: v.array(
          v.strictObject({
            link,
            poll,
            by: accountId,
            createdAt: instant,
            until: instant,
            answer: v.exactOptional(sealedAnswer),
            answeredAt: v.exactOptional(instant),
          }),
        ),
      }),
    },
    problems: asking,
  },
  leavePollLink: {
    method: 'post',
    path: '/api/groups/{group}/poll-links',
    summary:
      'A link for somebody without an account: SHA-256 of its proof, and the sealed sheet. The same again changes nothing.',
    asks: 'account',
    parameters: ofGroup,
    body: v.strictObject({ link, poll, proofHash: secretSchema, sheet, until: instant }),
    answers: { 201: v.strictObject({ link }) },
    problems: [...writing, 'unknownPoll', 'pollOver', 'pollLinkTaken', 'full'],
  },
  changePollLink: {
    method: 'put',
    path: '/api/groups/{group}/poll-links/{link}',
    summary: 'Another sheet under a link, also when its poll is over: its answer stays.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, link }),
    body: v.strictObject({ sheet, until: instant }),
    answers: { 204: undefined },
    problems: [...writing, 'unknownPollLink'],
  },
  withdrawPollLink: {
    method: 'delete',
    path: '/api/groups/{group}/poll-links/{link}',
    summary: 'Withdraw a link, with its sheet and its answer.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, link }),
    answers: { 204: undefined },
    problems: [...writing, 'unknownPollLink'],
  },
  lookAtPoll: {
    method: 'post',
    path: '/api/poll-links/{link}/look',
    summary: 'The sheet of a poll and what was answered, for who has the link. It stays as it is, whoever looks.',
    parameters: v.strictObject({ link }),
    body: v.strictObject({ proof: secretSchema }),
    answers: {
      200: v.strictObject({ sheet, answer: v.exactOptional(sealedAnswer), until: instant, over: v.boolean() }),
    },
    problems: byLink,
  },
  answerPoll: {
    method: 'post',
    path: '/api/poll-links/{link}/answer',
    summary: 'An answer by a personal link, in the place of an earlier one.',
    parameters: v.strictObject({ link }),
    body: v.strictObject({ proof: secretSchema, answer: sealedAnswer }),
    answers: { 204: undefined },
    problems: [...byLink, 'tooLarge', 'pollOver'],
  },
} as const satisfies Routes;
