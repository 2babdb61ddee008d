import { sql } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { Bucket } from '../../protocol/member-limits.ts';
import { untilAlone } from './alone.ts';
import { everyQuery } from './every-query.ts';
import { forgetOver } from './forget-over.ts';
import type { Hash } from './kept-bytes.ts';
import { hasLaterSteps } from './migrations.ts';
import { turnMail } from './outbox-queries.ts';
import { openPostgres } from './postgres.ts';
import { forgetAttempts, takeAttempts } from './postgres-attempts.ts';
import { PostgresClock } from './postgres-clock.ts';
import { PostgresCommit } from './postgres-commit.ts';
import { readOnTogether } from './postgres-reading.ts';
import { eraseMeetings } from './queries.ts';
import type { Storage } from './storage.ts';

/** Where erased bytes may stand until the database cleans up after them. */
const emptied = [
  'events',
  'letters',
  'own_letters',
  'pairings',
  'outbox',
  'invitations',
  'poll_links',
  'wraps',
] as const;

export interface PostgresStorage extends Storage {
  readonly clock: PostgresClock;
  /** Whether a later version has changed the database since it was opened. */
  isOutgrown(): Promise<boolean>;
  /** See `Attempts`: what somebody tries at one process counts at all of them. */
  takeAttempts(measures: readonly (readonly [name: Hash, bucket: Bucket])[], now: Instant): Promise<boolean>;
}

/** Opens, or begins, the database at this address (`postgres://`), 15 or later. Several processes may have it open. */
export async function openPostgresStorage(url: string, report: (fault: unknown) => void): Promise<PostgresStorage> {
  const database = await openPostgres(url, report);
  const { kysely, commits, upkeep } = database;
  const clock = new PostgresClock(commits);
  await clock.set();
  const commit = new PostgresCommit(database);
  let leftovers = false;

  async function cleanUp(): Promise<void> {
    for (const table of emptied) await sql`VACUUM ${sql.table(table)}`.execute(upkeep);
    leftovers = false;
  }

  const asking: Parameters<typeof everyQuery>[0]['asking'] = (query) => {
    return (...input) => untilAlone(() => query(kysely, ...input));
  };
  return {
    ...everyQuery({ asking, erasing: asking }),
    kind: 'postgres',
    clock,
    isOutgrown: () => hasLaterSteps(kysely),
    takeAttempts: (measures, now) => untilAlone(() => takeAttempts(kysely, measures, now)),
    readOn: (bookmarks) => untilAlone(() => readOnTogether(commits, bookmarks)),
    commit: (changes) => {
      leftovers ||= changes.some(({ erased }) => erased.length > 0);
      return commit.keep(changes);
    },
    eraseMeetings: async (meetings, now) => {
      await untilAlone(() => eraseMeetings(kysely, meetings, now));
      leftovers = true;
    },
    forget: async (now, erasedBefore) => {
      await untilAlone(() => forgetAttempts(kysely, now));
      const anything = await untilAlone(() => forgetOver(kysely, now, erasedBefore));
      if (anything || leftovers) await cleanUp();
    },
    turnMail: (note, now) => untilAlone(() => turnMail(kysely, note, now)),
    close: async () => {
      await kysely.destroy();
      await upkeep.destroy();
      await commits.end();
    },
  };
}
