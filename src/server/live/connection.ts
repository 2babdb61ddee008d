import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Instant } from '../../engine/ids.ts';
import type { Farewell, ServerMessage } from '../../protocol/message.ts';
import { Allowance } from './allowance.ts';
import type { Guest } from './guest.ts';
import type { LiveLimits } from './live-limits.ts';
import type { LiveWatch } from './live-watch.ts';
import type { SlowReaders } from './slow-readers.ts';
import type { Through } from './through.ts';

const closeCodes: Readonly<Record<Farewell, number>> = {
  erased: 1000,
  seatLost: 1000,
  restarting: 1012,
  notMember: 1008,
  signInFirst: 1008,
  tooFast: 1008,
  tooSlow: 1008,
  refused: 1008,
};

/** Milliseconds for the other side to hang up too. */
const toSayGoodbye = 2_000;

/** Milliseconds within which strikes are counted together. */
const patience = 60_000;

/** A socket, and the stream under it, to which a whole frame can be written as it is. */
export interface Line {
  readonly socket: WebSocket;
  readonly stream: Duplex;
}

/** One socket of one device, from its greeting to its end. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #limits: LiveLimits;
  readonly #slow: SlowReaders;
  readonly #allowance: Allowance;
  readonly #watch: LiveWatch;
  #strikes = 0;
  /** When the first of those was. */
  #struckAt: Instant = 0;
  #isOver = false;
  /** A stranger until it was recognised; a device at the door may get a seat later. */
  guest: Guest = { kind: 'stranger' };
  /** In a room of a group, by whose membership it is here. */
  through: Through | undefined;
  /** Whether it was shown the meeting, and not only the door. */
  inside = false;

  constructor({ socket, stream }: Line, limits: LiveLimits, slow: SlowReaders, now: Instant, watch: LiveWatch) {
    this.#socket = socket;
    this.#stream = stream;
    this.#limits = limits;
    this.#slow = slow;
    this.#watch = watch;
    this.#allowance = new Allowance(limits.burst, limits.perSecond, now);
  }

  /** A message, as text. */
  send(text: string): void {
    if (!this.#mayBeSentMore()) return;
    this.#socket.send(text);
    this.#slow.sent(this.#socket, text.length);
  }

  /** What `textFrame` made for many. Nothing is compressed here, so `ws` never holds back a message that came before. */
  sendFrame(frame: Buffer): void {
    if (!this.#mayBeSentMore()) return;
    this.#stream.write(frame);
    this.#slow.sent(this.#socket, frame.length);
  }

  /** A reader that does not keep up is dropped: it comes back and gets what it missed. */
  #mayBeSentMore(): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false;
    const keepsUp = this.#socket.bufferedAmount <= this.#limits.mostWaiting;
    if (!keepsUp) this.#socket.terminate();
    return keepsUp;
  }

  say(message: ServerMessage): void {
    if (message.kind === 'refused') this.#watch.refused(message.refusal);
    this.send(JSON.stringify(message));
  }

  /** Whether its farewell was said; what still arrives is not listened to. */
  get isOver(): boolean {
    return this.#isOver;
  }

  end(why: Farewell): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.say({ kind: 'farewell', why });
    this.#socket.close(closeCodes[why]);
    setTimeout(() => this.#socket.terminate(), toSayGoodbye).unref();
  }

  /** The socket is gone. */
  forget(): void {
    this.#slow.gone(this.#socket);
  }

  /** Whether it may say something now. */
  mayTalk(now: Instant): boolean {
    return this.#allowance.take(now);
  }

  /**
   * Counts against it; who goes on like that is sent away. What was long ago is forgotten: a page that a later release made
   * may say something now and then, all afternoon, that this one does not know.
   */
  strike(why: Farewell, now: Instant): void {
    if (now - this.#struckAt > patience) {
      this.#struckAt = now;
      this.#strikes = 0;
    }
    this.#strikes += 1;
    if (this.#strikes === this.#limits.mostStrikes) this.end(why);
  }
}
