import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { MeasuredDatabase } from '../cluster/database.ts';
import { thisMachine } from '../rooms/machine.ts';
import type { Noted } from './circle.ts';
import { DayServer, type Told } from './day-machine.ts';
import { Delays } from './delays.ts';
import { LoopDelay } from './loop-delay.ts';
import { peopleInMeeting } from './planned-day.ts';
import type { DayReport, Memory, Stretch } from './report.ts';
import { type Day, stretches as names, runDay } from './run-day.ts';
import { type Counted, Traffic } from './traffic.ts';

interface Moment {
  readonly at: number;
  readonly told: Told;
  readonly counted: Counted;
  readonly commits: number;
  readonly events: number;
  readonly ownMicroseconds: number;
  readonly databaseMicroseconds: number;
  readonly databaseBytes: number;
}

/** Milliseconds in which the server gets over it. */
const afterTidyingUp = 2_000;

export async function measureDay(
  day: Day,
  database: MeasuredDatabase | undefined,
  progress: (line: string) => void,
): Promise<DayReport> {
  const databaseUrl = await database?.create();
  const server = await DayServer.start(day.speed, databaseUrl);
  const noted: Noted = { delays: new Delays(), traffic: new Traffic(), refused: new Map() };
  const loop = new LoopDelay();
  const stretches: Stretch[] = [];
  let memory: Memory | undefined;

  async function look(): Promise<Moment> {
    const told = await server.tells();
    const { user, system } = process.cpuUsage();
    return {
      at: performance.now(),
      told,
      counted: noted.traffic.counted,
      ...(await server.commits()),
      ownMicroseconds: user + system,
      databaseMicroseconds: (await database?.measure())?.processorMicroseconds ?? 0,
      databaseBytes: told.databaseBytes ?? (await sizeOf(databaseUrl)),
    };
  }

  function stretchOf(name: string, speed: number, from: Moment, to: Moment): Stretch {
    const seconds = (to.at - from.at) / 1_000;
    const each = (value: (moment: Moment) => number) => (value(to) - value(from)) / seconds;
    const commits = each((moment) => moment.commits);
    const events = each((moment) => moment.events);
    return {
      name,
      speed,
      seconds,
      delays: noted.delays.take(),
      messages: each(({ counted }) => counted.said),
      events,
      commits,
      eventsPerCommit: events / commits,
      heardBytes: each(({ counted }) => counted.heardBytes),
      saidBytes: each(({ counted }) => counted.saidBytes),
      server: { core: each(({ told }) => told.processorMicroseconds) / 1_000_000, late: to.told.loopDelay },
      generator: { core: each(({ ownMicroseconds }) => ownMicroseconds) / 1_000_000, late: loop.take() },
      ...(database !== undefined && { databaseCore: each((moment) => moment.databaseMicroseconds) / 1_000_000 }),
    };
  }

  try {
    let empty = await server.tells('tidied up');
    const dawn = await look();
    let last = dawn;
    const took = await runDay(day, server.url, noted, {
      begins: async (name) => {
        // The links are made by now, so that what the server only needs once is there already.
        if (name === 'coming') empty = await server.tells('tidied up');
        if (name === 'asInLife') {
          memory = memoryOf(empty, await server.tells('tidied up'), noted.traffic.present);
          await wait(afterTidyingUp);
        }
        noted.delays.take();
        loop.take();
        last = await look();
      },
      ends: async (name, speed) => {
        const now = await look();
        stretches.push(stretchOf(names[name], speed, last, now));
        progress(`${names[name]}: then ${noted.traffic.present} people are there`);
      },
    });
    const dusk = await look();
    return {
      machine: thisMachine(),
      database: database === undefined ? 'SQLite' : `PostgreSQL ${database.version}`,
      seed: day.seed,
      meetings: day.meetings,
      people: peopleInMeeting,
      stretches,
      memory: memory ?? memoryOf(empty, dusk.told, 0),
      meeting: meetingOf(took, dawn, dusk),
      refused: Object.fromEntries(noted.refused),
      limits: 'one address for all; what a device may say in a second counts for a second of the day',
    };
  } finally {
    noted.traffic.stop();
    await server.stop();
  }
}

async function sizeOf(databaseUrl: string | undefined): Promise<number> {
  if (databaseUrl === undefined) return 0;
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ readonly bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    return Number(rows[0]?.bytes ?? 0);
  } finally {
    await client.end();
  }
}

function memoryOf(empty: Told, full: Told, people: number): Memory {
  const { residentBytes, heldBytes } = full;
  return {
    people,
    residentBytes,
    heldBytes,
    residentEach: (residentBytes - empty.residentBytes) / people,
    heldEach: (heldBytes - empty.heldBytes) / people,
  };
}

function meetingOf(took: readonly number[], dawn: Moment, dusk: Moment): DayReport['meeting'] {
  const each = (value: (moment: Moment) => number) => (value(dusk) - value(dawn)) / took.length;
  return {
    databaseBytes: each(({ databaseBytes }) => databaseBytes),
    events: each(({ events }) => events),
    commands: each(({ counted }) => counted.said - counted.pings),
    heardBytes: each(({ counted }) => counted.heardBytes),
    saidBytes: each(({ counted }) => counted.saidBytes),
    serverMilliseconds: each(({ told }) => told.processorMicroseconds) / 1_000,
    minutes: took.reduce((sum, milliseconds) => sum + milliseconds, 0) / took.length / 60_000,
  };
}
