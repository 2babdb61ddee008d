import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentId, DeviceId, MeetingId, SeatId } from '../../src/engine/ids.ts';
import type { SeatKind, Setting } from '../../src/engine/meeting.ts';
import { composeNormal } from '../../src/methods/compose.ts';
import type { Script } from '../../src/methods/script.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.ts';

import { anId, LiveGuest, sealedBytes } from './live-guest.ts';
import { theMethod } from './the-library.ts';

/** A real server with its own folder; `restart` stops it and starts it again on what it kept. */
export class LiveServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'kring-'));
  readonly #options: Partial<ServerOptions>;
  #running: RunningServer | undefined;

  constructor(options: Partial<ServerOptions> = {}) {
    this.#options = options;
  }

  get url(): string {
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

  async stop(): Promise<void> {
    await this.#running?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  guest(options: { readonly origin?: string } = {}): Promise<LiveGuest> {
    return new LiveGuest(this.url, options).opened();
  }
}

/** A meeting on a server, with what people who have its link can prove. */
export class LiveTable {
  readonly meeting: MeetingId = anId();
  readonly admit = sealedBytes(32);
  readonly screenAdmit = sealedBytes(32);
  readonly server: LiveServer;

  constructor(server: LiveServer) {
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

  async atDoor(device?: DeviceId): Promise<LiveGuest> {
    const guest = await this.server.guest();
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
  async sit(as: SeatKind = 'participant'): Promise<Seated> {
    const guest = await this.atDoor();
    const name = anId<ContentId>();
    const seat = anId<SeatId>();
    const problem = await guest.want({ kind: 'takeSeat', seat, as, name }, { [name]: sealedBytes() });
    if (problem !== undefined) throw new Error(`No seat: ${problem}`);
    const { token } = await guest.hears('seated');
    await guest.until(({ kind }) => kind === 'welcome' || kind === 'door', guest.heard.length - 1);
    return { guest, seat, token, name };
  }

  /** The same device again, after its socket was gone. */
  async comeBack({ guest, seat, token }: Seated): Promise<LiveGuest> {
    const again = await this.server.guest();
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
