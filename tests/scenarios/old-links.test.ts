import { expect, test } from 'vitest';
import { keysInUse } from '../../src/crypto/account.ts';
import { removeMember } from '../../src/crypto/roster-writing.ts';
import { found } from '../../src/web/groups/founding.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { invite, linkOf } from '../../src/web/people/inviting.ts';
import { askToJoin, follow, isInside } from '../../src/web/people/joining-group.ts';
import { aHost } from '../support/group-host.ts';
import { valueOf } from '../support/group-keys.ts';
import { MemberBrowser } from '../support/member-browser.ts';

const host = aHost();

async function somebody(): Promise<MemberBrowser> {
  const browser = new MemberBrowser(host.server, host.post);
  await browser.arrives();
  return browser;
}

function newestLink(row: GroupRow): URL {
  const given = row.group.invitations.at(-1);
  return new URL(given === undefined ? '' : (linkOf(row, 'http://kring.example', given) ?? ''));
}

async function asks(browser: MemberBrowser, link: URL): Promise<void> {
  const followed = valueOf(await follow(browser.ask, link.pathname.split('/')[2] ?? '', link.hash));
  valueOf(await askToJoin(browser.ask, followed, browser.keys));
}

test('Bram was taken out and kept a link that was still open: it is over for him, and under whatever name', async () => {
  const [anna, bram] = [await somebody(), await somebody()];
  const { group, founding } = valueOf(await found(anna.ask, anna.keys));
  const annas = await anna.follows(group, founding);
  valueOf(await invite(annas, { group: 'Dinsdag', from: 'Anna' }, 'Bram en Chris'));
  const first = newestLink(annas);
  await asks(bram, first);
  valueOf(await annas.refresh());
  await tend(annas);
  expect(valueOf(await isInside(bram.ask, group))).toBe(true);

  const { account } = keysInUse(bram.keys);
  valueOf(await annas.enter(({ roster }) => removeMember(roster.now, keysInUse(anna.keys), account)));
  const another = await somebody();
  for (const browser of [bram, another]) {
    expect(await follow(browser.ask, first.pathname.split('/')[2] ?? '', first.hash)).toMatchObject({
      problem: 'invitationOver',
    });
  }
  valueOf(await annas.refresh());
  expect(annas.rows?.state.requests).toBe(0);
  await tend(annas);
  for (const browser of [bram, another]) expect(valueOf(await isInside(browser.ask, group))).toBe(false);

  // Who is still awaited gets another link.
  const chris = await somebody();
  valueOf(await invite(annas, { group: 'Dinsdag', from: 'Anna' }, 'Chris'));
  await asks(chris, newestLink(annas));
  valueOf(await annas.refresh());
  await tend(annas);
  expect(valueOf(await isInside(chris.ask, group))).toBe(true);
}, 120_000);
