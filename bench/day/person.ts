import type { Command } from '../../src/engine/command.ts';
import type { CommandId, DeviceId, MeetingId, NoteId, Place, SeatId } from '../../src/engine/ids.ts';
import { type Contents, type Credential, protocolVersion } from '../../src/protocol/message.ts';
import { anId } from '../../tests/support/live-guest.ts';
import { numberAt } from '../rooms/bare-rooms.ts';
import { RawSocket } from '../rooms/raw-socket.ts';
import type { Traffic } from './traffic.ts';

/** What somebody wrote at one place, so far. */
export interface OwnNote {
  readonly id: NoteId;
  revision: number;
  isOpen: boolean;
}

const numberKey = '"number":';
/** Where a message names its kind; see `{"kind":"events"`. */
export const kindAt = '{"kind":"'.length;

/** Somebody at a device, with a socket while it is awake. */
export class Person {
  readonly seat: SeatId = anId();
  readonly device: DeviceId = anId();
  readonly notes = new Map<Place, OwnNote[]>();
  /** The number of the last event that this device has. */
  number = 0;
  token: string | undefined;
  /** Whether the hands or the voice are needed: then a screen does not fall asleep. */
  isBusy = false;
  /** For good: it is not looked at any more. */
  hasLeft = false;
  readonly #traffic: Traffic;
  readonly #hear: (message: Buffer) => void;
  readonly #lost: () => void;
  #socket: RawSocket | undefined;

  /** `lost`: the socket broke, and nobody closed it here. */
  constructor(traffic: Traffic, hear: (by: Person, message: Buffer) => void, lost: (by: Person) => void) {
    this.#traffic = traffic;
    this.#lost = () => lost(this);
    this.#hear = (message) => {
      traffic.heard(message.length);
      hear(this, message);
    };
  }

  get isThere(): boolean {
    return this.#socket !== undefined;
  }

  async opens(port: number, meeting: MeetingId, admit: string): Promise<void> {
    const { seat, device, token } = this;
    const as: Credential =
      token === undefined ? { kind: 'link', admit, device } : { kind: 'seat', seat, device, token };
    let isGone = false;
    const gone = () => {
      isGone = true;
      this.#broke(socket);
    };
    let socket: RawSocket | undefined;
    socket = await RawSocket.open(port, '/api/live', this.#hear, gone);
    if (this.hasLeft) socket.close();
    if (isGone || this.hasLeft) throw new Error('The socket broke at once, or nobody waits for it any more');
    this.#socket = socket;
    this.#say({ kind: 'hello', version: protocolVersion, meeting, as, after: this.number });
    this.#traffic.pings(this, () => this.#say({ kind: 'ping', at: Math.round(performance.now()) }));
  }

  says(id: CommandId, command: Command, contents: Contents | undefined): void {
    this.#say({ kind: 'command', id, command, ...(contents !== undefined && { contents }) });
  }

  /** The screen goes dark, or the page is closed. */
  hangsUp(): void {
    this.#traffic.pingsNoMore(this);
    this.#socket?.close();
    this.#socket = undefined;
  }

  /** Remembers how far it is, from an `events` or `welcome` message. */
  keepsUp(message: Buffer): void {
    this.number = numberAt(message, message.indexOf(numberKey, kindAt) + numberKey.length);
  }

  #broke(socket: RawSocket | undefined): void {
    if (socket === undefined || this.#socket !== socket) return;
    this.hangsUp();
    this.#lost();
  }

  #say(message: object): void {
    const text = JSON.stringify(message);
    this.#traffic.said(text.length);
    this.#socket?.say(text);
  }
}
