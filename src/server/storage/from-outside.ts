import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { AccountId } from '../../groups/ids.ts';
import { findAccountByAddress } from './account-queries.ts';
import type { KeptSession } from './account-storage.ts';
import { untilAlone } from './alone.ts';
import { migrationNames } from './migrations.ts';
import { askPostgres } from './postgres.ts';
import { closeSessions, listSessions } from './session-queries.ts';
import { openSqlite } from './sqlite.ts';
import { databaseFile } from './sqlite-storage.ts';
import type { Tables } from './tables.ts';

export type OutsideRefusal = 'noDatabase' | 'otherVersion' | 'unreadable';

/** What whoever hosts may do to a database beside a server that has it open, or has not. */
export interface FromOutside {
  /** Undefined when nobody has this e-mail address. */
  sessionsOf(address: string): Promise<readonly KeptSession[] | undefined>;
  /** Each page of this account is asked to sign in; a server that runs notices within some seconds. */
  endSessionsOf(account: AccountId): Promise<void>;
  close(): Promise<void>;
}

/** Changes no shape: a server of another version may be using it. `databaseUrl`: instead of the folder. */
export async function openFromOutside(
  folder: string,
  databaseUrl: string | undefined,
): Promise<Result<FromOutside, OutsideRefusal>> {
  const path = join(folder, databaseFile);
  if (databaseUrl === undefined && !existsSync(path)) return refused('noDatabase');
  const kysely = databaseUrl === undefined ? openFile(path) : askPostgres(databaseUrl, () => undefined);
  const shape = await isOurShape(kysely).catch(() => undefined);
  if (shape !== true) {
    await kysely.destroy();
    return refused(shape === false ? 'otherVersion' : 'unreadable');
  }
  return granted({
    sessionsOf: async (address) => {
      const account = await findAccountByAddress(kysely, address);
      return account && listSessions(kysely, account.id);
    },
    endSessionsOf: (account) => untilAlone(() => closeSessions(kysely, account)),
    close: () => kysely.destroy(),
  });
}

function openFile(path: string): Kysely<Tables> {
  const { raw, kysely } = openSqlite(path);
  // A server that runs may be writing; it never does for long.
  raw.exec('PRAGMA busy_timeout = 5000');
  return kysely;
}

/** Neither a step too few nor one that is not known here. */
async function isOurShape(kysely: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ readonly name: string }>`SELECT name FROM kysely_migration`.execute(kysely);
  const known = migrationNames();
  return rows.length === known.length && rows.every(({ name }) => known.includes(name));
}
