import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canPin, coreOf } from '../rooms/machine.ts';
import type { Delay } from './delays.ts';

/** What the server tells about itself. Processor time counts all its threads; `loopDelay` is since it was asked last. */
export interface Told {
  readonly url: string;
  readonly residentBytes: number;
  /** What the program holds on to; without what V8 keeps for later. */
  readonly heldBytes: number;
  readonly processorMicroseconds: number;
  /** Undefined where the database is another process. */
  readonly databaseBytes: number | undefined;
  readonly loopDelay: Delay;
}

export class DayServer {
  readonly #child: ChildProcess;
  readonly url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(speed: number, databaseUrl: string | undefined): Promise<DayServer> {
    const script = join(import.meta.dirname, '..', 'day.ts');
    // As `npm start` does.
    const words = [process.execPath, '--expose-gc', '--max-semi-space-size=16', script, '--serve'];
    const [command = '', ...rest] = canPin ? ['taskset', '--cpu-list', String(coreOf(0)), ...words] : words;
    const child = spawn(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        BENCH_SPEED: String(speed),
        ...(databaseUrl !== undefined && { BENCH_DATABASE: databaseUrl }),
      },
    });
    const { url } = await told(child);
    return new DayServer(child, url);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async tells(how: 'as it is' | 'tidied up' = 'as it is'): Promise<Told> {
    const answer = told(this.#child);
    this.#child.send(how);
    return answer;
  }

  /** Transactions of meetings so far, and events in them, as the server counts them itself. */
  async commits(): Promise<{ readonly commits: number; readonly events: number }> {
    const response = await fetch(`${this.url}/metrics`, { headers: { authorization: 'Bearer day' } });
    const page = await response.text();
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(page)?.[1] ?? Number.NaN);
    return { commits: value('kring_commit_events_count'), events: value('kring_commit_events_sum') };
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }
}

function told(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown): void => {
      child.off('exit', stopped);
      if (isTold(message)) resolve(message);
    };
    const stopped = (): void => reject(new Error('The server of the day has stopped'));
    child.once('message', hear);
    child.once('exit', stopped);
  });
}

function isTold(message: unknown): message is Told {
  return typeof message === 'object' && message !== null && 'loopDelay' in message;
}

/** How many files one process may have open here; a socket is one. */
export function mostOpenFiles(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
