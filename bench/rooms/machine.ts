import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import type { Measured, Measurement } from './measured-process.ts';

/** Servers on one core, the generator on another, so that neither takes time from the other. */
export const generatorCore = 1;

export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Puts this process, with all its threads, on the generator's core. */
export function pinGenerator(): void {
  if (canPin) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(generatorCore), String(process.pid)]);
}

/**
 * Where a server runs: the first of several, the second, and so on, or their database. All but the generator's core are
 * theirs, the last one the database's alone; on two cores there is only one for all of them.
 */
export function coreOf(which: number | 'database'): number {
  const all = Array.from({ length: availableParallelism() }, (_, core) => core);
  const free = all.filter((core) => core !== generatorCore);
  const last = free.pop() ?? 0;
  if (which === 'database' || free.length === 0) return last;
  return free[which % free.length] ?? last;
}

/** Of each, the program that has it. */
const programs = {
  bare: 'rooms.ts',
  stored: 'rooms.ts',
  mail: 'mail.ts',
  socketIo: 'cluster.ts',
  colyseus: 'cluster.ts',
  hocuspocus: 'cluster.ts',
} as const;

export type ServerKind = keyof typeof programs;

export class MeasuredServer implements Measured {
  readonly #child: ChildProcess;
  readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** `surroundings` go along as environment; `which` of several that are one (see `coreOf`). */
  static async start(
    kind: ServerKind,
    surroundings: Readonly<Record<string, string>> = {},
    which = 0,
  ): Promise<MeasuredServer> {
    const script = join(import.meta.dirname, '..', programs[kind]);
    // As `npm start` does; the bare servers too, and those of others as their documentation starts them.
    const bounds = programs[kind] === 'cluster.ts' ? [] : ['--max-semi-space-size=16'];
    const words = [process.execPath, '--expose-gc', ...bounds, script, '--serve', kind];
    const [command = '', ...rest] = canPin ? ['taskset', '--cpu-list', String(coreOf(which)), ...words] : words;
    const child = spawn(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...surroundings },
    });
    const { port } = await told(child);
    return new MeasuredServer(child, port);
  }

  async measure(how: 'as it is' | 'tidied up' = 'as it is'): Promise<Measurement> {
    const answer = told(this.#child);
    this.#child.send(how);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }
}

function told(child: ChildProcess): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown): void => {
      child.off('exit', stopped);
      if (isMeasurement(message)) resolve(message);
    };
    const stopped = (): void => reject(new Error('The server that is measured has stopped'));
    child.once('message', hear);
    child.once('exit', stopped);
  });
}

function isMeasurement(message: unknown): message is Measurement {
  return typeof message === 'object' && message !== null && 'processorMicroseconds' in message;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly pinned: boolean;
  /** Median milliseconds to write 4 KB and have it on the disk. */
  readonly fsyncMilliseconds: number;
  readonly node: string;
}

export function thisMachine(): Machine {
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  return { processor, cores: cpus().length, pinned: canPin, fsyncMilliseconds: fsyncTime(), node: process.version };
}

function fsyncTime(): number {
  const folder = join(import.meta.dirname, '..', '..', 'data');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `bench-fsync-${process.pid}`);
  const file = openSync(path, 'w');
  const times = Array.from({ length: 51 }, () => {
    const from = performance.now();
    writeSync(file, Buffer.alloc(4096));
    fsyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(path);
  return times.sort((one, other) => one - other)[25] ?? 0;
}
