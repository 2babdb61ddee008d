import { groupRoutes } from '../../protocol/group-routes.ts';
import type { Membership } from './membership.svelte.ts';
import { tend } from './tending.ts';

const between = 20_000;

/**
 * Lets in who waits at the door of any of somebody's groups while none of them is open in this page. Asks the server what
 * waits, and reads only those groups. Ends when the given signal does.
 */
export async function tendFromAfar(membership: Membership, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const listed = await membership.ask(groupRoutes.listGroups, {});
    for (const { group, requests } of listed.ok ? listed.value.groups : []) {
      const row = membership.rows.find(({ id }) => id === group);
      if (requests === 0 || row === undefined || until.aborted) continue;
      if ((await row.refresh()).ok) await tend(row);
    }
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}
