import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reachable } from './live-table.ts';

const entry = join(import.meta.dirname, '../../src/server/main.ts');
/** Where Node finds what it compiled for the process before: a server is there in half the time. */
const { NODE_COMPILE_CACHE } = process.env;
const compiledBefore = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/** The server as a host runs it, in a process of its own that can be killed. */
export class ServerProcess extends Reachable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kring-process-'));
  #running: ChildProcess | undefined;
  #url = '';
  readonly #settings: Readonly<Record<string, string>>;
  /** What it wrote in its log, also before it was killed. */
  said = '';

  constructor(settings: Readonly<Record<string, string>> = {}) {
    super();
    this.#settings = settings;
  }

  override get url(): string {
    return this.#url;
  }

  /** Waits until it says where it is open. */
  async start(): Promise<this> {
    const env = { ...compiledBefore, PATH: process.env.PATH, PORT: '0', DATA_DIR: this.#folder, ...this.#settings };
    const running = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#running = running;
    this.#url = await new Promise((resolve, reject) => {
      let said = '';
      running.stdout.on('data', (bytes) => {
        said += bytes;
        this.said += bytes;
        const url = /^Kring is open at (\S+)$/m.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
      running.on('error', reject);
      running.on('exit', (code) => reject(new Error(`The server stopped with ${code}: ${said}`)));
    });
    return this;
  }

  get isRunning(): boolean {
    return this.#running?.exitCode === null && this.#running.signalCode === null;
  }

  /** Stands still, and does not know it. */
  pause(): void {
    this.#running?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#running?.kill('SIGCONT');
  }

  /** Without any warning. */
  async kill(): Promise<void> {
    await this.#stop('SIGKILL');
  }

  /** As a host upgrades it; gives the exit code of the one that went. */
  async restart(): Promise<number | null> {
    const code = await this.#stop('SIGTERM');
    await this.start();
    return code;
  }

  /** As a host stops it; gives its exit code. */
  async stop(): Promise<number | null> {
    const code = await this.#stop('SIGTERM');
    rmSync(this.#folder, { recursive: true, force: true });
    return code;
  }

  #stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const running = this.#running;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return Promise.resolve(null);
    return new Promise((resolve) => {
      running.once('exit', resolve);
      running.kill(signal);
    });
  }
}
