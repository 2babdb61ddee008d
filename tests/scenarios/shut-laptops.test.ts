import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysInUse } from '../../src/crypto/account.ts';
import { newRecoveryCode } from '../../src/crypto/recovery-code.ts';
import { removeMember } from '../../src/crypto/roster-writing.ts';
import { changePassword, renewKeys } from '../../src/web/account/changing.ts';
import { unlock } from '../../src/web/account/signing-in.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { tellWhoWaits, tend } from '../../src/web/groups/tending.ts';
import { invite, linkOf } from '../../src/web/people/inviting.ts';
import { askToJoin, follow } from '../../src/web/people/joining-group.ts';
import { type FoundedGroup, type FoundedMember, foundedGroup } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';

/**
 * Somebody shuts the laptop in the middle of something: at the first request, at the second, ... each time before it is
 * sent and before its answer comes. Afterwards the group reads everything it has, and what was wished can still be done.
 */
const post = new PostOffice();
/** Between one moment and the next people have coffee: nobody is too fast for the server. */
const coffee = 10 * 60_000;
let later = 0;
let server: LiveServer;
let group: FoundedGroup;
let anna: FoundedMember;
let bram: FoundedMember;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings, now: () => Date.now() + later }).start();
  group = await foundedGroup(server, post, ['Anna', 'Bram']);
  const [one, other] = group.members;
  if (one === undefined || other === undefined) throw new Error('Two are in this group');
  [anna, bram] = [one, other];
}, 120_000);

afterAll(async () => {
  await server.stop();
  await post.close();
});

/** Every moment at which a laptop can be shut during `act`, one after the other, until it was not shut any more. */
async function atEveryMoment(
  browser: MemberBrowser,
  act: () => Promise<unknown>,
  afterwards: (moment: string) => Promise<void>,
): Promise<number> {
  let moments = 0;
  for (const when of ['unsent', 'unanswered'] as const) {
    for (let request = 1; ; request += 1) {
      later += coffee;
      browser.shutsAt(request, when);
      await act();
      const wasShut = browser.opensAgain();
      await afterwards(`shut at request ${request}, ${when}`);
      if (!wasShut) break;
      moments += 1;
    }
  }
  return moments;
}

/** As after loading the page anew: nothing is in memory but keys and what the browser keeps. */
function anew({ browser }: Pick<FoundedMember, 'browser'>, of = group): Promise<GroupRow> {
  return browser.follows(of.group, of.founding);
}

let sentences = 0;

/** Everyone comes by once, then each says something, and all read the same. */
async function expectTalking(members: readonly Pick<FoundedMember, 'browser'>[], moment: string): Promise<void> {
  const rows: GroupRow[] = [];
  for (const member of members) rows.push(await anew(member));
  for (const row of rows) {
    await tend(row);
    await tellWhoWaits(row);
  }
  sentences += 1;
  const purpose = `Zin ${sentences}`;
  for (const row of rows) {
    valueOf(await row.refresh());
    const about = { kind: 'groupDescribed', name: purpose, disciplines: 'same', guided: 'selfRun' } as const;
    const said = await row.write(about);
    expect(said.ok ? 'said' : said.problem, moment).toBe('said');
    for (const other of rows) {
      valueOf(await other.refresh());
      expect(other.group.about?.name, moment).toBe(purpose);
    }
  }
}

describe('a laptop is shut', () => {
  test('while its owner writes to the group: the letter is there once, or not at all', async () => {
    let wish = 0;
    const moments = await atEveryMoment(
      anna.browser,
      async () => {
        wish += 1;
        await anna.row.write({ kind: 'selfNamed', name: `Anna ${wish}` });
      },
      async (moment) => {
        const row = await anew(bram);
        const named = row.rows?.read.texts.filter((text) => text.ok && text.value.includes(`"Anna ${wish}"`)) ?? [];
        expect(named.length, moment).toBeLessThanOrEqual(1);
        await expectTalking([anna, bram], moment);
      },
    );
    expect(moments).toBeGreaterThan(1);
  }, 120_000);

  test('while its owner invites somebody: the link of a second try lets that person in', async () => {
    const moments = await atEveryMoment(
      anna.browser,
      () => invite(anna.row, { group: 'Dinsdagkring', from: 'Anna' }, 'Chris'),
      (moment) => expectTalking([anna, bram], moment),
    );
    expect(moments).toBeGreaterThan(1);
    const row = await anew(anna);
    const again = valueOf(await invite(row, { group: 'Dinsdagkring', from: 'Anna' }, 'Chris'));
    const given = row.group.invitations.find(({ id }) => id === again);
    const link = new URL((given && linkOf(row, 'http://kring.example', given)) ?? '');
    expect((await follow(bram.browser.ask, again, link.hash)).ok).toBe(true);
  }, 120_000);

  test('while it lets somebody in, and while it takes somebody out: nobody is in half', async () => {
    let newcomer = await arrivesAndAsks();
    const moments = await atEveryMoment(
      anna.browser,
      async () => {
        const row = await anew(anna).catch(() => undefined);
        if (row !== undefined) await tend(row);
      },
      async (moment) => {
        await tend(await anew(bram));
        const circle = [anna, bram, { browser: newcomer }];
        await expectTalking(circle, moment);
        const knows = (await anew({ browser: newcomer })).group.members.map(({ name }) => name);
        expect(
          knows.slice(0, 2).every((name) => name !== undefined),
          moment,
        ).toBe(true);
        await takesOut(newcomer, moment);
        newcomer = await arrivesAndAsks();
      },
    );
    expect(moments).toBeGreaterThan(4);
  }, 300_000);

  test('while its owner takes new keys: the group knows them afterwards, and everything stays readable', async () => {
    const { password } = bram;
    const moments = await atEveryMoment(
      bram.browser,
      async () => {
        const unlocked = await unlock(bram.browser.own.tools, bram.browser.profile, { kind: 'password', password });
        if (!unlocked.ok) return;
        const wish = { password, recovery: await newRecoveryCode() };
        const renewed = await renewKeys(bram.browser.own.tools, bram.browser.profile, unlocked.value, wish);
        if (!renewed.ok) return;
        await bram.browser.own.unlocked(bram.browser.profile.account, renewed.value);
        const row = await anew(bram).catch(() => undefined);
        if (row !== undefined) await tend(row);
      },
      async (moment) => {
        await bram.browser.signIn(bram.address, password);
        await expectTalking([anna, bram], moment);
      },
    );
    expect(moments).toBeGreaterThan(4);
  }, 300_000);

  test('while its owner changes the password: one of the two opens everything', async () => {
    let now = anna.password;
    const moments = await atEveryMoment(
      anna.browser,
      async () => {
        const { tools } = anna.browser.own;
        const unlocked = await unlock(tools, anna.browser.profile, { kind: 'password', password: now });
        if (unlocked.ok) await changePassword(tools, anna.browser.profile, unlocked.value, `${now} en nog een woord`);
      },
      async (moment) => {
        const next = `${now} en nog een woord`;
        if (await canSignIn(anna, next)) now = next;
        else expect(await canSignIn(anna, now), moment).toBe(true);
        await expectTalking([anna, bram], moment);
      },
    );
    expect(moments).toBeGreaterThan(2);
  }, 300_000);
});

/** Somebody with an account follows a link that any member can let in by. */
async function arrivesAndAsks(): Promise<MemberBrowser> {
  const browser = new MemberBrowser(server, post);
  await browser.arrives();
  const row = await anew(bram);
  const invitation = valueOf(await invite(row, { group: 'Dinsdagkring', from: 'Bram' }, undefined));
  const given = row.group.invitations.find(({ id }) => id === invitation);
  const link = new URL((given && linkOf(row, 'http://kring.example', given)) ?? '');
  valueOf(await askToJoin(browser.ask, valueOf(await follow(browser.ask, invitation, link.hash)), browser.keys));
  return browser;
}

/** With a laptop that is shut in between; the next who comes by finishes it. */
async function takesOut(newcomer: MemberBrowser, moment: string): Promise<void> {
  const subject = keysInUse(newcomer.keys).account;
  const row = await anew(bram);
  bram.browser.shutsAt(moment.length % 9, 'unanswered');
  await row.enter(({ roster }) => removeMember(roster.now, keysInUse(bram.browser.keys), subject));
  bram.browser.opensAgain();
  const again = await anew(bram);
  const isInside = again.rows?.roster.now.members.has(subject) === true;
  if (isInside)
    valueOf(await again.enter(({ roster }) => removeMember(roster.now, keysInUse(bram.browser.keys), subject)));
  await expectTalking([anna, bram], `${moment}, then taken out`);
  expect((await newcomer.follows(group.group).catch(() => 'outside')) === 'outside', moment).toBe(true);
}

async function canSignIn({ browser, address }: FoundedMember, password: string): Promise<boolean> {
  return browser.signIn(address, password).then(
    () => true,
    () => false,
  );
}
