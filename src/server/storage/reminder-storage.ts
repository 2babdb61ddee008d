import type { Instant } from '../../engine/ids.ts';
import type { PlannedId, PollId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';

/** What people are reminded of, and how long before. */
export const reminders = ['weekBefore', 'dayBefore', 'pollTwoDays', 'pollOneDay'] as const;
export type Reminder = (typeof reminders)[number];

/** In the outbox, of a reminder of a date. Another time since then, and it is of no use. */
export interface DateReminder {
  readonly group: GroupId;
  readonly planned: PlannedId;
  readonly at: Instant;
  /** Somebody of the group asks the others to look at it. */
  readonly why?: 'asked';
}

/** `opened` and `more` tell what is new, each once; without a reason it reminds whoever has not answered. */
export interface PollReminder {
  readonly group: GroupId;
  readonly poll: PollId;
  readonly why?: 'opened' | 'more';
}

/** Reminders follow from dates and polls: what `Storage` promises holds for them as well. */
export interface ReminderStorage {
  /**
   * Queues the next few that are due and were not looked at before, with how far it came, in one commit. Asked the first
   * time it only notes from when on it looks. `more`: ask again.
   */
  queueReminders(reminder: Reminder, now: Instant): Promise<'more' | 'done'>;
  /** Until when this member can answer; undefined when there is nothing to answer (any more). */
  pollToAnswer(group: GroupId, poll: PollId, member: AccountId, now: Instant): Promise<Instant | undefined>;
}
