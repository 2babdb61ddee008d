import { SvelteMap } from 'svelte/reactivity';
import type { Group } from '../../groups/group.ts';
import type { GroupId } from '../../groups/ids.ts';
import { calendarOf } from '../../groups/logistics.ts';
import { ownZone } from './own-zone.ts';
import { knownZone } from './poll-times.ts';

/** In which zone the dates stand that the server knows: what somebody's browser was in when it told them. */
const told = new SvelteMap<GroupId, string>();

/** Said by whoever reads what the server knows of the dates (`keeping-dates.ts`). */
export function noticeZone(group: GroupId, zone: string | undefined): void {
  if (zone !== undefined && told.get(group) !== zone) told.set(group, zone);
}

/** In which the group thinks: what it chose, else that of its dates, else that of this browser. */
export function groupZone({ id, group }: { readonly id: GroupId; readonly group: Group }): string {
  return knownZone(calendarOf(group, told.get(id) ?? ownZone()).zone, ownZone());
}
