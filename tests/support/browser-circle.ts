import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright';
import { expect } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.ts';
import { readServerSecret } from '../../src/server/server-secret.ts';
import { BrowserPerson } from './browser-person.ts';
import { theBrowser } from './the-browser.ts';

const built = join(import.meta.dirname, '..', '..', 'build');

/** A note as its writer's browser sent it: what must not reach anybody before its moment. */
export interface SentNote {
  readonly note: string;
  readonly content: string;
  readonly bytes: string;
}

/** A server with the built pages, and the people of one story in the browser that all stories share. */
export class BrowserCircle {
  readonly people: BrowserPerson[] = [];
  readonly browser: Browser;
  #server: RunningServer;
  #isGone = false;
  readonly #folder: string;
  readonly #calendar: Calendar;
  readonly #start: (port: number) => Promise<RunningServer>;

  private constructor(
    browser: Browser,
    server: RunningServer,
    folder: string,
    calendar: Calendar,
    start: (port: number) => Promise<RunningServer>,
  ) {
    this.browser = browser;
    this.#server = server;
    this.#folder = folder;
    this.#calendar = calendar;
    this.#start = start;
  }

  get server(): RunningServer {
    return this.#server;
  }

  /** From which the server makes what only it can make. */
  get secret(): string {
    return readServerSecret(this.#folder);
  }

  static async opens(options: Partial<ServerOptions> = {}): Promise<BrowserCircle> {
    const folder = mkdtempSync(join(tmpdir(), 'kring-browser-'));
    const calendar = { later: 0 };
    const start = (port: number) => serve(folder, port, calendar, options);
    return new BrowserCircle(await theBrowser(), await start(0), folder, calendar, start);
  }

  /** The server stops and starts again at the same address, on what it kept. */
  async restart(): Promise<void> {
    const { port } = new URL(this.#server.url);
    await this.#server.close();
    this.#server = await this.#start(Number(port));
  }

  /** The server goes away for good; the browsers stay. */
  async loseServer(): Promise<void> {
    this.#isGone = true;
    await this.#server.close();
  }

  /** The server's clock moves on; the browsers notice what it tells them. */
  waitMinutes(minutes: number): void {
    this.#calendar.later += minutes * 60_000;
  }

  async person(name: string, options: BrowserContextOptions = {}): Promise<BrowserPerson> {
    const person = await BrowserPerson.arrives(this.browser, name, options);
    this.people.push(person);
    return person;
  }

  /** Which of these words stand, readable, anywhere in what the server keeps. */
  onDisk(words: readonly string[]): readonly string[] {
    const files = readdirSync(this.#folder, { withFileTypes: true }).filter((file) => file.isFile());
    expect(files.length, 'what the server keeps').toBeGreaterThan(0);
    const kept = files.map(({ name }) => readFileSync(join(this.#folder, name)));
    return words.filter((word) => kept.some((bytes) => bytes.includes(word)));
  }

  /** Everyone closes the browser; what it received and complained of is still known. */
  async goesHome(): Promise<void> {
    await Promise.all(this.people.map(({ context }) => context.close()));
  }

  async close(): Promise<void> {
    await this.goesHome();
    if (!this.#isGone) await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Nobody's console complained, and no page asked anything of another address. */
  expectQuiet(): void {
    for (const { name, unforgiven, strangers } of this.people) {
      expect(unforgiven, `the console of ${name}`).toEqual([]);
      expect(strangers, `addresses asked for by ${name}`).toEqual([]);
    }
  }

  /** Every screen that was looked at could be used by everyone, at every width. */
  expectFlawless(): void {
    const flaws = this.people.flatMap(({ name, flaws: found }) => found.map((flaw) => `${name}: ${flaw}`));
    expect(flaws).toEqual([]);
  }

  /** Not an id, not a byte of it reached anyone but its writer. */
  expectUnseen(writer: BrowserPerson, notes: readonly SentNote[] = notesSentBy(writer)): void {
    expect(notes.length, `${writer.name} wrote something`).toBeGreaterThan(0);
    for (const { name, received } of this.people.filter((person) => person !== writer)) {
      for (const { note, content, bytes } of notes) {
        const told = received.filter((frame) => [note, content, bytes].some((word) => frame.includes(word)));
        expect(told, `what reached ${name} of what ${writer.name} wrote`).toEqual([]);
      }
    }
  }
}

/** How much later it is for the server than it is here. */
interface Calendar {
  later: number;
}

function serve(
  dataDir: string,
  port: number,
  calendar: Calendar,
  options: Partial<ServerOptions>,
): Promise<RunningServer> {
  const now = () => Date.now() + calendar.later;
  const usual = { now, sweepEvery: 100, pages: copiedPages(), requestsPerMinute: 10_000 };
  return startServer({ ...usual, ...options, dataDir, port });
}

let copied: string | undefined;

/** A copy for all stories of this process: whoever builds meanwhile does not pull the pages from under them. */
function copiedPages(): string {
  if (copied !== undefined) return copied;
  const folder = mkdtempSync(join(tmpdir(), 'kring-pages-'));
  cpSync(built, folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  copied = folder;
  return folder;
}

/** All revisions of all notes that this browser sent, shut or private. */
export function notesSentBy(person: BrowserPerson): readonly SentNote[] {
  return person.sent.flatMap((frame) => {
    const message: unknown = JSON.parse(frame);
    if (!isNoteMessage(message)) return [];
    const { note, content } = message.command;
    return [{ note, content, bytes: message.contents.find(({ id }) => id === content)?.sealed ?? '' }];
  });
}

interface NoteMessage {
  readonly command: { readonly kind: 'writeNote'; readonly note: string; readonly content: string };
  readonly contents: readonly { readonly id: string; readonly sealed: string }[];
}

function isNoteMessage(message: unknown): message is NoteMessage {
  if (typeof message !== 'object' || message === null || !('command' in message)) return false;
  const { command } = message;
  return typeof command === 'object' && command !== null && 'kind' in command && command.kind === 'writeNote';
}
