import { found } from '../../src/web/groups/founding.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { invite, linkOf } from '../../src/web/people/inviting.ts';
import { askToJoin, follow } from '../../src/web/people/joining-group.ts';
import { valueOf } from './group-keys.ts';
import type { MemberBrowser } from './member-browser.ts';

/** Anna founded it, and the others came in by links. Each follows the group in the own browser. */
export async function comesTogether(browsers: readonly MemberBrowser[]) {
  const [anna, ...others] = browsers;
  if (anna === undefined) throw new Error('A circle has a founder');
  const { group, founding } = valueOf(await found(anna.ask, anna.keys));
  const first = await anna.follows(group, founding);
  valueOf(await first.write({ kind: 'groupDescribed', name: 'Dinsdagkring', disciplines: 'same', guided: 'selfRun' }));
  for (const browser of others) await letsIn(first, browser);
  const rows = await Promise.all(browsers.map((browser) => browser.follows(group, founding)));
  return { rows, group, founding };
}

/** Invites somebody by a link, who follows it, and opens the door. */
export async function letsIn(member: GroupRow, newcomer: MemberBrowser): Promise<void> {
  const id = valueOf(await invite(member, { group: 'Dinsdagkring', from: 'Anna' }, undefined));
  const given = member.group.invitations.find((one) => one.id === id);
  if (given === undefined) throw new Error('There is no invitation');
  const link = new URL(linkOf(member, 'http://kring.example', given) ?? '');
  const followed = valueOf(await follow(newcomer.ask, id, link.hash));
  valueOf(await askToJoin(newcomer.ask, followed, newcomer.keys));
  await member.refresh();
  await tend(member);
}
