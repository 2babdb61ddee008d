import * as v from 'valibot';
import { wrapLength } from '../groups/epoch.ts';
import { type AnyReason, changing, type Routes, ruleReasons, usual } from './http-route.ts';
import { bytesSchema, secretSchema } from './id-schema.ts';
import { maxEntryBytes, maxEpochBytes } from './member-limits.ts';
import {
  accountId,
  after,
  eraseAt,
  groupId,
  instant,
  letterId,
  number,
  publicKeys,
  sealedLetter,
  sealedOrErased,
  signature,
} from './member-schema.ts';

const ofGroup = v.strictObject({ group: groupId });
const signatures = v.pipe(
  v.array(v.strictObject({ by: accountId, signature })),
  v.minLength(1),
  v.maxLength(16),
  v.description('In the order in which the rules of the roster name their signers.'),
);
const signedEntry = v.strictObject({ entry: bytesSchema(maxEntryBytes), signatures });
const signedEpoch = v.strictObject({ epoch: bytesSchema(maxEpochBytes), signature });
const opening = { epoch: number, to: accountId, generation: number, wrap: bytesSchema(wrapLength) };
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const countInAddress = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const state = v.strictObject({
  group: groupId,
  createdAt: instant,
  head: secretSchema,
  entries: count,
  epoch: count,
  letters: count,
  rotateFirst: v.boolean(),
  requests: count,
});

const letter = v.strictObject({
  number,
  letter: letterId,
  at: instant,
  by: accountId,
  epoch: number,
  sealed: sealedOrErased,
  signature: v.union([v.literal(''), signature]),
  eraseAt,
});

const asking = [...usual, 'notMember'] as const satisfies readonly AnyReason[];
const writing = [...changing, 'notMember'] as const satisfies readonly AnyReason[];

/** Groups: three rows of bytes each. Who does not belong to a group cannot tell whether there is one. */
export const groupRoutes = {
  foundGroup: {
    method: 'post',
    path: '/api/groups',
    summary: 'Found a group: the first entry of its roster and its first epoch. The same again changes nothing.',
    asks: 'account',
    body: v.strictObject({ group: groupId, roster: signedEntry, epoch: signedEpoch }),
    answers: { 201: ofGroup },
    problems: [...changing, 'forgedSignature', 'groupTaken', 'full', ...ruleReasons],
  },
  listGroups: {
    method: 'get',
    path: '/api/groups',
    summary: 'The groups one belongs to, and how far their rows have come.',
    asks: 'account',
    answers: { 200: v.strictObject({ groups: v.array(state) }) },
    problems: usual,
  },
  readGroup: {
    method: 'get',
    path: '/api/groups/{group}',
    summary: 'How far the rows of a group have come.',
    asks: 'account',
    parameters: ofGroup,
    answers: { 200: state },
    problems: asking,
  },
  awaitNews: {
    method: 'get',
    path: '/api/groups/{group}/news',
    summary: 'The same, as soon as it differs from the numbers in the address, or after 25 seconds.',
    asks: 'account',
    parameters: ofGroup,
    query: v.strictObject({
      entries: countInAddress,
      epoch: countInAddress,
      letters: countInAddress,
      requests: countInAddress,
    }),
    answers: { 200: state },
    problems: asking,
  },
  readRoster: {
    method: 'get',
    path: '/api/groups/{group}/roster',
    summary: 'The whole chain of who joined, who left and whose keys changed.',
    asks: 'account',
    parameters: ofGroup,
    answers: {
      200: v.strictObject({
        entries: v.array(v.strictObject({ number, at: instant, ...signedEntry.entries })),
      }),
    },
    problems: asking,
  },
  listLaterKeys: {
    method: 'get',
    path: '/api/groups/{group}/later-keys',
    summary: 'Members whose account has later keys than the roster knows: somebody lost the earlier ones.',
    asks: 'account',
    parameters: ofGroup,
    answers: { 200: v.strictObject({ members: v.array(v.strictObject({ account: accountId, keys: publicKeys })) }) },
    problems: asking,
  },
  addEntry: {
    method: 'post',
    path: '/api/groups/{group}/roster',
    summary: 'The next entry of the roster. Somebody who joins has asked for it with an invitation.',
    asks: 'account',
    parameters: ofGroup,
    body: signedEntry,
    answers: { 201: v.strictObject({ number }) },
    problems: [...writing, 'forgedSignature', 'noRequest', 'full', ...ruleReasons],
  },
  readEpochs: {
    method: 'get',
    path: '/api/groups/{group}/epochs',
    summary: 'The whole chain of epochs, and what a member opened for who asks of before his or her time.',
    asks: 'account',
    parameters: ofGroup,
    answers: {
      200: v.strictObject({
        epochs: v.array(v.strictObject({ number, at: instant, ...signedEpoch.entries })),
        openings: v.array(v.strictObject({ ...opening, by: accountId })),
      }),
    },
    problems: asking,
  },
  addEpoch: {
    method: 'post',
    path: '/api/groups/{group}/epochs',
    summary: 'The next epoch, with a wrap for every member of the head of the roster.',
    asks: 'account',
    parameters: ofGroup,
    body: signedEpoch,
    answers: { 201: v.strictObject({ number }) },
    problems: [...writing, 'forgedSignature', 'full', ...ruleReasons],
  },
  openEpoch: {
    method: 'post',
    path: '/api/groups/{group}/openings',
    summary: 'Wrap the key of an earlier epoch for a member who came later or has new keys: he or she may read it.',
    asks: 'account',
    parameters: ofGroup,
    body: v.strictObject(opening),
    answers: { 204: undefined },
    problems: [...writing, 'notReader', 'subjectNotMember'],
  },
  readLetters: {
    method: 'get',
    path: '/api/groups/{group}/letters',
    summary: 'Letters after a number, of the epochs that who asks can read: a page, and whether there is more.',
    asks: 'account',
    parameters: ofGroup,
    query: after,
    answers: { 200: v.strictObject({ letters: v.array(letter), more: v.boolean() }) },
    problems: asking,
  },
  writeLetter: {
    method: 'post',
    path: '/api/groups/{group}/letters',
    summary: 'A letter to the group, sealed for the current epoch and signed. The same again changes nothing.',
    asks: 'account',
    parameters: ofGroup,
    body: v.strictObject({ letter: letterId, epoch: number, sealed: sealedLetter, signature, eraseAt }),
    answers: { 201: v.strictObject({ number, at: instant }) },
    problems: [...writing, 'forgedSignature', 'rotateFirst', 'epochPassed', 'letterTaken', 'full'],
  },
  eraseLetter: {
    method: 'delete',
    path: '/api/groups/{group}/letters/{letter}',
    summary: 'Empty a letter that one wrote, or that somebody wrote who left; its number stays.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, letter: letterId }),
    answers: { 204: undefined },
    problems: [...writing, 'unknownLetter'],
  },
} as const satisfies Routes;
