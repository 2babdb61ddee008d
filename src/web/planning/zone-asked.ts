import type { Instant } from '../../groups/group-ids.ts';
import { clocksDiffer } from './poll-times.ts';

const month = 30 * 86_400_000;
const shelf = 'kring/zone-left';

/** Whether somebody was asked already which zone mails should be in, in this browser and for these two zones. */
export const zoneAsked = {
  /** Two names of one clock are no question; somewhere in a year every two clocks that differ do. */
  isOpen(known: string, here: string, now: Instant): boolean {
    if (localStorage.getItem(shelf) === `${known} ${here}`) return false;
    return clocksDiffer(
      Array.from({ length: 12 }, (_, months) => now + months * month),
      known,
      here,
    );
  },
  leave(known: string, here: string): void {
    localStorage.setItem(shelf, `${known} ${here}`);
  },
};
