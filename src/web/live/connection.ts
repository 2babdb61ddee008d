import { refused } from '../../basics/result.ts';
import type { Command } from '../../engine/command.ts';
import type { CommandId } from '../../engine/ids.ts';
import type { ClientMessage, Contents, Farewell, ServerMessage } from '../../protocol/message.ts';
import { waitAfterCrowding, waitBefore } from './backoff.ts';
import { ServerClock } from './server-clock.ts';
import type { ConnectionState } from './standing.ts';
import { type Answer, WaitingCommands } from './waiting-commands.ts';
import { type Cancel, type Dial, readServerMessage, type Surroundings, type Wire } from './wire.ts';

export type Hello = Extract<ClientMessage, { readonly kind: 'hello' }>;

export interface Listener {
  /** The greeting of the moment: who this is, and the last number that it has. */
  hello(): Hello;
  /** Called in order, before the answers of the commands that it settles. */
  heard(message: ServerMessage): void;
  changed(state: ConnectionState): void;
}

const pingEvery = 20_000;
/** Early pings only tell the time: the first seconds decide how well the clocks run together. */
const earlyPings = [0, 300, 1_000, 3_000];
const answerWithin = 8_000;
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
  readonly #waiting = new WaitingCommands();
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
    const answer = this.#waiting.add(id, command, contents);
    this.#sendAgain(id);
    return answer;
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

  /** Greets anew, as whoever `hello` says now. What somebody else asked here before is neither asked again nor answered. */
  restart(): void {
    this.#drop();
    this.#waiting.forget();
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
    const wire = this.#wire;
    this.#listener.heard(message);
    if (this.#wire !== wire) return; // Greets anew over another, where all of this begins again.
    const retry = this.#waiting.hear(message);
    if (retry !== undefined) this.#later(retry.after, () => this.#sendAgain(retry.again));
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
    for (const text of this.#waiting.texts) this.#wire?.send(text);
  }

  #sendAgain(id: CommandId): void {
    const text = this.#waiting.textOf(id);
    if (this.#greeted && text !== undefined) this.#wire?.send(text);
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
    this.#waiting.giveUp();
  }

  #change(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener.changed(state);
  }
}
