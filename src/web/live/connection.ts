import { granted, type Result, refused } from '../../basics/result.ts';
import type { Command } from '../../engine/command.ts';
import type { CommandId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { ClientMessage, Contents, Farewell, ServerMessage, WireRefusal } from '../../protocol/message.ts';
import { waitAfterCrowding, waitBefore } from './backoff.ts';
import { ServerClock } from './server-clock.ts';
import type { ConnectionState } from './standing.ts';
import { type Cancel, type Dial, readServerMessage, type Surroundings, type Wire } from './wire.ts';

export type Answer = Result<void, Refusal | WireRefusal>;
export type Hello = Extract<ClientMessage, { readonly kind: 'hello' }>;

export interface Listener {
  /** The greeting of the moment: who this is, and the last number that it has. */
  hello(): Hello;
  /** Called in order, before the answers of the commands that it settles. */
  heard(message: ServerMessage): void;
  changed(state: ConnectionState): void;
}

interface Waiting {
  readonly id: CommandId;
  readonly kind: Command['kind'];
  readonly text: string;
  readonly settle: (answer: Answer) => void;
  /** How often the server was not able to take it. */
  tries: number;
}

const pingEvery = 20_000;
/** Early pings only tell the time: the first seconds decide how well the clocks run together. */
const earlyPings = [0, 300, 1_000, 3_000];
const answerWithin = 8_000;
const mostTries = 4;
/** Farewells after which coming back later is of use. */
const passing: ReadonlySet<Farewell> = new Set<Farewell>(['restarting', 'tooFast', 'tooSlow']);

/**
 * Keeps one socket to the meeting, for as long as coming back is of use. A command is sent again after every return
 * until it was answered or its event was seen: its id makes that harmless.
 */
export class Connection {
  readonly clock: ServerClock;
  readonly #dial: Dial;
  readonly #around: Surroundings;
  readonly #listener: Listener;
  readonly #waiting = new Map<CommandId, Waiting>();
  readonly #timers = new Set<Cancel>();
  #wire: Wire | undefined;
  #state: ConnectionState = 'connecting';
  #greeted = false;
  #attempt = 0;
  #crowded = false;
  #retry: Cancel | undefined;
  #silence: Cancel | undefined;

  constructor(dial: Dial, around: Surroundings, listener: Listener) {
    this.#dial = dial;
    this.#around = around;
    this.#listener = listener;
    this.clock = new ServerClock(() => around.elapsed());
  }

  start(): void {
    if (this.#state !== 'over' && this.#wire === undefined) this.#connect();
  }

  /** Resolves when the server has answered, however long the way; a refusal when the connection is over. */
  submit(id: CommandId, command: Command, contents: Contents | undefined): Promise<Answer> {
    if (this.#state === 'over') return Promise.resolve(refused('notStored'));
    const message: ClientMessage = { kind: 'command', id, command, ...(contents === undefined ? {} : { contents }) };
    return new Promise((settle) => {
      const waiting: Waiting = { id, kind: command.kind, text: JSON.stringify(message), settle, tries: 0 };
      this.#waiting.set(id, waiting);
      if (this.#greeted) this.#wire?.send(waiting.text);
    });
  }

  /** The network or the person may be back: do not wait any longer. */
  wake(): void {
    if (this.#state === 'over') return;
    if (this.#wire === undefined) this.#connect();
    else if (this.#greeted) this.#ping();
  }

  /** The browser says that the network is gone: no need to wait for an answer that does not come. */
  doubt(): void {
    if (this.#state === 'live') this.#lost();
  }

  /** Greets anew, as whoever `hello` says now. */
  restart(): void {
    this.#drop();
    this.#state = 'connecting';
    this.#listener.changed(this.#state);
    this.#connect();
  }

  close(): void {
    this.#end();
    this.#drop();
  }

  #connect(): void {
    this.#retry?.();
    this.#retry = undefined;
    const isCurrent = (): boolean => this.#wire === wire;
    const wire: Wire = this.#dial({
      opened: () => {
        if (isCurrent()) wire.send(JSON.stringify(this.#listener.hello()));
      },
      heard: (text) => {
        if (isCurrent()) this.#heard(text);
      },
      closed: () => {
        if (isCurrent()) this.#lost();
      },
    });
    this.#wire = wire;
    this.#expectAnswer();
  }

  #heard(text: string): void {
    const message = readServerMessage(text);
    if (message === undefined) return;
    this.#silence?.();
    this.#silence = undefined;
    if ('now' in message && message.kind !== 'pong') this.clock.heard(message.now);
    if (message.kind === 'pong') this.clock.answered(message.at, message.now);
    const greeted = message.kind === 'welcome' || message.kind === 'door';
    if (greeted && !this.#greeted) this.clock.restart();
    if (greeted) this.clock.heard(message.now);
    this.#listener.heard(message);
    this.#settle(message);
    if (message.kind === 'farewell') this.#farewell(message.why);
    if (greeted) this.#greet();
  }

  #greet(): void {
    const first = !this.#greeted;
    this.#greeted = true;
    this.#attempt = 0;
    this.#crowded = false;
    this.#change('live');
    if (!first) return;
    for (const milliseconds of earlyPings) this.#later(milliseconds, () => this.#ping());
    this.#keepPinging();
    for (const { text } of this.#waiting.values()) this.#wire?.send(text);
  }

  #settle(message: ServerMessage): void {
    switch (message.kind) {
      case 'seated':
        // What was asked at the door is done; the seat cannot ask it a second time.
        for (const { id, kind } of [...this.#waiting.values()])
          if (kind === 'takeSeat' || kind === 'askBack') this.#answer(id, granted(undefined));
        return;
      case 'accepted':
        this.#answer(message.id, granted(undefined));
        return;
      case 'refused':
        if (message.id !== undefined) this.#refusal(message.id, message.refusal);
        return;
      case 'welcome':
      case 'events':
        for (const { command } of message.events) if (command !== undefined) this.#answer(command, granted(undefined));
        return;
      default:
        return;
    }
  }

  #refusal(id: CommandId, refusal: Refusal | WireRefusal): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    waiting.tries += 1;
    const mayPass = refusal === 'notStored' || refusal === 'tooFast';
    if (!mayPass || waiting.tries >= mostTries) {
      this.#answer(id, refused(refusal));
      return;
    }
    this.#later(500 * 2 ** waiting.tries, () => {
      if (this.#greeted && this.#waiting.has(id)) this.#wire?.send(waiting.text);
    });
  }

  #answer(id: CommandId, answer: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.settle(answer);
  }

  #farewell(why: Farewell): void {
    if (!passing.has(why)) {
      this.close();
      return;
    }
    this.#crowded = why !== 'restarting';
    this.#lost();
  }

  #lost(): void {
    this.#drop();
    if (this.#state === 'over') return;
    if (this.#state === 'live') this.#change('lost');
    const wait = this.#crowded ? waitAfterCrowding : waitBefore;
    this.#retry = this.#around.after(wait(this.#attempt, this.#around.dice()), () => this.#connect());
    this.#attempt += 1;
  }

  #ping(): void {
    if (!this.#greeted) return;
    this.#wire?.send(JSON.stringify({ kind: 'ping', at: this.clock.stamp() } satisfies ClientMessage));
    this.#expectAnswer();
  }

  #keepPinging(): void {
    this.#later(pingEvery, () => {
      this.#ping();
      this.#keepPinging();
    });
  }

  /** A dead network often does not close a socket: silence after a question does. */
  #expectAnswer(): void {
    this.#silence ??= this.#around.after(answerWithin, () => this.#lost());
  }

  #later(milliseconds: number, run: () => void): void {
    const cancel = this.#around.after(milliseconds, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
  }

  #drop(): void {
    const wire = this.#wire;
    this.#wire = undefined;
    this.#greeted = false;
    this.#silence?.();
    this.#silence = undefined;
    this.#retry?.();
    this.#retry = undefined;
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    wire?.close();
  }

  #end(): void {
    this.#change('over');
    for (const id of [...this.#waiting.keys()]) this.#answer(id, refused('notStored'));
  }

  #change(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener.changed(state);
  }
}
