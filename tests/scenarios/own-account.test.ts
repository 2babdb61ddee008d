import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRecoveryCode } from '../../src/crypto/recovery-code.ts';
import { accountRoutes } from '../../src/protocol/account-routes.ts';
import {
  changePassword,
  changeRecovery,
  deleteAccount,
  hasEarlier,
  openEarlier,
  renewKeys,
  takeBack,
} from '../../src/web/account/changing.ts';
import { leaveGroup } from '../../src/web/account/leaving.ts';
import { OwnRow } from '../../src/web/account/own-row.svelte.ts';
import type { Proving } from '../../src/web/account/proving.ts';
import { recoverByCode } from '../../src/web/account/recovering.ts';
import {
  awaitsCircle,
  controlWordsWith,
  knowAgain,
  laterKeys,
  ownControlWords,
  renewAccount,
} from '../../src/web/account/renewing.ts';
import { collectFrom, isCovered, leaveWith, returnedTo } from '../../src/web/account/sharing.ts';
import { signIn, unlock } from '../../src/web/account/signing-in.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { watch } from '../../src/web/groups/watching.ts';
import { confirmKeys } from '../../src/web/people/restoring-member.ts';
import { comesTogether } from '../support/circle-of-browsers.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let server: LiveServer;
const password = 'een zin die lang genoeg is';
const other = 'een heel andere lange zin';

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings }).start();
});
afterAll(async () => {
  await server.stop();
  await post.close();
});

const elsewhere = () => new MemberBrowser(server, post);
async function somebody() {
  const browser = elsewhere();
  const code = await browser.open(password);
  return { browser, code, address: browser.profile.address };
}
const shows = ({ own, profile }: MemberBrowser, by: Proving) => unlock(own.tools, profile, by);
const byPassword = (words = password) => ({ kind: 'password', password: words }) as const;

describe('one’s own account', () => {
  test('a new password, shown with the old one: it opens elsewhere, and the old one nothing', async () => {
    const { browser, address } = await somebody();
    const { own, profile } = browser;
    const unlocked = valueOf(await shows(browser, byPassword()));
    valueOf(await changePassword(own.tools, profile, unlocked, other));
    const phone = elsewhere();
    expect(await signIn(phone.own.tools, address, byPassword())).toEqual({ ok: false, problem: 'wrongProof' });
    await phone.signIn(address, other);
    expect(phone.keys).toHaveLength(1);
  }, 120_000);

  test('the password is lost: the recovery code lets in and a new password is taken; a new code ends the old one', async () => {
    const { browser, code, address } = await somebody();
    await new OwnRow(browser.ask, browser.keys).write({ kind: 'named', name: 'Anna' });
    const phone = elsewhere();
    const signed = valueOf(await recoverByCode(phone.own.tools, address, code, other));
    await phone.own.unlocked(signed.account, signed.keys);
    expect(valueOf(await new OwnRow(phone.ask, phone.keys).refresh()).name).toBe('Anna');
    expect((await browser.own.look()).kind).toBe('signedOut');

    const unlocked = valueOf(await shows(phone, byPassword(other)));
    const next = await newRecoveryCode();
    valueOf(await changeRecovery(phone.own.tools, phone.profile, unlocked, next));
    const by = (one: typeof code) => signIn(elsewhere().own.tools, address, { kind: 'recovery', code: one });
    expect(await by(code)).toEqual({ ok: false, problem: 'wrongProof' });
    expect((await by(next)).ok).toBe(true);
  }, 120_000);

  test('signed out here: keys and memories of groups are gone, other tabs hear it, and the other device stays in', async () => {
    const { browser, address } = await somebody();
    const phone = elsewhere();
    await phone.signIn(address, password);
    browser.cupboard.setItem('kring/group/one', '1 abc 0');
    browser.cupboard.setItem('kring/meeting/link', '{}');
    const { account } = browser.profile;
    expect(await browser.own.signOut('here')).toBe(true);
    expect(await browser.own.tools.cabinet.find(account)).toBeUndefined();
    expect([browser.cupboard.getItem('kring/group/one'), browser.cupboard.getItem('kring/meeting/link')]).toEqual([
      null,
      '{}',
    ]);
    expect(browser.told.at(-1)).toEqual({ account: undefined });
    expect((await phone.own.look()).kind).toBe('open');
  }, 120_000);
});

describe('in groups', () => {
  async function circle(...names: readonly string[]) {
    const people = await Promise.all(names.map(somebody));
    return { people, ...(await comesTogether(people.map(({ browser }) => browser))) };
  }

  test('somebody knows it: new keys, and each group takes them over, this one now and that one when it is opened', async () => {
    const { people, rows, group } = await circle('Anna', 'Bram');
    const [annas] = rows;
    const bram = people[1]?.browser;
    if (annas === undefined || bram === undefined) throw new Error('There are two');
    const unlocked = valueOf(await shows(bram, byPassword()));
    const next = { password: other, recovery: await newRecoveryCode() };
    const keys = valueOf(await renewKeys(bram.own.tools, bram.profile, unlocked, next));
    await bram.own.unlocked(bram.profile.account, keys);
    const again = await bram.follows(group);
    expect(awaitsCircle(again)).toBe(false);
    await tend(again);
    await annas.refresh();
    expect(annas.rows?.roster.now.members.get(again.self)?.keys.generation).toBe(2);
    expect(annas.rows?.state.rotateFirst).toBe(false);
    valueOf(await again.write({ kind: 'selfNamed', name: 'Bram' }));
    expect(valueOf(await annas.refresh()).members.at(-1)?.name).toBe('Bram');
  }, 240_000);

  test('Bram lost everything: the others see that he has other keys, hear the same words, and let him back in', async () => {
    const { people, rows, group } = await circle('Anna', 'Bram', 'Chris');
    const [annas, , chriss] = rows;
    const lost = people[1];
    if (annas === undefined || chriss === undefined || lost === undefined) throw new Error('There are three');
    await new OwnRow(lost.browser.ask, lost.browser.keys).write({ kind: 'named', name: 'Bram' });

    const bram = elsewhere();
    const typed = await bram.mailedCode('renew', lost.address);
    const wish = { ...typed, password: other, recovery: await newRecoveryCode() };
    const signed = valueOf(await renewAccount(bram.own.tools, wish));
    // The answer was lost on the way, and it is sent once more.
    expect(valueOf(await renewAccount(elsewhere().own.tools, wish)).account).toBe(signed.account);
    await bram.own.unlocked(signed.account, signed.keys);
    const brams = await bram.follows(group);
    expect(awaitsCircle(brams)).toBe(true);
    expect(brams.group.about).toBeUndefined();

    await annas.refresh();
    expect(annas.rows?.state.requests).toBe(1);
    const [asked] = valueOf(await laterKeys(annas));
    if (asked === undefined) throw new Error('Nobody asks');
    const { stretch } = bram.own.tools;
    expect(valueOf(await controlWordsWith(annas, stretch, asked))).toEqual(
      valueOf(await ownControlWords(brams, stretch)),
    );
    expect(valueOf(await confirmKeys(annas, asked))).toBe('waiting');
    const stop = new AbortController();
    const watching = watch(brams, stop.signal);
    expect(valueOf(await confirmKeys(chriss, asked))).toBe('restored');
    expect(valueOf(await laterKeys(annas))).toEqual([]);
    // What was before opens by itself, though no row has grown by it.
    await expect.poll(() => brams.group.about?.name, { timeout: 60_000 }).toBe('Dinsdagkring');
    stop.abort();
    await watching;
    expect(awaitsCircle(brams)).toBe(false);
    expect(brams.group.about?.name).toBe('Dinsdagkring');
    valueOf(await brams.write({ kind: 'selfNamed', name: 'Bram' }));
    expect(valueOf(await annas.refresh()).members.find(({ account }) => account === brams.self)?.name).toBe('Bram');

    // The own book is shut, until the paper turns up.
    await knowAgain(bram.ownRow, brams);
    const book = bram.ownRow;
    expect(valueOf(await book.refresh()).name).toBeUndefined();
    expect(book.unreadable).toBe(1);
    expect([...book.things.knownGroups.keys()]).toEqual([group]);
    const unlocked = valueOf(await shows(bram, byPassword(other)));
    expect(hasEarlier(unlocked)).toBe(true);
    const { own, profile } = bram;
    expect((await openEarlier(own.tools, profile, unlocked, await newRecoveryCode())).ok).toBe(false);
    const earlier = valueOf(await openEarlier(own.tools, profile, unlocked, lost.code));
    const keys = valueOf(await takeBack(own.tools, profile, unlocked, earlier, await newRecoveryCode()));
    expect(valueOf(await new OwnRow(bram.ask, keys).refresh()).name).toBe('Bram');
    expect(hasEarlier(valueOf(await shows(bram, byPassword(other))))).toBe(false);
  }, 300_000);

  test('Bram left his key in pieces; when all is lost, Anna and Chris give theirs back and his book opens', async () => {
    const { people, rows, group } = await circle('Anna', 'Bram', 'Chris');
    const [annas, brams, chriss] = rows;
    const lost = people[1];
    if (!annas || !brams || !chriss || lost === undefined) throw new Error('There are three');
    await new OwnRow(lost.browser.ask, lost.browser.keys).write({ kind: 'named', name: 'Bram' });
    const { ring } = valueOf(await shows(lost.browser, byPassword()));
    valueOf(await leaveWith(brams, ring));
    expect(isCovered(brams)).toBe(true);

    const bram = elsewhere();
    const wish = { password: other, recovery: await newRecoveryCode() };
    const typed = await bram.mailedCode('renew', lost.address);
    const signed = valueOf(await renewAccount(bram.own.tools, { ...typed, ...wish }));
    await bram.own.unlocked(signed.account, signed.keys);
    await annas.refresh();
    const [asked] = valueOf(await laterKeys(annas));
    if (asked === undefined) throw new Error('Nobody asks');
    valueOf(await confirmKeys(annas, asked));
    valueOf(await confirmKeys(chriss, asked));
    const again = await bram.follows(group);
    expect(await collectFrom(again)).toEqual({ ok: false, problem: 'tooFew' });
    await tend(annas);
    await tend(chriss);
    valueOf(await again.refresh());
    expect(returnedTo(again)).toBe(2);
    const earlier = valueOf(await collectFrom(again));
    const unlocked = valueOf(await shows(bram, byPassword(other)));
    const keys = valueOf(await takeBack(bram.own.tools, bram.profile, unlocked, earlier, await newRecoveryCode()));
    expect(valueOf(await new OwnRow(bram.ask, keys).refresh()).name).toBe('Bram');
  }, 300_000);

  test('Bram deletes his account: he leaves first, and the circle goes on without him', async () => {
    const { people, rows } = await circle('Anna', 'Bram');
    const [annas, brams] = rows;
    const bram = people[1]?.browser;
    if (annas === undefined || brams === undefined || bram === undefined) throw new Error('There are two');
    expect(await leaveGroup(brams)).toBeUndefined();
    expect(await leaveGroup(brams)).toBeUndefined();
    valueOf(await deleteAccount(bram.own.tools, valueOf(await shows(bram, byPassword()))));
    await bram.own.gone();
    expect((await bram.ask(accountRoutes.readAccount, {})).ok).toBe(false);
    await tend(annas);
    expect(annas.group.members.filter(({ here }) => here)).toHaveLength(1);
    valueOf(await annas.write({ kind: 'selfNamed', name: 'Anna' }));
  }, 240_000);
});
