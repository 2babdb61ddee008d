import { setTimeout as wait } from 'node:timers/promises';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aLiveCircle, type LiveCircle, type Seated, walkTo } from './live-table.ts';
import type { ServerProcess } from './server-process.ts';
import { TirelessWriter } from './tireless-writer.ts';

/** What became of a meeting through a storm. */
export interface Aftermath {
  /** Words that were acknowledged, and are not there exactly once. */
  readonly lost: number;
  readonly acknowledged: number;
  /** Whether the numbers of the log have no gap and nothing twice. */
  readonly isInOrder: boolean;
  /** People who read something that was shut. */
  readonly readTooEarly: number;
  /** People who do not have the meeting that the log makes. */
  readonly astray: number;
  /** The longest that one word took to be acknowledged, in milliseconds. */
  readonly longest: number;
}

/** One meeting over two processes: two write without an end, the chair and the presenter look on. */
export async function throughStorm(
  url: string,
  processes: readonly [ServerProcess, ServerProcess],
  storm: () => Promise<void>,
): Promise<Aftermath> {
  const [here, there] = processes;
  const circle = await aLiveCircle(here, there);
  await walkTo(circle.chair, 'plan');
  for (const { guest } of everyone(circle))
    await until(() => JSON.stringify(guest.meeting.cursor) === JSON.stringify(circle.chair.guest.meeting.cursor));
  const writers = circle.peers.map((peer) => new TirelessWriter(circle.table, processes, peer));
  const onlookers = [circle.chair, circle.presenter].map((one) => new TirelessWriter(circle.table, processes, one));
  const writing = writers.map((writer) => writer.write(60));
  await wait(500);
  await storm();
  await wait(500);
  for (const writer of writers) writer.stop();
  await Promise.all(writing);
  for (const one of [...writers, ...onlookers]) await one.comeBack();
  return judge(url, circle, writers, onlookers);
}

function everyone({ chair, presenter, peers }: LiveCircle): readonly Seated[] {
  return [chair, presenter, ...peers];
}

async function judge(
  url: string,
  { table }: LiveCircle,
  writers: readonly TirelessWriter[],
  onlookers: readonly TirelessWriter[],
): Promise<Aftermath> {
  const storage = await openPostgresStorage(url, () => undefined);
  const log = await storage.readLog(table.meeting, 0);
  await storage.close();
  const counts = Map.groupBy(log, ({ command }) => command);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const cursor = JSON.stringify(writers[0]?.guest.meeting.cursor);
  const all = [...writers, ...onlookers];
  return {
    lost: acknowledged.filter((id) => counts.get(id)?.length !== 1).length,
    acknowledged: acknowledged.length,
    isInOrder: log.every(({ number }, index) => number === index + 1),
    readTooEarly: onlookers.filter(({ guest }) => {
      const read = guest.frames.join();
      return writers.some(({ sealed }) => sealed.some((one) => read.includes(one)));
    }).length,
    astray: all.filter(({ guest }) => JSON.stringify(guest.meeting.cursor) !== cursor).length,
    longest: Math.max(...writers.map(({ longest }) => longest)),
  };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (isSo()) return;
    await wait(50);
  }
  throw new Error('It did not become so');
}
