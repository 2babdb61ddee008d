import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { aPostgres, type Postgres } from '../../tests/support/a-postgres.ts';
import { canPin, coreOf } from '../rooms/machine.ts';
import { type Measured, together, type Usage } from '../rooms/measured-process.ts';

/** A tick of the processor in `/proc/PID/stat`, on every Linux. */
const microsecondsOfTick = 10_000;

/** A PostgreSQL of the benchmark's own, on the disk of the checkout, which waits for the disk as it does for people. */
export class MeasuredDatabase implements Measured {
  readonly #postgres: Postgres;
  readonly #first: number;
  readonly version: string;

  private constructor(postgres: Postgres, first: number, version: string) {
    this.#postgres = postgres;
    this.#first = first;
    this.version = version;
  }

  static async start(): Promise<MeasuredDatabase> {
    if (process.platform !== 'linux') throw new Error('What a database uses can only be read on Linux');
    const data = join(import.meta.dirname, '..', '..', 'data');
    mkdirSync(data, { recursive: true });
    const folder = mkdtempSync(join(data, 'bench-postgres-'));
    process.on('exit', () => removeAll(folder));
    const postgres = await aPostgres({ folder, fsync: true });
    const first = firstIn(folder);
    const core = String(coreOf('database'));
    for (const id of canPin ? processesOf(first) : []) {
      spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', core, String(id)]);
    }
    return new MeasuredDatabase(postgres, first, await versionOf(await postgres.create()));
  }

  create(): Promise<string> {
    return this.#postgres.create();
  }

  /** All of its processes, those that have gone as well. What they share in memory counts once. */
  async measure(): Promise<Usage> {
    for (;;) {
      const gone = microsecondsOfGone(this.#first);
      const usages = processesOf(this.#first).map(usageOf);
      // One that goes while we look would be in neither number.
      if (microsecondsOfGone(this.#first) !== gone) continue;
      return usages.reduce(together, { residentBytes: 0, heldBytes: 0, processorMicroseconds: gone });
    }
  }

  async stop(): Promise<void> {
    await this.#postgres.dispose();
  }
}

/** The number of its first process, as PostgreSQL itself notes it. Throws while there is none. */
function firstIn(folder: string): number {
  const [first] = readFileSync(noteIn(folder), 'utf8').split('\n');
  return Number(first);
}

function noteIn(folder: string): string {
  return join(folder, 'kept', 'postmaster.pid');
}

/** However the benchmark ends, also while the database is still starting. */
function removeAll(folder: string): void {
  try {
    process.kill(firstIn(folder), 'SIGQUIT');
    // Until it has gone it writes; nothing else of this process goes on meanwhile.
    for (let looks = 0; looks < 100 && existsSync(noteIn(folder)); looks += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  } catch {
    // It runs no more, or not yet.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

async function versionOf(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ readonly server_version: string }>('SHOW server_version');
  await client.end();
  return rows[0]?.server_version ?? 'unknown';
}

/** The first and all that it started: one for each connection, and those that look after it. */
function processesOf(first: number): readonly number[] {
  const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim();
  return [first, ...(children === '' ? [] : children.split(' ').map(Number))];
}

/** What children used that are no longer there (fields 16 and 17 of proc(5)). */
function microsecondsOfGone(first: number): number {
  const stat = readFileSync(`/proc/${first}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * microsecondsOfTick;
}

function usageOf(process: number): Usage {
  const memory = `/proc/${process}/smaps_rollup`;
  return {
    residentBytes: numberIn(memory, /^Pss:\s+(\d+)/m) * 1024,
    heldBytes: numberIn(memory, /^Private_Dirty:\s+(\d+)/m) * 1024,
    processorMicroseconds: numberIn(`/proc/${process}/schedstat`, /^(\d+)/) / 1_000,
  };
}

/** 0 when that process went meanwhile. */
function numberIn(path: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(path, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
