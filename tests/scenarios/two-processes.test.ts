import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { LiveServer, LiveTable, must, type Seated } from '../support/live-table.ts';

let postgres: Postgres;
let url: string;
let here: LiveServer;
let there: LiveServer;

beforeAll(async () => {
  postgres = await aPostgres();
});
afterAll(() => postgres.dispose());

/** One server, two processes of it. */
beforeEach(async () => {
  url = await postgres.create();
  const limits = { burst: 10_000, awayAfter: 300 };
  [here, there] = await Promise.all([
    new LiveServer({ databaseUrl: url, limits }).start(),
    new LiveServer({ databaseUrl: url, limits }).start(),
  ]);
});
afterEach(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await postgres.drop(url);
});

interface SpreadCircle {
  readonly table: LiveTable;
  readonly anna: Seated;
  readonly bram: Seated;
  readonly all: readonly Seated[];
}

/** Anna and Chris are at one process, Bram and Dewi at the other; Anna chairs. */
async function aSpreadCircle(): Promise<SpreadCircle> {
  const table = await new LiveTable(here).open();
  const anna = await table.sit('participant', here);
  const bram = await table.sit('participant', there);
  const others = [await table.sit('participant', here), await table.sit('participant', there)];
  await must(anna, { kind: 'takeChair' });
  await must(anna, { kind: 'start' });
  return { table, anna, bram, all: [anna, bram, ...others] };
}

async function allHaveTheSame(all: readonly Seated[]): Promise<void> {
  await expect.poll(() => new Set(all.map(({ guest }) => guest.number)).size).toBe(1);
  for (const { guest } of all) expect(guest.meeting.seats).toEqual(all[0]?.guest.meeting.seats);
}

function isPaused({ guest }: Seated): boolean {
  return guest.meeting.clock.runningSince === undefined;
}

test('Anna and Bram are at different processes, and in one meeting', async () => {
  const { all, anna, bram } = await aSpreadCircle();
  await must(anna, { kind: 'pause' });
  await expect.poll(() => isPaused(bram)).toBe(true);
  await must(anna, { kind: 'resume' });
  await expect.poll(() => isPaused(bram)).toBe(false);
  await allHaveTheSame(all);
});
