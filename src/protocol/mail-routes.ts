import * as v from 'valibot';
import { changing, type Routes, usual } from './http-route.ts';
import { instant } from './member-schema.ts';
import { maxZone } from './planning-limits.ts';

/** Kinds of mail that somebody may do without. */
export const wishKinds = ['dates', 'reminder', 'preparation', 'poll'] as const;
export type WishKind = (typeof wishKinds)[number];

const kind = v.picklist(wishKinds);
const wanted = v.boolean();
const token = v.pipe(v.string(), v.regex(/^[\w-]{66}$/), v.description('As it stands at the end of a mail.'));

/** What is mailed to whom. A code that somebody waits for and notices about an account cannot be stopped. */
export const mailRoutes = {
  changeZone: {
    method: 'put',
    path: '/api/account/zone',
    summary: 'In which time zone it is night for this person, as the IANA names it.',
    asks: 'account',
    body: v.strictObject({ zone: v.pipe(v.string(), v.maxLength(maxZone)) }),
    answers: { 204: undefined },
    problems: [...changing, 'unknownZone'],
  },
  readMail: {
    method: 'get',
    path: '/api/account/mail',
    summary: 'What this account wants to be mailed, and what could not be delivered to it in the last 60 days.',
    asks: 'account',
    answers: {
      200: v.strictObject({
        zone: v.string(),
        wishes: v.array(v.strictObject({ kind, wanted })),
        undelivered: v.array(
          v.strictObject({ kind: v.picklist([...wishKinds, 'account']), queuedAt: instant, givenUpAt: instant }),
        ),
      }),
    },
    problems: usual,
  },
  changeMailWish: {
    method: 'put',
    path: '/api/account/mail/{kind}',
    summary: 'Whether mails of this kind are wanted.',
    asks: 'account',
    parameters: v.strictObject({ kind }),
    body: v.strictObject({ wanted }),
    answers: { 204: undefined },
    problems: changing,
  },
  lookAtMailLink: {
    method: 'post',
    path: '/api/mail-links/look',
    summary: 'Which kind of mail the link at the end of a mail is about. Changes nothing.',
    body: v.strictObject({ token }),
    answers: { 200: v.strictObject({ kind, wanted }) },
    problems: ['malformed', 'strangeOrigin', 'tooFast', 'notFound'],
  },
  useMailLink: {
    method: 'post',
    path: '/api/mail-links',
    summary: 'Stop this kind of mail, or resume it, for who has the mail.',
    body: v.strictObject({ token, wanted }),
    answers: { 204: undefined },
    problems: ['malformed', 'strangeOrigin', 'tooFast', 'notFound'],
  },
  stopMail: {
    method: 'post',
    path: '/mail/{token}',
    summary: 'The same in one step, for mail programs (RFC 8058). A GET of this address shows a page that asks first.',
    parameters: v.strictObject({ token }),
    answers: { 204: undefined },
    problems: ['malformed', 'strangeOrigin', 'tooFast', 'notFound'],
  },
} as const satisfies Routes;
