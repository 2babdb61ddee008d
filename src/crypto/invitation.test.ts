import { describe, expect, test } from 'vitest';
import { aGroup, aPerson, rosterOf, rotated, valueOf, withEntry } from '../../tests/support/group-keys.ts';
import { toBase64Url } from '../basics/bytes.ts';
import type { GroupId, InvitationId } from '../groups/ids.ts';
import { controlIndices, controlListLength, controlMatter, controlMatterWith } from './control-words.ts';
import { openEpoch, openWrap, readEpochs, wrapEpochFor } from './epochs.ts';
import { newId } from './ids.ts';
import {
  deriveInvitation,
  formatInvitation,
  isVouched,
  newInvitationSecret,
  openGreeting,
  parseInvitation,
  parseInvitationSecret,
  sealGreeting,
  vouch,
} from './invitation.ts';
import { newKeyring, renewKeyring } from './keyring.ts';
import { readRoster } from './roster-reading.ts';
import { admitMember, changeKeys, confirmEntry, restoreMember } from './roster-writing.ts';
import { stretch } from './stretch.ts';

const invitation = newId<'InvitationId'>() as InvitationId;

describe('an invitation', () => {
  test('Dunya follows the link, vouches for her keys, and Bas lets her in', async () => {
    const [anna, bas, dunya] = await Promise.all([aPerson(), aPerson(), aPerson()]);
    const circle = await aGroup([anna, bas]);
    const { now } = await rosterOf(circle);
    const founding = (await rosterOf({ entries: circle.entries.slice(0, 1), epochs: [] })).now.head;
    const secret = newInvitationSecret();

    const link = valueOf(parseInvitation(formatInvitation({ secret, founding })));
    expect(link).toEqual({ secret, founding });
    const { publicKeys } = dunya.keys;
    const hers = await deriveInvitation(link.secret, invitation);
    const code = await vouch(hers.voucher, now.group, dunya.account, publicKeys);

    const fromTheLetter = valueOf(parseInvitationSecret(toBase64Url(secret)));
    const basses = await deriveInvitation(fromTheLetter, invitation);
    expect(basses.proof).toEqual(hers.proof);
    expect(await isVouched(basses.voucher, now.group, dunya.account, publicKeys, code)).toBe(true);
    const wider = await rotated(withEntry(circle, await admitMember(now, bas.keys, dunya.account, publicKeys)), bas);

    const roster = valueOf(await readRoster(wider.entries, { founding: link.founding }));
    const [first, second] = valueOf(await readEpochs(roster, wider.epochs));
    if (!first || !second) throw new Error('Two epochs');
    expect(await openEpoch(second, dunya.all)).toMatchObject({ ok: true });
    expect(await openEpoch(first, dunya.all)).toEqual({ ok: false, problem: 'noWrap' });

    // Earlier matters only by an explicit act.
    const given = valueOf(await wrapEpochFor(valueOf(await openEpoch(first, bas.all)), roster, dunya.account));
    expect(await openWrap(first, dunya.all, given)).toMatchObject({ ok: true });
    expect(await openWrap(second, dunya.all, given)).toMatchObject({ ok: false });
  });

  test('the server cannot put in keys of its own, nor a person of its own, nor another group', async () => {
    const [dunya, eve] = await Promise.all([aPerson(), aPerson()]);
    const group = newId<'GroupId'>() as GroupId;
    const { voucher } = await deriveInvitation(newInvitationSecret(), invitation);
    const code = await vouch(voucher, group, dunya.account, dunya.keys.publicKeys);
    const { publicKeys } = dunya.keys;
    const other = newId<'GroupId'>() as GroupId;
    const stranger = (await deriveInvitation(newInvitationSecret(), invitation)).voucher;
    const tries = await Promise.all([
      isVouched(voucher, group, dunya.account, eve.keys.publicKeys, code),
      isVouched(voucher, group, dunya.account, { ...publicKeys, box: eve.keys.publicKeys.box }, code),
      isVouched(voucher, group, dunya.account, { ...publicKeys, sign: eve.keys.publicKeys.sign }, code),
      isVouched(voucher, group, dunya.account, { ...publicKeys, generation: 2 }, code),
      isVouched(voucher, group, eve.account, publicKeys, code),
      isVouched(voucher, other, dunya.account, publicKeys, code),
      isVouched(stranger, group, dunya.account, publicKeys, code),
      isVouched(voucher, group, dunya.account, publicKeys, new Uint8Array(32)),
      isVouched(voucher, group, dunya.account, publicKeys, code.slice(0, 16)),
    ]);
    expect(tries).toEqual(tries.map(() => false));
  });

  test('says who asks, to who has the link and to nobody else', async () => {
    const group = newId<'GroupId'>() as GroupId;
    const keys = await deriveInvitation(newInvitationSecret(), invitation);
    const sealed = valueOf(await sealGreeting(keys, group, 'Anna vraagt je in de kring van dinsdag.'));
    expect(valueOf(await openGreeting(keys, group, sealed))).toBe('Anna vraagt je in de kring van dinsdag.');
    const wrong = { ok: false, problem: 'wrongKeyOrPlace' };
    expect(await openGreeting(keys, newId<'GroupId'>() as GroupId, sealed)).toEqual(wrong);
    const others = await deriveInvitation(newInvitationSecret(), invitation);
    expect(await openGreeting(others, group, sealed)).toEqual(wrong);
  });

  test.each([
    ['missing', '#'],
    ['unknownVersion', '#i2.AAAA'],
    ['unknownVersion', '#m1.AAAA'],
    ['wrongLength', '#i1.AAAA'],
    ['notBase64Url', `#i1.${'+'.repeat(86)}`],
    ['notBase64Url', `#i1.${'B'.repeat(86)}`],
  ])('a damaged link says what is wrong: %s (%s)', (problem, fragment) => {
    expect(parseInvitation(fragment)).toEqual({ ok: false, problem });
  });
});

describe('the control words', () => {
  const wordsOf = async (matter: ReturnType<typeof controlMatter>) =>
    controlIndices(valueOf(await stretch(matter.secret, matter.how)));

  test('are the same for whoever has the same roster, and others when a key is another', async () => {
    const [anna, bas] = await Promise.all([aPerson(), aPerson()]);
    const circle = await aGroup([anna, bas]);
    const roster = await rosterOf(circle);
    const words = await wordsOf(controlMatter(roster.now));
    expect(await wordsOf(controlMatter((await rosterOf(circle)).now))).toEqual(words);
    expect(words.every((word) => Number.isInteger(word) && word >= 0 && word < controlListLength)).toBe(true);
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    const later = await rosterOf(withEntry(circle, await changeKeys(roster.now, bas.keys, renewed.keys)));
    expect(await wordsOf(controlMatter(later.now))).not.toEqual(words);
  });

  test('Chris, who lost everything, reads aloud what Anna and Bas see, and is restored', async () => {
    const [anna, bas, chris] = await Promise.all([aPerson(), aPerson(), aPerson()]);
    const circle = await aGroup([anna, bas, chris]);
    const roster = await rosterOf(circle);
    const back = await aPerson(chris.account, newKeyring(2));
    const swapped = await aPerson(chris.account, newKeyring(2));
    const keys = back.keys.publicKeys;
    const atChris = await wordsOf(controlMatterWith(roster.now, chris.account, keys));
    expect(await wordsOf(controlMatterWith(roster.now, chris.account, keys))).toEqual(atChris);
    const ifSwapped = await wordsOf(controlMatterWith(roster.now, chris.account, swapped.keys.publicKeys));
    expect(ifSwapped).not.toEqual(atChris);

    const begun = await restoreMember(roster.now, anna.keys, chris.account, keys);
    const restored = await rotated(withEntry(circle, await confirmEntry(begun, bas.keys)), anna);
    const now = await rosterOf(restored);
    const [before, after] = valueOf(await readEpochs(now, restored.epochs));
    if (!before || !after) throw new Error('Two epochs');
    expect(await openEpoch(after, back.all)).toMatchObject({ ok: true });
    expect(await openEpoch(before, back.all)).toEqual({ ok: false, problem: 'noWrap' });
    const given = valueOf(await wrapEpochFor(valueOf(await openEpoch(before, bas.all)), now, chris.account));
    expect(await openWrap(before, back.all, given)).toMatchObject({ ok: true });
  });
});
