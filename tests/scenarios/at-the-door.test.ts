import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toBase64Url } from '../../src/basics/bytes.ts';
import { keysInUse } from '../../src/crypto/account.ts';
import { newRecoveryCode } from '../../src/crypto/recovery-code.ts';
import { removeMember } from '../../src/crypto/roster-writing.ts';
import { invitationRoutes } from '../../src/protocol/invitation-routes.ts';
import { keysOnWire } from '../../src/web/account/key-making.ts';
import { leaveGroup } from '../../src/web/account/leaving.ts';
import { type LaterKeys, laterKeys, renewAccount } from '../../src/web/account/renewing.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { tellWhoWaits, tend } from '../../src/web/groups/tending.ts';
import { whoAsks } from '../../src/web/people/invitation-requests.ts';
import { invite, linkOf, withdrawEnded } from '../../src/web/people/inviting.ts';
import { askToJoin, follow } from '../../src/web/people/joining-group.ts';
import { keysChangedSince } from '../../src/web/people/keys-changed.ts';
import { confirmKeys, restoringOf } from '../../src/web/people/restoring-member.ts';
import { openEarlier, shutFor } from '../../src/web/people/restoring-openings.ts';
import { type FoundedGroup, type FoundedMember, foundedGroup } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';

/** Who comes in, who stays outside, and who comes back: when several browsers do the same at once. */
const post = new PostOffice();
let server: LiveServer;
let group: FoundedGroup;
let anna: FoundedMember;
let bram: FoundedMember;
let chris: FoundedMember;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings }).start();
  group = await foundedGroup(server, post, ['Anna', 'Bram', 'Chris']);
  const [one, two, three] = group.members;
  if (one === undefined || two === undefined || three === undefined) throw new Error('Three are in this group');
  [anna, bram, chris] = [one, two, three];
}, 120_000);

afterAll(async () => {
  await server.stop();
  await post.close();
});

beforeEach(async () => {
  for (const { row } of group.members) valueOf(await row.refresh());
});

test('Anna and Bram both let Dewi in at the same moment: she is in once, and both can write at once', async () => {
  const dewi = await arrives();
  await asks(dewi, await linkFrom(anna.row));
  await Promise.all([anna.row.refresh(), bram.row.refresh()]);
  await Promise.all([tend(anna.row), tend(bram.row)]);
  const { account } = keysInUse(dewi.keys);
  const joined = [...(anna.row.rows?.roster.now.members.keys() ?? [])].filter((one) => one === account);
  expect(joined).toHaveLength(1);
  const hers = await dewi.follows(group.group, group.founding);
  await tellWhoWaits(anna.row);
  valueOf(await hers.refresh());
  expect(hers.group.about?.name).toBe('Dinsdagkring');
  const said = await Promise.all([
    anna.row.write({ kind: 'selfNamed', name: 'Anna' }),
    bram.row.write({ kind: 'selfNamed', name: 'Bram' }),
    hers.write({ kind: 'selfNamed', name: 'Dewi' }),
  ]);
  expect(said.map(({ ok }) => ok)).toEqual([true, true, true]);
  valueOf(await chris.row.refresh());
  expect(chris.row.group.members.map(({ name }) => name)).toEqual(['Anna', 'Bram', 'Chris', 'Dewi']);
  expect(await leaveGroup(hers)).toBeUndefined();
}, 120_000);

test('the browser that lets Emre in is shut before it told him anything: Chris, who comes by later, tells him', async () => {
  const emre = await arrives();
  await asks(emre, await linkFrom(anna.row));
  valueOf(await anna.row.refresh());
  // The entry, the epoch, and then the lid goes down.
  anna.browser.shutsAt(3, 'unsent');
  await tend(anna.row).catch(() => undefined);
  expect(anna.browser.opensAgain()).toBe(true);
  const his = await emre.follows(group.group, group.founding);
  expect(his.group.about).toBeUndefined();
  await tellWhoWaits(his);
  valueOf(await chris.row.refresh());
  expect(chris.row.group.untold).toEqual([keysInUse(emre.keys).account]);
  await tellWhoWaits(chris.row);
  valueOf(await his.refresh());
  expect([his.group.about?.name, his.group.untold]).toEqual(['Dinsdagkring', []]);
  expect(await leaveGroup(his)).toBeUndefined();
}, 120_000);

test('a request whose code is forged is seen as that, lets nobody in, and goes with its link', async () => {
  const link = await linkFrom(anna.row);
  const stranger = await arrives();
  const { invitation, keys } = valueOf(await follow(stranger.ask, link.pathname.split('/')[2] ?? '', link.hash));
  const forged = {
    invitation,
    proof: toBase64Url(keys.proof),
    keys: keysOnWire(keysInUse(stranger.keys).publicKeys),
    mac: toBase64Url(new Uint8Array(32)),
  };
  valueOf(await stranger.ask(invitationRoutes.requestToJoin, { body: forged }));
  for (const { row } of group.members) {
    valueOf(await row.refresh());
    await tend(row);
    expect(valueOf(await whoAsks(row)).map(({ how }) => how)).toEqual(['forged']);
    expect(row.rows?.roster.now.members.has(keysInUse(stranger.keys).account)).toBe(false);
  }
});

test('Fatima is taken out: the links that she knew are over, for who stays and for the server', async () => {
  const fatima = await arrives();
  await asks(fatima, await linkFrom(anna.row));
  valueOf(await anna.row.refresh());
  await tend(anna.row);
  const known = await linkFrom(bram.row);
  const her = keysInUse(fatima.keys).account;
  valueOf(await anna.row.enter(({ roster }) => removeMember(roster.now, keysInUse(anna.browser.keys), her)));
  valueOf(await withdrawEnded(anna.row));
  const again = await follow(fatima.ask, known.pathname.split('/')[2] ?? '', known.hash);
  expect(again).toEqual({ ok: false, problem: 'invitationOver' });
}, 120_000);

test('what was before opens for Gijs by an act of Anna, and not before', async () => {
  const gijs = await arrives();
  await asks(gijs, await linkFrom(anna.row));
  valueOf(await anna.row.refresh());
  await tend(anna.row);
  const his = await gijs.follows(group.group, group.founding);
  const { account } = keysInUse(gijs.keys);
  expect([his.group.fromTheStart, shutFor(anna.row, account).length > 0]).toEqual([false, true]);
  valueOf(await openEarlier(anna.row, account));
  valueOf(await his.refresh());
  expect(his.group.fromTheStart).toBe(false);
  valueOf(await his.refresh('anew'));
  expect(his.group.fromTheStart).toBe(true);
  expect(his.group.members.map(({ name }) => name).slice(0, 3)).toEqual(['Anna', 'Bram', 'Chris']);
  expect(await leaveGroup(his)).toBeUndefined();
}, 120_000);

test('Chris lost everything, and the circle changes while Anna and Bram confirm: they compare anew, and he is back', async () => {
  const lost = new MemberBrowser(server, post);
  const typed = await lost.mailedCode('renew', chris.address);
  const wish = { ...typed, password: 'een andere lange zin', recovery: await newRecoveryCode() };
  const signed = valueOf(await renewAccount(lost.own.tools, wish));
  await lost.own.unlocked(signed.account, signed.keys);
  const asked = await keysOf(anna.row);
  expect(valueOf(await confirmKeys(anna.row, asked))).toBe('waiting');

  // Hanna comes in between: the entry that Anna signed does not follow any more.
  const hanna = await arrives();
  await asks(hanna, await linkFrom(bram.row));
  valueOf(await bram.row.refresh());
  await tend(bram.row);
  const hannas = await hanna.follows(group.group, group.founding);
  expect(bram.row.rows && restoringOf(bram.row, bram.row.rows, signed.account)).toBeUndefined();
  const both = await Promise.all([confirmKeys(anna.row, asked), confirmKeys(bram.row, asked)]);
  const outcomes = both.map(valueOf);
  // Both began at the same moment: then one of them signs what the other began.
  if (!outcomes.includes('restored')) {
    const again = [await confirmKeys(anna.row, asked), await confirmKeys(bram.row, asked)];
    expect(again.map(valueOf)).toContain('restored');
  }
  const warned = group.members.flatMap(({ row }) => keysChangedSince(row, 3).map(({ member }) => member));
  expect(warned).toEqual([]);
  valueOf(await hannas.refresh());
  expect(keysChangedSince(hannas, hannas.rows?.roster.now.members.get(hannas.self)?.since ?? 0)).toMatchObject([
    { member: signed.account },
  ]);
  const his = await lost.follows(group.group, group.founding);
  expect([his.group.fromTheStart, his.group.about?.name]).toEqual([true, 'Dinsdagkring']);
  valueOf(await his.write({ kind: 'selfNamed', name: 'Chris' }));
  valueOf(await anna.row.refresh());
  expect(valueOf(await laterKeys(anna.row))).toEqual([]);
}, 120_000);

async function arrives(): Promise<MemberBrowser> {
  const browser = new MemberBrowser(server, post);
  await browser.arrives();
  return browser;
}

async function linkFrom(row: GroupRow): Promise<URL> {
  const invitation = valueOf(await invite(row, { group: 'Dinsdagkring', from: 'Anna' }, undefined));
  const given = row.group.invitations.find(({ id }) => id === invitation);
  return new URL((given && linkOf(row, 'http://kring.example', given)) ?? '');
}

async function asks(browser: MemberBrowser, link: URL): Promise<void> {
  const followed = valueOf(await follow(browser.ask, link.pathname.split('/')[2] ?? '', link.hash));
  valueOf(await askToJoin(browser.ask, followed, browser.keys));
}

async function keysOf(row: GroupRow): Promise<LaterKeys> {
  valueOf(await row.refresh());
  const [asked] = valueOf(await laterKeys(row));
  if (asked === undefined) throw new Error('Nobody has later keys');
  return asked;
}
