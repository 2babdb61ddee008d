import { performance } from 'node:perf_hooks';
import { anId } from './command-frame.ts';
import type { RawSocket } from './raw-socket.ts';

/** What the people of one room say. */
export interface Talk {
  /** The next outcome, as a frame to write. */
  outcome(command: string, seat: number): Buffer;
  /** What the first seat must say, alone, before anyone can go on; undefined most of the time. */
  pageToTurn(command: string): Buffer | undefined;
  /** How many events a message brings to whoever has had `before` of them. Throws for one that is no event. */
  count(message: Buffer, before: number): number;
}

/** Adds up what all rooms do while somebody measures. */
export class Tally {
  delivered = 0;
  milliseconds: number[] = [];

  restart(): void {
    this.delivered = 0;
    this.milliseconds = [];
  }
}

interface Waiting {
  readonly command: Buffer;
  readonly since: number;
}

/** Six people at one meeting, each with a socket and at most one message under way. */
export class Room {
  readonly sockets: RawSocket[] = [];
  readonly #talk: Talk;
  readonly #tally: Tally;
  readonly #waiting = new Map<number, Waiting>();
  readonly #had: number[] = [];
  readonly #free: number[] = [];
  #wishes: number[] = [];
  #turning: Buffer | undefined;
  #haveTurned = 0;
  /** Called when a message has come back to its sender. */
  whenHeard: () => void = () => undefined;

  constructor(talk: Talk, tally: Tally) {
    this.#talk = talk;
    this.#tally = tally;
  }

  /** Takes the seat in; `had` is the number of the last event that it knows. */
  seat(socket: RawSocket, had: number): void {
    this.#free.push(this.sockets.length);
    this.sockets.push(socket);
    this.#had.push(had);
  }

  /** Somebody has had something to say since that moment; it is said as soon as a seat is free. */
  wish(since: number): void {
    this.#wishes.push(since);
    this.#speak();
  }

  /** No new wishes; what is under way arrives. */
  get isQuiet(): boolean {
    return this.#waiting.size === 0 && this.#turning === undefined;
  }

  hush(): void {
    this.whenHeard = () => undefined;
    this.#wishes = [];
  }

  heard(seat: number, message: Buffer): void {
    const count = this.#talk.count(message, this.#had[seat] ?? 0);
    this.#had[seat] = (this.#had[seat] ?? 0) + count;
    this.#tally.delivered += count;
    if (this.#turning !== undefined && message.includes(this.#turning)) this.#turned();
    const waiting = this.#waiting.get(seat);
    if (waiting === undefined || !message.includes(waiting.command)) return;
    this.#waiting.delete(seat);
    this.#free.push(seat);
    this.#tally.milliseconds.push(performance.now() - waiting.since);
    this.whenHeard();
    this.#speak();
  }

  /** Everybody goes on together: where people are on different servers, one of these may not know yet. */
  #turned(): void {
    this.#haveTurned += 1;
    if (this.#haveTurned < this.sockets.length) return;
    this.#turning = undefined;
    this.#speak();
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  #speak(): void {
    while (this.#turning === undefined && this.#wishes.length > 0 && this.#free.length > 0) {
      const command = anId();
      const page = this.#waiting.size === 0 ? this.#talk.pageToTurn(command) : undefined;
      if (page !== undefined) {
        this.#turning = Buffer.from(command);
        this.#haveTurned = 0;
        this.sockets[0]?.write(page);
        return;
      }
      if (this.#talk.pageToTurn('') !== undefined) return;
      this.#say(command);
    }
  }

  #say(command: string): void {
    const seat = this.#free.shift();
    const since = this.#wishes.shift();
    if (seat === undefined || since === undefined) return;
    this.#waiting.set(seat, { command: Buffer.from(command), since });
    this.sockets[seat]?.write(this.#talk.outcome(command, seat));
  }
}
