import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Command } from '../../src/engine/command.ts';
import { emptyMeeting } from '../../src/engine/empty-meeting.ts';
import { evolve } from '../../src/engine/evolve.ts';
import type { CommandId, ContentId, DeviceId, MeetingId, SeatId } from '../../src/engine/ids.ts';
import type { Meeting } from '../../src/engine/meeting.ts';
import type { Contents, Credential, Farewell, ServerMessage } from '../../src/protocol/message.ts';

export function anId<Id extends string>(): Id {
  return randomBytes(16).toString('base64url') as Id;
}

/** Bytes that nobody on the way can open. */
export function sealedBytes(count = 256): string {
  return randomBytes(count).toString('base64url');
}

export interface SocketOptions {
  readonly origin?: string;
  /** False for a device that went away without a word. */
  readonly autoPong?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

type Heard<Kind extends ServerMessage['kind']> = Extract<ServerMessage, { readonly kind: Kind }>;

/** One device at a real socket: it keeps every frame, and folds what it may know into a meeting. */
export class LiveGuest {
  readonly frames: string[] = [];
  readonly heard: ServerMessage[] = [];
  readonly contents: Record<ContentId, string> = {};
  readonly device: DeviceId = anId();
  meeting: Meeting = emptyMeeting;
  number = 0;
  seat: SeatId | undefined;
  token: string | undefined;
  closeCode: number | undefined;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(url: string, options: SocketOptions = {}) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, options);
    this.#socket.on('message', (bytes) => this.#hear(bytes.toString()));
    this.#socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
    this.#socket.on('error', () => undefined);
  }

  get isOpen(): boolean {
    return this.closeCode === undefined;
  }

  async opened(): Promise<this> {
    if (this.#socket.readyState === WebSocket.CONNECTING)
      await new Promise((resolve, reject) => this.#socket.once('open', resolve).once('error', reject));
    return this;
  }

  say(text: string): void {
    this.#socket.send(text);
  }

  hello(meeting: MeetingId, as: Credential, after = 0, pass?: string): void {
    this.say(JSON.stringify({ kind: 'hello', version: 1, meeting, as, after, pass }));
  }

  /** Sends a command and waits for what came of it: undefined when it was done, else why not. */
  async want(command: Command, contents?: Contents, id: CommandId = anId()): Promise<string | undefined> {
    const from = this.heard.length;
    this.say(JSON.stringify({ kind: 'command', id, command, contents }));
    const answer = await this.until((message) => answers(message, id), from);
    return answer.kind === 'refused' ? answer.refusal : undefined;
  }

  async hears<Kind extends ServerMessage['kind']>(kind: Kind, from = 0): Promise<Heard<Kind>> {
    return this.until((message): message is Heard<Kind> => message.kind === kind, from);
  }

  /** The first message, of those heard and those to come, that is meant. Fails when the socket is over. */
  async until<Wanted extends ServerMessage>(
    isIt: ((message: ServerMessage) => message is Wanted) | ((message: ServerMessage) => boolean),
    from = 0,
  ): Promise<Wanted> {
    for (let next = from; ; next += 1) {
      while (next >= this.heard.length) await this.#more();
      const message = this.heard[next];
      if (message !== undefined && isIt(message)) return message as Wanted;
    }
  }

  async closed(): Promise<number> {
    while (this.closeCode === undefined) await this.#next();
    return this.closeCode;
  }

  farewell(): Farewell | undefined {
    return this.heard.find((message) => message.kind === 'farewell')?.why;
  }

  /** When the server next asks whether it is there; it has just said yes. */
  async pinged(): Promise<void> {
    await new Promise((resolve, reject) => this.#socket.once('ping', resolve).once('close', reject));
  }

  /** Like a train in a tunnel. */
  breakOff(): void {
    this.#socket.terminate();
  }

  async #more(): Promise<void> {
    if (this.closeCode !== undefined) throw new Error(`The socket closed with ${this.closeCode}`);
    await this.#next();
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  #hear(text: string): void {
    const message: ServerMessage = JSON.parse(text);
    this.frames.push(text);
    this.heard.push(message);
    if (message.kind === 'seated') {
      this.seat = message.seat;
      this.token = message.token;
    }
    if (message.kind === 'welcome' && message.afresh) this.meeting = emptyMeeting;
    if (message.kind === 'welcome' || message.kind === 'events') {
      this.meeting = message.events.reduce((meeting, { event }) => evolve(meeting, event), this.meeting);
      this.number = message.number;
      for (const { id, sealed } of message.contents) this.contents[id] = sealed;
    }
    this.#wake();
  }
}

function answers(message: ServerMessage, id: CommandId): message is Heard<'refused' | 'accepted' | 'events'> {
  if (message.kind === 'refused' || message.kind === 'accepted') return message.id === id;
  return (
    (message.kind === 'events' || message.kind === 'welcome') && message.events.some(({ command }) => command === id)
  );
}
