import { datesToPut } from '../../groups/dates-outside.ts';
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
  /** A whole year at once: everyone gets a mail for each, and reads how many there are. */
  const first = put.filter(({ sequence, cancelled }) => sequence === 0 && !cancelled);
  for (const { planned, ...date } of put) {
    const place = first.findIndex((one) => one.planned === planned) + 1;
    const body = { ...date, ...(place > 0 && first.length > 1 && { together: { place, of: first.length } }) };
    await row.tools.ask(planningRoutes.putDate, { parameters: { ...parameters, planned }, body });
  }
}
