import { datesToHandOn, type OutsideDate } from '../../groups/dates-outside.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { dates } from '../../locales/nl/dates.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { neutralTitles } from './neutral-titles.ts';
import { ownZone } from './own-zone.ts';
import { cityOf, dayIn, knownZone, timesIn } from './poll-times.ts';

/** One date or all to come, with the numbers that calendars know them by, as far as the server can be asked. */
export async function toHandOn(row: GroupRow, only: PlannedId | undefined): Promise<readonly OutsideDate[]> {
  const listed = await row.tools.ask(planningRoutes.listDates, { parameters: { group: row.id } });
  const known = listed.ok ? listed.value.dates : [];
  const tools = { neutralTitles: neutralTitles(), zone: ownZone(), now: row.tools.now() };
  const all = datesToHandOn(row.group, known, tools);
  return only === undefined ? all : all.filter(({ planned }) => planned === only);
}

/** What one would write to the others by hand: no more than a calendar may show. */
export function invitationText(handed: readonly OutsideDate[], page: string, say: typeof dates): string {
  const [first] = handed;
  if (first === undefined) return '';
  const zone = knownZone(first.zone, ownZone());
  const lines = handed.flatMap(({ at, minutes, place }) => [
    say.share.line(dayIn(at, zone), timesIn(at, minutes, zone)),
    ...(place === undefined ? [] : [say.where(place)]),
  ]);
  const once = lines.filter((line, index) => index === 0 || line !== lines[index - 2]);
  return [say.share.heading(first.title), '', ...once, '', say.share.inZone(cityOf(zone)), say.share.page(page)].join(
    '\n',
  );
}
