import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Person, valueOf } from '../../tests/support/group-keys.ts';
import { decodeEpoch } from '../groups/epoch.ts';
import type { PollLinkId } from '../groups/group-ids.ts';
import { type AccountId, type GroupId, type InvitationId, type LetterId, parseId } from '../groups/ids.ts';
import { deriveAccount, keysInUse } from './account.ts';
import { controlIndices, controlMatter } from './control-words.ts';
import { unwrapSecret } from './epoch-keys.ts';
import { openEpoch, readEpochs } from './epochs.ts';
import vectors from './group-vectors.json' with { type: 'json' };
import { openWith } from './hpke.ts';
import {
  deriveInvitation,
  formatInvitation,
  invitationHash,
  isVouched,
  openGreeting,
  parseInvitation,
  vouch,
} from './invitation.ts';
import { decodeKeyring, encodeKeyring } from './keyring.ts';
import { type AccountKey, mintKey } from './keys.ts';
import { openLetter } from './letters.ts';
import { openOwn } from './own-letters.ts';
import {
  derivePollLink,
  formatPollLink,
  openPollAnswer,
  openSheet,
  parsePollLink,
  pollProofHash,
} from './poll-link.ts';
import { parseRecoveryCode, showRecoveryCode } from './recovery-code.ts';
import { readRoster } from './roster-reading.ts';
import { admitMember, foundGroup } from './roster-writing.ts';
import { combineShares } from './shamir.ts';
import { returnShare } from './shares.ts';
import { stretch } from './stretch.ts';
import {
  derivePasskey,
  derivePassword,
  deriveRecovery,
  deriveShared,
  passkeyQuestion,
  passwordBytes,
  type Unlocking,
} from './unlocking.ts';
import { openKeyring } from './wraps.ts';

// The vectors were made by a program in another language that shares no line with ours, from docs/encryption.md.

const {
  password,
  recovery,
  passkey,
  roster,
  invitation,
  epoch,
  letter,
  own,
  controlWords,
  greeting,
  shares,
  pollLink,
} = vectors;
let anna: Person;
let bas: Person;

beforeAll(async () => {
  [anna, bas] = await Promise.all([personOf(vectors.anna), personOf(vectors.bas)]);
});

async function personOf(vector: typeof vectors.anna): Promise<Person> {
  const account = valueOf(parseId<AccountId>(vector.account));
  const ring = [{ generation: 1, key: mintKey<AccountKey>(bytesOf(vector.accountKey)) }] as const;
  const all = await deriveAccount(account, ring);
  return { account, ring, all, keys: keysInUse(all) };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const signedBy = (person: Person, entry: string, signature: string) => ({
  entry: bytesOf(entry),
  signatures: [{ by: person.account, signature: bytesOf(signature) }],
});

async function aRoster() {
  const founded = signedBy(anna, roster.founded, roster.foundedSignature);
  const joined = signedBy(anna, roster.joined, roster.joinedSignature);
  return valueOf(await readRoster([founded, joined], { founding: bytesOf(roster.foundedHash) }));
}

async function firstEpoch() {
  const signed = { epoch: bytesOf(epoch.epoch), signature: bytesOf(epoch.epochSignature) };
  const [first] = valueOf(await readEpochs(await aRoster(), [signed]));
  if (first === undefined) throw new Error('One epoch');
  return first;
}

describe('the published vectors of a group', () => {
  test('what follows from an account key', () => {
    for (const [{ keys }, vector] of [
      [anna, vectors.anna],
      [bas, vectors.bas],
    ] as const) {
      expect(hexOf(keys.publicKeys.box)).toBe(vector.box);
      expect(hexOf(keys.publicKeys.sign)).toBe(vector.sign);
      expect(hexOf(keys.book.id)).toBe(vector.bookKeyId);
    }
  });

  test('the keyring opens by password, by recovery code and by passkey', async () => {
    expect(hexOf(passwordBytes(password.password))).toBe(password.passwordBytes);
    const { memory, passes } = password;
    const salt = bytesOf(password.salt);
    const stretched = valueOf(await stretch(passwordBytes(password.password), { salt, memory, passes }));
    expect(hexOf(stretched)).toBe(password.stretched);
    const byPassword = await derivePassword(stretched, salt);
    expect(hexOf(byPassword.proof)).toBe(password.proof);
    const code = valueOf(await parseRecoveryCode(recovery.shown));
    expect(showRecoveryCode(code)).toBe(recovery.shown);
    const byCode = await deriveRecovery(code);
    expect(hexOf(byCode.proof)).toBe(recovery.proof);
    expect(hexOf(passkeyQuestion())).toBe(passkey.question);
    const byPasskey = await derivePasskey(bytesOf(passkey.answer), anna.account);
    expect(hexOf(byPasskey.proof)).toBe(passkey.proof);
    const ring = valueOf(decodeKeyring(password.keyring));
    expect(encodeKeyring(anna.ring)).toBe(password.keyring);
    const ways: readonly (readonly [Unlocking, { readonly sealed: string; readonly wrapKeyId: string }])[] = [
      [byPassword.unlocking, password],
      [byCode.unlocking, recovery],
      [byPasskey.unlocking, passkey],
    ];
    for (const [by, { sealed, wrapKeyId }] of ways) {
      expect(hexOf(by.key.id)).toBe(wrapKeyId);
      expect(valueOf(await openKeyring(by, anna.account, bytesOf(sealed)))).toEqual(ring);
    }
  });

  test('the roster, and the very same bytes when we write it', async () => {
    const { now } = await aRoster();
    expect(hexOf(now.head)).toBe(roster.head);
    const group = valueOf(parseId<GroupId>(roster.group));
    const founded = await foundGroup(anna.keys, group);
    expect(founded).toEqual(signedBy(anna, roster.founded, roster.foundedSignature));
    const first = valueOf(await readRoster([founded]));
    const joined = await admitMember(first.now, anna.keys, bas.account, bas.keys.publicKeys);
    expect(joined).toEqual(signedBy(anna, roster.joined, roster.joinedSignature));
  });

  test('the invitation of Bas', async () => {
    const link = valueOf(parseInvitation(invitation.fragment));
    expect(formatInvitation(link)).toBe(invitation.fragment);
    expect([link.secret, link.founding].map(hexOf)).toEqual([invitation.secret, roster.foundedHash]);
    const { proof, voucher } = await deriveInvitation(
      link.secret,
      valueOf(parseId<InvitationId>(invitation.invitation)),
    );
    expect(hexOf(proof)).toBe(invitation.proof);
    expect(await invitationHash(proof)).toBe(invitation.proofHash);
    const group = valueOf(parseId<GroupId>(roster.group));
    expect(hexOf(await vouch(voucher, group, bas.account, bas.keys.publicKeys))).toBe(invitation.voucher);
    const code = bytesOf(invitation.voucher);
    expect(await isVouched(voucher, group, bas.account, bas.keys.publicKeys, code)).toBe(true);
  });

  test('the epoch opens for both, and Anna’s wrap by itself', async () => {
    const first = await firstEpoch();
    expect(hexOf(first.hash)).toBe(epoch.epochHash);
    for (const person of [anna, bas]) {
      const opened = valueOf(await openEpoch(first, person.all));
      expect(hexOf(opened.secret)).toBe(epoch.secret);
      expect(hexOf(opened.letter.id)).toBe(epoch.letterKeyId);
    }
    expect(hexOf(valueOf(decodeEpoch(bytesOf(epoch.epoch))).commitment)).toBe(epoch.commitment);
    const { group, number } = first.epoch;
    const secret = await unwrapSecret(anna.keys.box, { group, number }, bytesOf(epoch.annasWrap));
    expect(hexOf(valueOf(secret))).toBe(epoch.secret);
  });

  test('the letter by Bas, and the one of Anna to herself', async () => {
    const opened = valueOf(await openEpoch(await firstEpoch(), anna.all));
    const sent = {
      id: valueOf(parseId<LetterId>(letter.id)),
      by: bas.account,
      epoch: 1,
      sealed: bytesOf(letter.sealed),
      signature: bytesOf(letter.signature),
    };
    expect(valueOf(await openLetter(opened, sent))).toBe(letter.text);
    const read = await openOwn(anna.all, valueOf(parseId<LetterId>(own.id)), bytesOf(own.sealed));
    expect(valueOf(read)).toBe(own.text);
  });

  test('the greeting of the invitation', async () => {
    const { secret } = valueOf(parseInvitation(invitation.fragment));
    const keys = await deriveInvitation(secret, valueOf(parseId<InvitationId>(invitation.invitation)));
    const group = valueOf(parseId<GroupId>(roster.group));
    expect(hexOf(keys.greeting.id)).toBe(greeting.keyId);
    expect(valueOf(await openGreeting(keys, group, bytesOf(greeting.sealed)))).toBe(greeting.text);
  });

  test('the personal link to a poll, its sheet and its answer', async () => {
    const secret = valueOf(parsePollLink(pollLink.fragment));
    expect([hexOf(secret), formatPollLink(secret)]).toEqual([pollLink.secret, pollLink.fragment]);
    const keys = await derivePollLink(secret, pollLink.link as PollLinkId);
    expect(hexOf(keys.proof)).toBe(pollLink.proof);
    expect(await pollProofHash(keys.proof)).toBe(pollLink.proofHash);
    expect([hexOf(keys.sheet.id), hexOf(keys.answer.id)]).toEqual([pollLink.sheetKeyId, pollLink.answerKeyId]);
    expect(valueOf(await openSheet(keys, bytesOf(pollLink.sheetSealed)))).toBe(pollLink.sheet);
    expect(valueOf(await openPollAnswer(keys, bytesOf(pollLink.answerSealed)))).toBe(pollLink.answer);
  });

  test('the shares: any three of four open the keyring, and the first is for Bas', async () => {
    const parts = shares.shares.map(bytesOf);
    for (const some of [parts.slice(0, 3), parts.slice(1), parts.toSpliced(1, 1).toReversed()]) {
      const secret = valueOf(combineShares(some));
      expect(hexOf(secret)).toBe(shares.secret);
      const by = await deriveShared(secret, anna.account);
      expect(valueOf(await openKeyring(by, anna.account, bytesOf(shares.sealed)))).toEqual(anna.ring);
    }
    const part = await openWith(bas.keys.box, bytesOf(shares.bassInfo), bytesOf(shares.bassWrap));
    expect(valueOf(part)).toEqual(parts[0]);
    const share = { account: bas.account, generation: 1, sealed: bytesOf(shares.bassWrap) };
    const left = { owner: anna.account, needed: 3, sealed: bytesOf(shares.sealed), shares: [share] };
    expect(await returnShare(await aRoster(), bas.all, left)).toMatchObject({ ok: true });
  });

  test('the control words', async () => {
    const matter = controlMatter((await aRoster()).now);
    expect(hexOf(matter.secret)).toBe(controlWords.matter);
    const stretched = valueOf(await stretch(matter.secret, matter.how));
    expect(hexOf(stretched)).toBe(controlWords.stretched);
    expect(controlIndices(stretched)).toEqual(controlWords.indices);
  });

  test('all stand in docs/encryption.md, letter for letter', () => {
    const page = readFileSync(new URL('../../docs/encryption.md', import.meta.url), 'utf8').replace(/\s/g, '');
    const values = Object.values(vectors).flatMap((part) => Object.values(part).flat().map(String));
    expect(values.length).toBeGreaterThan(90);
    for (const value of values) expect(page.includes(value.replace(/\s/g, '')), value).toBe(true);
  });
});
