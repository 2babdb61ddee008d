import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRecoveryCode } from '../../src/crypto/recovery-code.ts';
import { renewKeys } from '../../src/web/account/changing.ts';
import { unlock } from '../../src/web/account/signing-in.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { Membership } from '../../src/web/groups/membership.svelte.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { keysChangedSince, noteKeys, noticedUpTo } from '../../src/web/people/keys-changed.ts';
import { type FoundedGroup, foundedGroup, joinsLater } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';
import { usualPassword } from '../support/usual-account.ts';

/** Whose keys are others than before: told to everyone who knew the ones before, whatever browser they come with. */
const post = new PostOffice();
let server: LiveServer;
let group: FoundedGroup;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings }).start();
  group = await foundedGroup(server, post, ['Anna', 'Bram']);
}, 120_000);
afterAll(async () => {
  await server.stop();
  await post.close();
});

test('Bram takes new keys while Anna is signed out everywhere: she is warned, once, on whatever device', async () => {
  const laptop = await comesAnew('Anna');
  expect(laptop.warnedOf()).toEqual([]);
  await laptop.goesOn();
  await laptop.browser.own.signOut('here');

  await takesNewKeys('Bram');
  const phone = await comesAnew('Anna');
  expect(phone.warnedOf()).toEqual(['Bram']);
  // Looking at it is not having seen it: the warning stays until Anna says so.
  await phone.goesOn();
  expect(phone.warnedOf()).toEqual(['Bram']);
  await phone.hasSeenIt();
  expect(phone.warnedOf()).toEqual([]);
  expect((await comesAnew('Anna')).warnedOf()).toEqual([]);
}, 120_000);

test('Chris comes in and takes new keys before Anna looks again: she never knew the ones before', async () => {
  const chris = await joinsLater(group, server, post, 'Chris');
  await takesNewKeys('Chris', chris.browser);
  const anna = await comesAnew('Anna');
  expect(anna.warnedOf()).toEqual([]);
  await anna.goesOn();
  await takesNewKeys('Chris', chris.browser);
  expect((await comesAnew('Anna')).warnedOf()).toEqual(['Chris']);
}, 120_000);

/** In a browser that knows nothing but what stands in the letters to oneself. */
async function comesAnew(name: string) {
  const member = memberCalled(name);
  const browser = new MemberBrowser(server, post);
  await browser.signIn(member.address, member.password);
  const { own, rows } = await belongsTo(browser);
  const [row] = rows;
  if (row === undefined) throw new Error(`${name} is in no group`);
  valueOf(await row.refresh());
  return {
    browser,
    warnedOf: () => keysChangedSince(row, noticedUpTo(row, own.things)).map((one) => nameIn(row, one.member)),
    goesOn: () => noteKeys(row, own, 'nothing'),
    hasSeenIt: () => noteKeys(row, own, 'warning'),
  };
}

async function belongsTo({ ask, keys, cupboard }: MemberBrowser): Promise<Membership> {
  const membership = new Membership(ask, keys, cupboard);
  valueOf(await membership.load());
  return membership;
}

async function takesNewKeys(name: string, browser = memberCalled(name).browser): Promise<void> {
  const { tools } = browser.own;
  const unlocked = valueOf(await unlock(tools, browser.profile, { kind: 'password', password: usualPassword }));
  const wish = { password: usualPassword, recovery: await newRecoveryCode() };
  const renewed = await renewKeys(tools, browser.profile, unlocked, wish);
  await browser.own.unlocked(browser.profile.account, valueOf(renewed));
  await tend(await browser.follows(group.group));
}

function memberCalled(name: string) {
  const member = group.members.find((one) => one.name === name);
  if (member === undefined) throw new Error(`Nobody is called ${name}`);
  return member;
}

function nameIn(row: GroupRow, account: (typeof row)['self']): string | undefined {
  return row.group.members.find((member) => member.account === account)?.name;
}
