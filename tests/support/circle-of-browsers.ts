import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { invite, linkOf } from '../../src/web/groups/inviting.ts';
import { askToJoin, follow } from '../../src/web/groups/joining-group.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { valueOf } from './group-keys.ts';
import type { MemberBrowser } from './member-browser.ts';

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
