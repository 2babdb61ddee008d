import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from '../../src/web/groups/founding.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { invite, linkOf } from '../../src/web/people/inviting.ts';
import { askToJoin, follow, isInside } from '../../src/web/people/joining-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let server: LiveServer;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings }).start();
});
afterAll(async () => {
  await server.stop();
  await post.close();
});

async function somebody(): Promise<MemberBrowser> {
  const browser = new MemberBrowser(server, post);
  await browser.arrives();
  return browser;
}

const about = { name: 'Dinsdagkring', disciplines: 'same', guided: 'selfRun' } as const;

describe('a circle comes together', () => {
  test('Anna founds it, Bram follows her link, her browser lets him in, and both read the same group', async () => {
    const [anna, bram] = [await somebody(), await somebody()];
    const { group, founding } = valueOf(await found(anna.ask, anna.keys));
    const annas = await anna.follows(group, founding);
    valueOf(await annas.write({ kind: 'groupDescribed', ...about }, { kind: 'selfNamed', name: 'Anna' }));
    valueOf(await invite(annas, { group: 'Dinsdagkring', from: 'Anna' }, 'Bram'));
    const [given] = annas.group.invitations;
    const link = new URL(linkOf(annas, 'http://kring.example', given ?? fail()) ?? '');

    const followed = valueOf(await follow(bram.ask, link.pathname.split('/')[2] ?? '', link.hash));
    expect(followed.greeting).toEqual({ group: 'Dinsdagkring', from: 'Anna' });
    expect(valueOf(await askToJoin(bram.ask, followed, bram.keys))).toBe('waiting');
    expect(valueOf(await isInside(bram.ask, group))).toBe(false);

    await annas.refresh();
    await tend(annas);
    expect(valueOf(await isInside(bram.ask, group))).toBe(true);
    const brams = await bram.follows(group, founding);
    valueOf(await brams.write({ kind: 'selfNamed', name: 'Bram' }));
    valueOf(await annas.refresh());
    for (const row of [annas, brams]) {
      expect(row.group.members.map(({ name }) => name)).toEqual(['Anna', 'Bram']);
      expect(row.group.about?.name).toBe('Dinsdagkring');
    }
  }, 120_000);
});

function fail(): never {
  throw new Error('There is no invitation');
}
