import type { Instant } from '../engine/ids.ts';
import { type Attempts, OwnAttempts } from './accounts/attempts.ts';
import { type Beating, beating } from './beating.ts';
import type { News } from './groups/news.ts';
import { Duties } from './live/duties.ts';
import { Neighbours } from './live/neighbours.ts';
import type { Rooms } from './live/rooms.ts';
import { authenticate, newId, newToken } from './secrets.ts';
import { readServerSecret } from './server-secret.ts';
import { type Duty, heartbeat, type ProcessId } from './storage/neighbour-storage.ts';
import { holdFolder } from './storage/own-folder.ts';
import { openPostgresStorage } from './storage/postgres-storage.ts';
import { PostgresWire } from './storage/postgres-wire.ts';
import { openSqliteStorage } from './storage/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';

/** What a server stands on: a folder that is its own, or a database that other processes use as well. */
export interface Ground {
  readonly storage: Storage;
  /** See `readServerSecret`. */
  readonly secret: string;
  readonly now: () => Instant;
  readonly neighbours: Neighbours | undefined;
  /** Of all processes together. */
  readonly attempts: Attempts;
  /** Whether what only one process does is for this one to do, now; asked before every step of it. */
  isMine(duty: Duty): boolean;
  /** From here on it hears, or sees, what other processes do; `outgrown` when one of a later version changed the database. */
  listen(rooms: Rooms, news: News, outgrown: () => void): Promise<void>;
  /** Lets others take over; nothing is asked of the storage after it. */
  close(): Promise<void>;
}

export async function ownGround(folder: string, now: () => Instant, report: (fault: unknown) => void): Promise<Ground> {
  const letGo = holdFolder(folder);
  const { storage, secret } = await openOwn(folder).catch((fault: unknown) => {
    letGo();
    throw fault;
  });
  let looking: Beating | undefined;
  return {
    storage,
    secret,
    now,
    neighbours: undefined,
    attempts: new OwnAttempts(now),
    isMine: () => true,
    listen: async (rooms) => {
      // Sessions may be ended by the command line, which is a process of its own.
      looking = beating(heartbeat.every, () => rooms.lookWhoBelongs(), report);
    },
    close: async () => {
      await looking?.stop();
      await storage.close();
      letGo();
    },
  };
}

async function openOwn(folder: string): Promise<Pick<Ground, 'storage' | 'secret'>> {
  const secret = readServerSecret(folder);
  return { secret, storage: await openSqliteStorage(folder) };
}

/** `url`: see `openPostgresStorage`. Its clock holds for all, unless a test has one of its own. */
export async function sharedGround(
  url: string,
  ownClock: (() => Instant) | undefined,
  report: (fault: unknown) => void,
): Promise<Ground> {
  const process: ProcessId = newId();
  const storage = await openPostgresStorage(url, report);
  try {
    const wire = await new PostgresWire(url, process, report).open();
    const now = ownClock ?? (() => storage.clock.now());
    const neighbours = new Neighbours({ storage, wire, process, now, report });
    const duties = new Duties(storage, process, now);
    const secret = await storage.shareSecret(newToken());
    return {
      storage,
      secret,
      now,
      neighbours,
      attempts: {
        // The database need not know who tries what.
        take: (measures) =>
          storage.takeAttempts(
            measures.map(([name, bucket]) => [authenticate(secret, 'attempt', name), bucket]),
            now(),
          ),
      },
      isMine: (duty) => duties.isMine(duty),
      listen: async (rooms, news, outgrown) => {
        const look = async () => {
          await rooms.lookAround();
          await rooms.lookWhoBelongs();
        };
        // What could not be looked at now is looked at with the next beat, like what nobody told.
        wire.listen({
          heard: (word) => {
            if (word.kind === 'group') news.wake(word.group);
            rooms.hear(word).catch(report);
          },
          missed: () => {
            news.wakeAll();
            look().catch(report);
          },
        });
        await duties.renew();
        await neighbours.start(async () => {
          if (await storage.isOutgrown()) return outgrown();
          await storage.clock.set();
          await duties.renew();
          await look();
        });
      },
      close: async () => {
        await neighbours.stop();
        await duties.leave();
        await wire.close();
        await storage.close();
      },
    };
  } catch (fault) {
    await storage.close();
    throw fault;
  }
}
