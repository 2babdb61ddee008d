import type { Planned } from '../groups/group.ts';
import type { AccountId } from '../groups/ids.ts';

/** What the calendar of a member answered to a date. */
export interface CalendarSaid {
  readonly account: AccountId;
  readonly answer: 'accepted' | 'declined' | 'tentative';
}

/** Whose calendar says no, or perhaps, as long as they did not tell the group themselves that they cannot come. */
export function calendarSays(
  planned: Pick<Planned, 'away'>,
  said: readonly CalendarSaid[],
): { readonly no: readonly AccountId[]; readonly perhaps: readonly AccountId[] } {
  const open = said.filter(({ account }) => !planned.away.includes(account));
  const whoSaid = (wanted: CalendarSaid['answer']) =>
    open.filter(({ answer }) => answer === wanted).map(({ account }) => account);
  return { no: whoSaid('declined'), perhaps: whoSaid('tentative') };
}
