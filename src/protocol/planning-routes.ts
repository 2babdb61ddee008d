import * as v from 'valibot';
import type { PlannedId } from '../groups/group-ids.ts';
import { type AnyReason, changing, type Routes, usual } from './http-route.ts';
import { idSchema, secretSchema } from './id-schema.ts';
import { accountId, groupId, instant } from './member-schema.ts';
import { leastMinutes, maxPlace, maxTitle, maxZone, mostDates, mostMinutes } from './planning-limits.ts';
import { pollRoutes } from './poll-routes.ts';

const ofGroup = v.strictObject({ group: groupId });
const planned = idSchema<PlannedId>();

/** One line, of at least one letter: nothing that a calendar or a mail program takes for more than words. */
const oneLine = /^[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]+$/u;
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(oneLine), v.regex(/\S/));
/** A few of them, as an address on an envelope. */
const someLines = /^(?:\n|[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029])+$/u;
const lines = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(someLines), v.regex(/\S/));

const countOfDates = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDates));
const dateFields = {
  sequence: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(999_999),
    v.description('0 for the first, one more for each change. Somebody was faster when it is not the next.'),
  ),
  at: v.pipe(instant, v.description('Calendars show the whole minute.')),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(leastMinutes), v.maxValue(mostMinutes)),
  zone: v.pipe(
    v.string(),
    v.maxLength(maxZone),
    v.description('In which it is meant, as the IANA names it: Europe/Amsterdam.'),
  ),
  title: v.pipe(line(maxTitle), v.description('What calendars and mails say. Whoever reads those reads it.')),
  place: v.exactOptional(v.pipe(lines(maxPlace), v.description('Stands in calendars, if the group wishes so.'))),
  cancelled: v.boolean(),
  presenter: v.exactOptional(v.pipe(accountId, v.description('Who is reminded to prepare.'))),
};

const reply = v.strictObject({
  account: accountId,
  answer: v.picklist(['accepted', 'declined', 'tentative']),
  at: instant,
});

const asking = [...usual, 'notMember'] as const satisfies readonly AnyReason[];
const writing = [...changing, 'notMember'] as const satisfies readonly AnyReason[];

/** What a group lets the server know of its dates, so that it can mail them; of a poll only who answered until when. */
export const planningRoutes = {
  listDates: {
    method: 'get',
    path: '/api/groups/{group}/dates',
    summary: 'Dates of the group, past ones for some weeks, and what calendars of members answered.',
    asks: 'account',
    parameters: ofGroup,
    answers: {
      200: v.strictObject({
        dates: v.array(
          v.strictObject({ planned, ...dateFields, by: accountId, changedAt: instant, replies: v.array(reply) }),
        ),
      }),
    },
    problems: asking,
  },
  putDate: {
    method: 'put',
    path: '/api/groups/{group}/dates/{planned}',
    summary: 'A date as it now is. A change is mailed to the members. The same again changes nothing.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, planned }),
    body: v.strictObject({
      ...dateFields,
      together: v.exactOptional(
        v.pipe(
          v.strictObject({ place: countOfDates, of: countOfDates }),
          v.description(
            'Of several that are told for the first time: which of the dates to come this is, of how many. Their mails say so.',
          ),
        ),
      ),
    }),
    answers: { 200: v.strictObject({ sequence: dateFields.sequence }) },
    problems: [...writing, 'datePassedOn', 'dateOver', 'unknownZone', 'full'],
  },
  askAboutDate: {
    method: 'post',
    path: '/api/groups/{group}/dates/{planned}/ask',
    summary:
      'Mails the others, once a day each, that there is a question about this date. What it is stands in letters.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, planned }),
    answers: {
      200: v.strictObject({
        mailed: v.pipe(
          v.number(),
          v.integer(),
          v.minValue(0),
          v.description('How many: none for a date that is over or not known, or when all had one today.'),
        ),
      }),
    },
    problems: writing,
  },
  dropReply: {
    method: 'delete',
    path: '/api/groups/{group}/dates/{planned}/reply',
    summary: 'What the own calendar answered to a date is not so. It is forgotten, and reminders come again.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, planned }),
    answers: { 204: undefined },
    problems: writing,
  },
  ...pollRoutes,
  readFeedState: {
    method: 'get',
    path: '/api/account/feed',
    summary: 'Since when the own calendar has an address, if it has one; the address itself is told only once.',
    asks: 'account',
    answers: { 200: v.strictObject({ since: v.exactOptional(instant) }) },
    problems: usual,
  },
  makeFeed: {
    method: 'post',
    path: '/api/account/feed',
    summary: 'A new secret address for the own calendar, told once. An earlier one works no more.',
    asks: 'account',
    answers: { 200: v.strictObject({ token: secretSchema }) },
    problems: changing,
  },
  dropFeed: {
    method: 'delete',
    path: '/api/account/feed',
    summary: 'No address for the own calendar any more.',
    asks: 'account',
    answers: { 204: undefined },
    problems: changing,
  },
  readFeed: {
    method: 'get',
    path: '/calendar/{token}.ics',
    summary: 'The dates of all groups of the account whose address this is, for a calendar that subscribes to it.',
    carries: 'text/calendar',
    parameters: v.strictObject({ token: secretSchema }),
    answers: { 200: v.string(), 304: undefined },
    problems: ['notFound', 'tooFast'],
  },
} as const satisfies Routes;
