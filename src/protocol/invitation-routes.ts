import * as v from 'valibot';
import { type AnyReason, changing, type Routes, usual } from './http-route.ts';
import { bytesSchema, secretSchema } from './id-schema.ts';
import { maxGreetingBytes } from './member-limits.ts';
import { accountId, groupId, instant, invitationId, publicKeys } from './member-schema.ts';

const ofGroup = v.strictObject({ group: groupId });
const proven = { invitation: invitationId, proof: secretSchema };
const invited = { expiresAt: instant, greeting: v.exactOptional(bytesSchema(maxGreetingBytes)) };

const asking = [...usual, 'notMember'] as const satisfies readonly AnyReason[];
const writing = [...changing, 'notMember'] as const satisfies readonly AnyReason[];

/** How somebody comes into a group: by a link whose secret the server never sees. */
export const invitationRoutes = {
  listInvitations: {
    method: 'get',
    path: '/api/groups/{group}/invitations',
    summary: 'Open invitations, and who waits to be let in.',
    asks: 'account',
    parameters: ofGroup,
    answers: {
      200: v.strictObject({
        invitations: v.array(
          v.strictObject({ invitation: invitationId, by: accountId, createdAt: instant, ...invited }),
        ),
        requests: v.array(
          v.strictObject({
            invitation: invitationId,
            account: accountId,
            at: instant,
            keys: publicKeys,
            mac: secretSchema,
          }),
        ),
      }),
    },
    problems: asking,
  },
  invite: {
    method: 'post',
    path: '/api/groups/{group}/invitations',
    summary: 'Leave an invitation: SHA-256 of its proof, until when (14 days at most), a sealed greeting.',
    asks: 'account',
    parameters: ofGroup,
    body: v.strictObject({ invitation: invitationId, proofHash: secretSchema, ...invited }),
    answers: { 201: v.strictObject({ invitation: invitationId }) },
    problems: [...writing, 'invitationTaken', 'full'],
  },
  withdrawInvitation: {
    method: 'delete',
    path: '/api/groups/{group}/invitations/{invitation}',
    summary: 'Withdraw an invitation, and the requests that came with it.',
    asks: 'account',
    parameters: v.strictObject({ group: groupId, invitation: invitationId }),
    answers: { 204: undefined },
    problems: [...writing, 'invitationOver'],
  },
  lookAtInvitation: {
    method: 'post',
    path: '/api/invitations/look',
    summary: 'What an invitation says, for who has its link. It stays as it is, whoever looks.',
    body: v.strictObject(proven),
    answers: { 200: v.strictObject({ group: groupId, ...invited }) },
    problems: ['malformed', 'strangeOrigin', 'tooFast', 'invitationOver'],
  },
  requestToJoin: {
    method: 'post',
    path: '/api/invitations/requests',
    summary: 'Ask to be let in, with public keys and a MAC over them that only who has the link can make.',
    asks: 'account',
    body: v.strictObject({ ...proven, keys: publicKeys, mac: secretSchema }),
    answers: { 204: undefined },
    problems: [...changing, 'invitationOver', 'alreadyMember', 'full'],
  },
} as const satisfies Routes;
