import { datesToHandOn, datesToPut } from '../../groups/dates-outside.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { noticeZone } from './group-zone.svelte.ts';
import { neutralTitles } from './neutral-titles.ts';
import { ownZone } from './own-zone.ts';

/**
 * Puts right what the server knows of the dates, for calendars and reminders, where it differs from the letters
 * (decision 082). Whoever opens the group does it; who is a moment later finds it done.
 */
export async function keepDates(row: GroupRow): Promise<void> {
  const parameters = { group: row.id };
  const listed = await row.tools.ask(planningRoutes.listDates, { parameters });
  if (!listed.ok) return;
  noticeZone(row.id, listed.value.dates.at(-1)?.zone);
  const tools = { neutralTitles: neutralTitles(), zone: ownZone(), now: row.tools.now() };
  const put = datesToPut(row.group, listed.value.dates, tools);
  // A whole year at once: everyone gets a mail for each, and reads which of all dates to come it is. Counted among all, so
  // that two browsers that tell them at the same time count alike.
  const all = datesToHandOn(row.group, listed.value.dates, tools);
  const areSeveral = put.filter(({ sequence, cancelled }) => sequence === 0 && !cancelled).length > 1;
  for (const { planned, ...date } of put) {
    const place = all.findIndex((one) => one.planned === planned) + 1;
    const together = areSeveral && date.sequence === 0 && place > 0 && { together: { place, of: all.length } };
    const body = { ...date, ...together };
    await row.tools.ask(planningRoutes.putDate, { parameters: { ...parameters, planned }, body });
  }
}
