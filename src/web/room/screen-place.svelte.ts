import type { MeetingId } from '../../engine/ids.ts';
import { cupboardOf } from '../live/cupboard.ts';

/**
 * Where the chair's screen is: in the hand, or in the middle of the table where all look at it. Kept for this tab alone,
 * so that a refresh does not show the table what is for the chair.
 */
const cupboard = cupboardOf(() => sessionStorage);
const name = 'kring/on-table';
let onTable = $state(cupboard.getItem(name));

export function isOnTable(meeting: MeetingId): boolean {
  return onTable === meeting;
}

export function layOnTable(meeting: MeetingId): void {
  onTable = meeting;
  cupboard.setItem(name, meeting);
}

export function takeFromTable(): void {
  onTable = null;
  cupboard.removeItem(name);
}
