import { expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, aRoot, bram, chris, emre, must } from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { existing } from './existing.ts';
import type { InvitationId } from './ids.ts';
import { openInvitations } from './invitations.ts';
import { eraseAtOf, lettersOver } from './retention.ts';

const day = 86_400_000;
const invitation = anId<InvitationId>('invitation', 1);

function inviting(until: number, called: InvitationId = invitation) {
  return { kind: 'invitationGiven', invitation: called, secret: aRoot, until } as const;
}

it('Anna invites Fatima by name, and any member can let her in until the link is over', () => {
  const tale = aGroupAtItsStart();
  const until = tale.now + 14 * day;
  must(tale.write(anna, { ...inviting(until), for: 'Fatima' }));
  expect(openInvitations(tale.group, tale.now)).toEqual([
    { id: invitation, secret: aRoot, by: anna, until, for: 'Fatima', letter: tale.group.number },
  ]);
  expect(openInvitations(tale.group, until)).toEqual([]);
  expect(eraseAtOf(tale.group, inviting(until), tale.now)).toBe(until);
  expect(existing(tale.group)[1]).toMatchObject({ thing: 'invitation', of: [anna], until: { kind: 'at', at: until } });
});

it('one link brings several people: who came in does not close it', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, inviting(tale.now + 14 * day)));
  tale.come(anId('account', 6)).come(anId('account', 7));
  expect(openInvitations(tale.group, tale.now)).toHaveLength(1);
});

it('Bram withdraws what Anna gave, and her letter is named to be erased', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, inviting(tale.now + 14 * day)));
  const letter = tale.group.number;
  expect(tale.write(bram, inviting(tale.now + day * 2))).toEqual(refused('idTaken'));
  must(tale.write(bram, { kind: 'invitationWithdrawn', invitation }));
  expect(openInvitations(tale.group, tale.now)).toEqual([]);
  expect(lettersOver(tale.group, anna, tale.now)).toEqual([letter]);
  expect(tale.write(bram, { kind: 'invitationWithdrawn', invitation })).toEqual(refused('unknownInvitation'));
});

it('is neither past nor longer than a link may be', () => {
  const tale = aGroupAtItsStart();
  expect(tale.write(anna, inviting(tale.now))).toEqual(refused('invitationPast'));
  expect(tale.write(anna, inviting(tale.now + 16 * day))).toEqual(refused('invitationTooLong'));
  expect(tale.write(anna, { ...inviting(tale.now + day), secret: 'short' })).toEqual(refused('malformed'));
});

it('Emre knows the secret of every link: when he has left, none of them lets anybody in', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, inviting(tale.now + 14 * day)));
  tale.go(emre);
  expect(openInvitations(tale.group, tale.now)).toEqual([]);
  expect(lettersOver(tale.group, anna, tale.now)).toContain(tale.group.number);
  must(tale.write(anna, inviting(tale.now + 14 * day, anId('invitation', 2))));
  expect(openInvitations(tale.group, tale.now)).toHaveLength(1);
});

it('who had the old keys of Chris may have read every link: with new keys all of them end', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, inviting(tale.now + 14 * day)));
  tale.renew(chris);
  expect(openInvitations(tale.group, tale.now)).toEqual([]);
});
