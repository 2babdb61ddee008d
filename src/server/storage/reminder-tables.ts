import type { Instant } from '../../engine/ids.ts';
import type { Reminder } from './reminder-storage.ts';

export interface ReminderTables {
  /** How far reminders were queued: past this moment of dates or polls, and this row at that very moment. */
  readonly reminded: {
    readonly reminder: Reminder;
    readonly at: Instant;
    readonly key: number;
  };
}
