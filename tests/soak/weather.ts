import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { Cable } from '../support/cable.ts';
import { Reachable } from '../support/live-table.ts';
import type { Dice } from '../support/random-wishes.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Several processes on one database, with a cable between any two that something can happen to. */
export interface Weather {
  readonly dice: Dice;
  readonly postgres: Postgres;
  /** The database without any cable. */
  readonly url: string;
  /** From all processes to the database. */
  readonly database: Cable;
  readonly processes: readonly ServerProcess[];
  /** From people to each of the processes. */
  readonly doors: readonly CabledDoor[];
  /** A disk of its own that can be filled; not where this machine does not allow it. */
  readonly disk: string | undefined;
  clear(): Promise<void>;
}

/** A process of the server, reached over a cable. */
export class CabledDoor extends Reachable {
  readonly cable: Cable;
  readonly #process: ServerProcess;

  constructor(process: ServerProcess) {
    super();
    this.#process = process;
    this.cable = new Cable(() => portOf(process.url));
  }

  override get url(): string {
    return this.cable.over(this.#process.url);
  }
}

const hourAhead = pathToFileURL(join(import.meta.dirname, '../support/hour-ahead.ts')).href;
/** Few enough that a few strangers take them all. */
const connections = 45;

/** The clock of the last process is an hour fast for as long as it lives. */
export async function aWeather(dice: Dice, many: number): Promise<Weather> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-soak-'));
  const disk = smallDisk(folder);
  const settings = [`max_connections=${connections}`, 'max_wal_size=64MB', 'min_wal_size=32MB'];
  const postgres = await aPostgres({ fsync: true, folder, settings });
  const url = await postgres.create();
  const database = await new Cable(() => portOf(url)).open();
  const processes = Array.from({ length: many }, (_, index) => {
    const clock = index === many - 1 ? { NODE_OPTIONS: `--import ${hourAhead}` } : {};
    return new ServerProcess({ DATABASE_URL: database.over(url), ...clock });
  });
  for (const process of processes) await process.start();
  const doors = processes.map((process) => new CabledDoor(process));
  for (const { cable } of doors) await cable.open();
  const clear = async () => {
    for (const process of processes) await process.stop();
    for (const { cable } of doors) await cable.close();
    await database.close();
    await postgres.stop('immediate');
    if (disk !== undefined) execFileSync('umount', [disk]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { dice, postgres, url, database, processes, doors, disk, clear };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

function smallDisk(folder: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}
