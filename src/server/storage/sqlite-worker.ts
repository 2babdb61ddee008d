import { parentPort, workerData } from 'node:worker_threads';
import { fromColumns } from './change-columns.ts';
import { everyQuery } from './every-query.ts';
import { forgetOver } from './forget-over.ts';
import { migrate } from './migrations.ts';
import { turnMail } from './outbox-queries.ts';
import { eraseMeetings, readOn } from './queries.ts';
import { eraseFromFiles, giveBack, openSqlite, type Sqlite } from './sqlite.ts';
import { type Commit, prepareCommit } from './sqlite-commit.ts';
import type { Wish } from './sqlite-storage.ts';
import type { Storage } from './storage.ts';

/** The thread that owns the database, so that the thread of the sockets never waits for a disk. */

const pause = 100;
const attempts = 600;

const sqlite = openSqlite(workerData.path);
await migrate(sqlite.kysely, 'sqlite');
const database = storageHere(sqlite, prepareCommit(sqlite));

parentPort?.on('message', async ({ call, wish }: { call: number; wish: Wish }) => {
  parentPort?.postMessage(await answer(call, wish));
});
parentPort?.postMessage({ call: 'ready' });

async function answer(call: number, wish: Wish) {
  try {
    if ('columns' in wish) return { call, value: await database.commit(fromColumns(wish.columns)) };
    const perform: (...input: readonly never[]) => Promise<unknown> = database[wish.name];
    return { call, value: await perform(...(wish.input as readonly never[])) };
  } catch (fault) {
    return { call, fault };
  }
}

function storageHere({ raw, kysely }: Sqlite, commit: Commit): Storage {
  let last: Promise<unknown> = Promise.resolve();
  /** Something was erased, and its bytes may still stand in the write-ahead log; also by who was killed before us. */
  let leftovers = true;

  /** The connection is one, and a transaction must not meet another. */
  function inTurn<Value>(task: () => Promise<Value> | Value): Promise<Value> {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  }

  /** Somebody who reads the file, a backup, holds the old bytes for a moment; the meetings go on meanwhile. */
  async function eraseEverywhere(): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      leftovers = !(await inTurn(() => eraseFromFiles(raw)));
      if (!leftovers) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new Error('The write-ahead log is held by a reader: erased bytes may still stand in it');
  }

  type Query<Input extends readonly unknown[], Value> = (database: Sqlite['kysely'], ...input: Input) => Promise<Value>;

  function asking<Input extends readonly unknown[], Value>(query: Query<Input, Value>) {
    return (...input: Input) => inTurn(() => query(kysely, ...input));
  }

  /** What was replaced or taken away goes from the log with the next `forget`. */
  function erasing<Input extends readonly unknown[], Value>(query: Query<Input, Value>) {
    return (...input: Input) => {
      leftovers = true;
      return inTurn(() => query(kysely, ...input));
    };
  }

  return {
    ...everyQuery({ asking, erasing }),
    kind: 'sqlite',
    readOn: asking(readOn),
    commit: (changes) => {
      leftovers ||= changes.some(({ erased }) => erased.length > 0);
      return inTurn(() => commit(changes));
    },
    eraseMeetings: async (meetings, now) => {
      leftovers = true;
      await inTurn(() => eraseMeetings(kysely, meetings, now));
      await eraseEverywhere();
    },
    forget: async (now, erasedBefore) => {
      const anything = await inTurn(() => forgetOver(kysely, now, erasedBefore));
      leftovers ||= anything;
      const isSmaller = await inTurn(() => giveBack(raw));
      if (leftovers || isSmaller) await eraseEverywhere();
    },
    turnMail: (note, now) => {
      leftovers ||= note !== undefined;
      return inTurn(() => turnMail(kysely, note, now));
    },
    close: () => inTurn(() => kysely.destroy()),
  };
}
