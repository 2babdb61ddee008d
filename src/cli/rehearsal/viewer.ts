import { newId } from '../../crypto/ids.ts';
import type { Command } from '../../engine/command.ts';
import { emptyMeeting } from '../../engine/empty-meeting.ts';
import { evolve } from '../../engine/evolve.ts';
import type { CommandId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { ClientMessage, Contents, Hello, ServerMessage, WireRefusal } from '../../protocol/message.ts';
import type { Dial, Line } from './line.ts';
import { Pace } from './pace.ts';

/** What became of a command: the number in the log from which on it holds, or why not. */
export type Answer = { readonly number: number } | { readonly refusal: Refusal | WireRefusal };

export interface ViewerOptions {
  readonly name: string;
  readonly address: string;
  readonly dial: Dial;
  /** Who this is, and the last number that it has. */
  readonly hello: (after: number) => Hello;
  /** Every text as it came, before anything is made of it. */
  readonly heard: (text: string) => void;
}

const patience = 15_000;

/** One device at the meeting: it says hello, folds what it receives, and knows no more than that. */
export class Viewer {
  readonly name: string;
  readonly #options: ViewerOptions;
  readonly #answers = new Map<CommandId, (answer: Answer) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #contents = new Map<string, string>();
  #line: Line | undefined;
  #pace = new Pace();
  #meeting: Meeting = emptyMeeting;
  #number = 0;
  #pongs = 0;
  #greetings = 0;
  #seated: Extract<ServerMessage, { kind: 'seated' }> | undefined;
  #isAtDoor = false;
  #farewell: string | undefined;

  constructor(options: ViewerOptions) {
    this.name = options.name;
    this.#options = options;
  }

  get meeting(): Meeting {
    return this.#meeting;
  }

  get number(): number {
    return this.#number;
  }

  /** Sealed bytes as they came, by content. */
  get contents(): ReadonlyMap<string, string> {
    return this.#contents;
  }

  get seated(): Extract<ServerMessage, { kind: 'seated' }> | undefined {
    return this.#seated;
  }

  get isAtDoor(): boolean {
    return this.#isAtDoor;
  }

  /** Opens the line and waits until the server said welcome, or showed the door. */
  async connect(): Promise<void> {
    const { address, dial, hello, name } = this.#options;
    const before = this.#greetings;
    const line = await dial(address, name, {
      heard: (text) => {
        if (this.#line === line) this.#hear(text);
      },
      closed: () => undefined,
    });
    this.#line = line;
    this.#pace = new Pace();
    await this.#send(hello(this.#number));
    await this.until(() => this.#greetings > before, 'to be greeted');
  }

  hangUp(): void {
    const line = this.#line;
    this.#line = undefined;
    line?.close();
  }

  async ask(command: Command, contents: Contents): Promise<Answer> {
    const id = newId<'CommandId'>();
    let answer: Answer | undefined;
    this.#answers.set(id, (given) => {
      answer = given;
    });
    await this.#send({ kind: 'command', id, command, contents });
    await this.until(() => answer !== undefined, `for an answer to ${command.kind}`);
    this.#answers.delete(id);
    return answer ?? { refusal: 'notStored' };
  }

  /** Everything that the server sent before this has been heard when it resolves. */
  async catchUp(): Promise<void> {
    const before = this.#pongs;
    await this.#send({ kind: 'ping', at: before });
    await this.until(() => this.#pongs > before, 'for the server to answer');
  }

  /** Waits for what this device learns; a fault names what it waited for in vain. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`${this.name} waited in vain ${what}`));
      }, patience);
      const look = (): void => {
        if (this.#farewell === undefined && !isSo()) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        if (isSo()) resolve();
        else reject(new Error(`${this.name} was sent away: ${this.#farewell}`));
      };
      this.#watchers.add(look);
    });
  }

  async #send(message: ClientMessage): Promise<void> {
    await this.#pace.turn();
    this.#line?.send(JSON.stringify(message));
  }

  #hear(text: string): void {
    this.#options.heard(text);
    const message: ServerMessage = JSON.parse(text);
    this.#take(message);
    if (message.kind === 'welcome' || message.kind === 'door') this.#greetings += 1;
    for (const look of [...this.#watchers]) look();
  }

  #take(message: ServerMessage): void {
    switch (message.kind) {
      case 'welcome':
      case 'events':
        this.#isAtDoor = false;
        if (message.kind === 'welcome' && message.afresh) this.#meeting = emptyMeeting;
        this.#number = message.number;
        for (const { id, sealed } of message.contents) this.#contents.set(id, sealed);
        for (const { number, command, event } of message.events) {
          this.#meeting = evolve(this.#meeting, event);
          if (command !== undefined) this.#answers.get(command)?.({ number });
        }
        return;
      case 'door':
        this.#isAtDoor = true;
        return;
      case 'seated':
        this.#seated = message;
        return;
      case 'accepted':
        this.#answers.get(message.id)?.({ number: message.number });
        return;
      case 'refused':
        if (message.id === undefined) this.#farewell = message.refusal;
        else this.#answers.get(message.id)?.({ refusal: message.refusal });
        return;
      case 'pong':
        this.#pongs += 1;
        return;
      case 'farewell':
        this.#farewell = message.why;
        return;
    }
  }
}
