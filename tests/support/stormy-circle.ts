import { setTimeout as wait } from 'node:timers/promises';
import { emptyMeeting } from '../../src/engine/empty-meeting.ts';
import { evolve } from '../../src/engine/evolve.ts';
import type { Meeting } from '../../src/engine/meeting.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import type { StoredEvent } from '../../src/server/storage/storage.ts';
import { aLiveCircle, type Door, type LiveCircle, type LiveTable, type Seated, walkTo } from './live-table.ts';
import { logOf } from './log-of.ts';
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
  /** Events that are said to have happened at another time than they did. */
  readonly untimely: number;
  /** The longest that one word took to be acknowledged, in milliseconds. */
  readonly longest: number;
}

interface Writing {
  /** Milliseconds between two words of one person. */
  readonly pause: number;
  /** Of a hundred things that are said, so many mean nothing. */
  readonly nonsense: number;
}

const usual: Writing = { pause: 60, nonsense: 0 };

/** One meeting over several processes: two write without an end, the chair and the presenter look on. */
export class StormyCircle {
  readonly #circle: LiveCircle;
  readonly #writers: readonly TirelessWriter[];
  readonly #onlookers: readonly TirelessWriter[];
  #writing: readonly Promise<void>[] = [];

  private constructor(circle: LiveCircle, doors: readonly Door[]) {
    const aWriter = (one: Seated) => new TirelessWriter(circle.table, doors, one);
    this.#circle = circle;
    this.#writers = circle.peers.map(aWriter);
    this.#onlookers = [circle.chair, circle.presenter].map(aWriter);
  }

  /** Sits down at the first two of these doors; whoever drops out comes back at any of them. */
  static async at(doors: readonly Door[]): Promise<StormyCircle> {
    const [here, there] = doors;
    if (here === undefined) throw new Error('There is no door');
    const circle = await aLiveCircle(here, there ?? here);
    await walkTo(circle.chair, 'plan');
    for (const { guest } of [circle.presenter, ...circle.peers])
      await until(() => JSON.stringify(guest.meeting.cursor) === JSON.stringify(circle.chair.guest.meeting.cursor));
    return new StormyCircle(circle, doors);
  }

  begin({ pause, nonsense }: Writing = usual): void {
    this.#writing = this.#writers.map((writer) => writer.write(pause, nonsense));
  }

  /** Everyone writes his or her last word and comes back; then it is looked at what is there. */
  async end(url: string): Promise<Aftermath> {
    for (const writer of this.#writers) writer.stop();
    await Promise.all(this.#writing);
    const all = [...this.#writers, ...this.#onlookers];
    for (const one of all) await one.comeBack();
    const astray = async () => {
      const kept = publicOf(foldOf(await readLogAt(url, this.#circle.table)));
      return all.filter(({ guest }) => publicOf(guest.meeting) !== kept).length;
    };
    for (let tries = 0; tries < 40 && (await astray()) > 0; tries += 1) await wait(250);
    const log = await readLogAt(url, this.#circle.table);
    const counts = Map.groupBy(log, ({ command }) => command);
    const acknowledged = this.#writers.flatMap((writer) => writer.acknowledged);
    const aftermath = {
      lost: acknowledged.filter((id) => counts.get(id)?.length !== 1).length,
      acknowledged: acknowledged.length,
      isInOrder: log.every(({ number }, index) => number === index + 1),
      readTooEarly: this.#onlookers.filter((onlooker) => onlooker.hasRead(this.#writers)).length,
      astray: await astray(),
      untimely: log.filter(({ at }) => Math.abs(Date.now() - at) > 1_800_000).length,
      longest: Math.max(...this.#writers.map(({ longest }) => longest)),
    };
    for (const { guest } of all) guest.breakOff();
    return aftermath;
  }
}

export async function throughStorm(
  url: string,
  doors: readonly Door[],
  storm: () => Promise<void>,
  writing?: Writing,
): Promise<Aftermath> {
  const circle = await StormyCircle.at(doors);
  circle.begin(writing);
  await wait(500);
  await storm();
  await wait(500);
  return circle.end(url);
}

async function readLogAt(url: string, { meeting }: LiveTable): Promise<readonly StoredEvent[]> {
  const storage = await openPostgresStorage(url, () => undefined);
  try {
    return await logOf(storage, meeting);
  } finally {
    await storage.close();
  }
}

function foldOf(log: readonly StoredEvent[]): Meeting {
  return log.reduce((meeting, { body }) => evolve(meeting, JSON.parse(body)), emptyMeeting);
}

/** What everybody sees alike, and what must not be different for long. */
function publicOf({ stage, cursor, seats, chair, clock }: Meeting): string {
  return JSON.stringify([stage, cursor, seats, chair, clock]);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (isSo()) return;
    await wait(50);
  }
  throw new Error('It did not become so');
}
