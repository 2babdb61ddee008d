import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../src/engine/command.ts';
import { placeNow, stepNow } from '../../src/engine/cursor.ts';
import type { CasusId, ContentId, DeviceId, MeetingId, NoteId, SeatId } from '../../src/engine/ids.ts';
import type { SeatKind, Setting } from '../../src/engine/meeting.ts';
import { composeNormal } from '../../src/methods/compose.ts';
import type { Script } from '../../src/methods/script.ts';
import type { Contents } from '../../src/protocol/message.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.ts';

import { anId, LiveGuest, type SocketOptions, sealedBytes } from './live-guest.ts';
import { theMethod } from './the-library.ts';

/** A server that people can reach, in this process or in another. */
export abstract class Reachable {
  abstract get url(): string;

  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  guest(options: SocketOptions = {}): Promise<LiveGuest> {
    return new LiveGuest(this.url, options).opened();
  }
}

/** How somebody reaches a server. */
export type Door = Pick<Reachable, 'url' | 'post' | 'guest'>;

/** A real server with its own folder; `restart` stops it and starts it again on what it kept. */
export class LiveServer extends Reachable {
  readonly folder = mkdtempSync(join(tmpdir(), 'kring-'));
  readonly #options: Partial<ServerOptions>;
  #running: RunningServer | undefined;

  constructor(options: Partial<ServerOptions> = {}) {
    super();
    this.#options = options;
  }

  override get url(): string {
    return this.#running?.url ?? '';
  }

  async start(): Promise<this> {
    this.#running = await startServer({ dataDir: this.folder, port: 0, requestsPerMinute: 10_000, ...this.#options });
    return this;
  }

  async restart(): Promise<void> {
    await this.#running?.close();
    await this.start();
  }

  /** Stands still while something happens. */
  async stopped(meanwhile: () => void | Promise<void>): Promise<void> {
    await this.#running?.close();
    await meanwhile();
    await this.start();
  }

  /** Stands still, takes a copy of its folder back in place of what it kept, and starts on that. */
  async putBack(copy: string): Promise<void> {
    await this.#running?.close();
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(copy, this.folder, { recursive: true });
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A meeting on a server, with what people who have its link can prove. */
export class LiveTable {
  readonly meeting: MeetingId = anId();
  readonly admit = sealedBytes(32);
  readonly screenAdmit = sealedBytes(32);
  readonly server: Door;

  constructor(server: Door) {
    this.server = server;
  }

  opening(setting: Setting = 'online', script: Script = theFivePhases()): object {
    const admitHash = hashOf(this.admit);
    return { meeting: this.meeting, setting, script, admitHash, screenHash: hashOf(this.screenAdmit) };
  }

  async open(setting?: Setting, script?: Script): Promise<this> {
    const response = await this.server.post('/api/meetings', this.opening(setting, script));
    if (response.status !== 201) throw new Error(`The meeting was not opened: ${await response.text()}`);
    return this;
  }

  async atDoor(device?: DeviceId, at: Door = this.server): Promise<LiveGuest> {
    const guest = await at.guest();
    guest.hello(this.meeting, { kind: 'link', admit: this.admit, device: device ?? guest.device });
    return guest;
  }

  async screen(): Promise<LiveGuest> {
    const guest = await this.server.guest();
    guest.hello(this.meeting, { kind: 'screen', admit: this.screenAdmit });
    await guest.hears('welcome');
    return guest;
  }

  /** Somebody with the link takes a seat, and is inside unless the meeting is underway. */
  async sit(as: SeatKind = 'participant', at: Door = this.server): Promise<Seated> {
    const guest = await this.atDoor(undefined, at);
    const name = anId<ContentId>();
    const seat = anId<SeatId>();
    const problem = await guest.want({ kind: 'takeSeat', seat, as, name }, [{ id: name, sealed: sealedBytes() }]);
    if (problem !== undefined) throw new Error(`No seat: ${problem}`);
    const { token } = await guest.hears('seated');
    await guest.until(({ kind }) => kind === 'welcome' || kind === 'door', guest.heard.length - 1);
    return { guest, seat, token, name };
  }

  /** The same device again, after its socket was gone. */
  async comeBack({ guest, seat, token }: Seated, at: Door = this.server): Promise<LiveGuest> {
    const again = await at.guest();
    again.hello(this.meeting, { kind: 'seat', seat, device: guest.device, token }, 0);
    return again;
  }
}

export interface Seated {
  readonly guest: LiveGuest;
  readonly seat: SeatId;
  readonly token: string;
  readonly name: ContentId;
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');
}

/** The standard agenda with the five-phase form, for six people. */
export function theFivePhases(): Script {
  const agenda = theMethod('agenda').structure;
  const script = composeNormal({ agenda, methods: [theMethod('five-phase').structure], people: 6 });
  if (!script.ok) throw new Error('The five-phase form fits six people');
  return script.value;
}

/** People around a live table: the first is the chair, the second brings the casus that is now being worked on. */
export interface LiveCircle {
  readonly table: LiveTable;
  readonly chair: Seated;
  readonly presenter: Seated;
  readonly peers: readonly Seated[];
}

/** Four people, two of them elsewhere, with the casus chosen and begun. */
export async function aLiveCircle(server: Door, elsewhere: Door = server): Promise<LiveCircle> {
  const table = await new LiveTable(server).open();
  const chair = await table.sit();
  const presenter = await table.sit('participant', elsewhere);
  const peers = [await table.sit(), await table.sit('participant', elsewhere)];
  await must(chair, { kind: 'takeChair' });
  await must(chair, { kind: 'start' });
  const [casus, question] = [anId<CasusId>(), anId<ContentId>()];
  const offer = { kind: 'offerCasus', casus, state: 'open', question } as const;
  await must(presenter, offer, [{ id: question, sealed: sealedBytes() }]);
  await walkTo(chair, 'choose-casus');
  await must(chair, { kind: 'proposeCasus', casus });
  await presenter.guest.until(
    () => presenter.guest.meeting.choice.proposed === casus,
    presenter.guest.heard.length - 1,
  );
  await must(presenter, { kind: 'acceptCasus', casus });
  await walkTo(chair, 'tell');
  return { table, chair, presenter, peers };
}

/** For the parts of a story that are not in question. */
export async function must({ guest }: Seated, command: Command, contents?: Contents): Promise<void> {
  const refusal = await guest.want(command, contents);
  if (refusal !== undefined) throw new Error(`${command.kind} was refused: ${refusal}`);
}

/** The chair goes on until the step of this name. */
export async function walkTo(chair: Seated, step: string): Promise<void> {
  for (let moves = 0; moves < 60; moves += 1) {
    const { cursor } = chair.guest.meeting;
    if (stepNow(chair.guest.meeting)?.id === step) return;
    if (cursor === undefined) throw new Error('The meeting has not begun');
    await must(chair, { kind: 'next', from: cursor });
  }
  throw new Error(`No step ${step} ahead`);
}

/** Writes a note where the meeting is now, or writes it anew, and gives what was sealed. */
export async function writeNote(
  by: Seated,
  note: NoteId = anId<NoteId>(),
  revision = 1,
): Promise<{ readonly note: NoteId; readonly content: ContentId; readonly sealed: string }> {
  const place = placeNow(by.guest.meeting);
  if (place === undefined) throw new Error('There is nothing to write about');
  const [content, sealed] = [anId<ContentId>(), sealedBytes(1_024)];
  await must(by, { kind: 'writeNote', note, content, revision, place, as: 'note' }, [{ id: content, sealed }]);
  return { note, content, sealed };
}
