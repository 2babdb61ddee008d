import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import { forgetDates } from './date-queries.ts';
import { eraseDueLetters } from './group-letter-queries.ts';
import { forgetInvitations } from './invitation-queries.ts';
import { forgetMails } from './outbox-queries.ts';
import { eraseDueOwnLetters } from './own-letter-queries.ts';
import { forgetPolls } from './poll-queries.ts';
import { forget } from './queries.ts';
import { forgetOver as forgetSessions } from './session-queries.ts';
import type { Tables } from './tables.ts';

/** Whether there was anything that is over. */
export async function forgetOver(database: Kysely<Tables>, now: Instant, erasedBefore: Instant): Promise<boolean> {
  const forgotten = [
    await forget(database, now, erasedBefore),
    await forgetSessions(database, now),
    await forgetInvitations(database, now),
    await eraseDueLetters(database, now),
    await eraseDueOwnLetters(database, now),
    await forgetMails(database, now),
    await forgetDates(database, now),
    await forgetPolls(database, now),
  ];
  return forgotten.includes(true);
}
