import { setTimeout as wait } from 'node:timers/promises';
import { isInside } from '../../src/engine/circle.ts';
import type { Command } from '../../src/engine/command.ts';
import { contentsWrittenBy } from '../../src/engine/contents.ts';
import { emptyMeeting } from '../../src/engine/empty-meeting.ts';
import { evolve } from '../../src/engine/evolve.ts';
import type { CommandId, ContentId, MeetingId, SeatId } from '../../src/engine/ids.ts';
import type { Meeting } from '../../src/engine/meeting.ts';
import type { ServerMessage } from '../../src/protocol/message.ts';
import { anId, sealedBytes } from '../../tests/support/live-guest.ts';
import type { Deed, Delays } from './delays.ts';
import { kindAt, Person } from './person.ts';
import { sealedText } from './sealed-texts.ts';
import type { Traffic } from './traffic.ts';

/** What a day leaves behind for whoever reports it. */
export interface Noted {
  readonly delays: Delays;
  readonly traffic: Traffic;
  /** How often each wish was refused, by its kind and the reason. */
  readonly refused: Map<string, number>;
}

/** For whom a wish is over, and as what it counts. */
interface Wish {
  readonly as: readonly Deed[];
  readonly until: 'all have it' | 'the others have it' | 'it is kept';
  /** Of the text that goes along. */
  readonly letters?: number;
}

interface Waiting {
  readonly by: Person;
  readonly id: Buffer;
  readonly since: number;
  readonly as: readonly Deed[];
  readonly left: Set<Person>;
  /** Said once more by who lost the line, as pages do: what took effect takes effect once. */
  readonly say: () => void;
  /** Whoever wants something goes on when it is there for all, or when it was refused. */
  readonly over: () => void;
}

interface ComingIn {
  readonly to: 'door' | 'seat';
  /** False when the socket broke before. */
  readonly isIn: (inside: boolean) => void;
}

/** Milliseconds of the machine. */
const tryAgainAfter = 1_000;

const letter = (kind: ServerMessage['kind']) => kind.charCodeAt(0);

/** Six people with a link, of whom the first chairs, and what the chair’s device knows of their meeting. */
export class Circle {
  readonly id: MeetingId = anId();
  readonly admit = sealedBytes(32);
  readonly people: readonly Person[];
  meeting: Meeting = emptyMeeting;
  readonly #port: number;
  readonly #noted: Noted;
  readonly #waiting = new Map<CommandId, Waiting>();
  readonly #comingIn = new Map<Person, ComingIn>();

  constructor(port: number, people: number, noted: Noted) {
    this.#port = port;
    this.#noted = noted;
    const hear = (by: Person, message: Buffer) => this.#hear(by, message);
    const lost = (by: Person) => void this.#comeBack(by);
    this.people = Array.from({ length: people }, () => new Person(noted.traffic, hear, lost));
  }

  get chair(): Person {
    const [first] = this.people;
    if (first === undefined) throw new Error('Nobody belongs to this circle');
    return first;
  }

  person(seat: SeatId): Person | undefined {
    return this.people.find((one) => one.seat === seat);
  }

  /** Whom the others’ deeds reach: inside, and with a device that is awake. */
  get inTouch(): readonly Person[] {
    return this.people.filter(({ isThere, seat }) => isThere && isInside(this.meeting, seat));
  }

  /** Follows the link and, after some moments for typing a name, has a seat: inside, or at the door when it has begun. */
  async arrives(person: Person, typingTheName: () => Promise<void>): Promise<void> {
    let took = await this.#comesIn(person, 'door');
    await typingTheName();
    while (person.token === undefined && this.meeting.stage !== 'ended') took += await this.#takesSeat(person);
    if (person.token !== undefined) this.#noted.delays.add('arrival', took);
  }

  async returns(person: Person): Promise<void> {
    this.#noted.delays.add('resume', await this.#comesIn(person, 'seat'));
    for (const { by, say } of this.#waiting.values()) if (by === person) say();
  }

  goes(person: Person): void {
    person.hangsUp();
    this.#forget(person);
  }

  #forget(person: Person): void {
    for (const [id, waiting] of this.#waiting) {
      waiting.left.delete(person);
      if (waiting.left.size === 0) this.#settle(id, waiting, 'nobody is left');
    }
  }

  /** Resolves when it is over: when all have it, when it was refused, or at once for whose device sleeps. */
  wants(by: Person, command: Command, { as, until, letters }: Wish = usual): Promise<void> {
    if (!by.isThere) return Promise.resolve();
    const id = anId<CommandId>();
    const others = this.inTouch.filter((one) => one !== by);
    // Where nobody else is in touch, it is over when whoever wants it has it.
    const left = until === 'the others have it' && others.length > 0 ? others : [by];
    if (until === 'all have it') left.push(...others);
    const [content] = contentsWrittenBy(command);
    const contents = content === undefined ? undefined : [{ id: content, sealed: sealedText(letters ?? 0) }];
    return new Promise((over) => {
      const say = () => by.says(id, command, contents);
      const since = performance.now();
      this.#waiting.set(id, { by, id: Buffer.from(id), since, as, left: new Set(left), say, over });
      say();
    });
  }

  /** Tries again, as pages do, for as long as the server does not answer. In milliseconds. */
  async #comesIn(person: Person, to: ComingIn['to']): Promise<number> {
    const since = performance.now();
    for (;;) {
      const isIn = this.#inside(person, to);
      const opened = await person.opens(this.#port, this.id, this.admit).then(
        () => true,
        () => false,
      );
      if (person.hasLeft || (opened && (await isIn))) return performance.now() - since;
      this.#refuse('socket', 'lost');
      await wait(tryAgainAfter);
    }
  }

  async #takesSeat(person: Person): Promise<number> {
    const since = performance.now();
    if (!person.isThere) await this.#comesIn(person, 'door');
    if (person.token !== undefined) return performance.now() - since;
    const content = anId<ContentId>();
    const isIn = this.#inside(person, 'seat');
    const command: Command = { kind: 'takeSeat', seat: person.seat, as: 'participant', name: content };
    person.says(anId(), command, [{ id: content, sealed: sealedText(20) }]);
    await isIn;
    return performance.now() - since;
  }

  /** Its socket broke: whoever is on the way in tries again there, everyone else here. */
  async #comeBack(person: Person): Promise<void> {
    this.#forget(person);
    const coming = this.#comingIn.get(person);
    if (coming !== undefined) {
      this.#comingIn.delete(person);
      return coming.isIn(false);
    }
    this.#refuse('socket', 'lost');
    await wait(tryAgainAfter);
    if (person.token !== undefined && !person.isThere && !person.hasLeft) await this.returns(person);
  }

  #inside(person: Person, to: ComingIn['to']): Promise<boolean> {
    return new Promise((isIn) => this.#comingIn.set(person, { to, isIn }));
  }

  #hear(by: Person, message: Buffer): void {
    switch (message[kindAt]) {
      case letter('events'):
        return this.#hearEvents(by, message);
      case letter('welcome'):
        this.#hearEvents(by, message);
        return this.#letIn(by);
      case letter('door'):
        return this.#letIn(by);
      case letter('pong'):
        return;
      default:
        return this.#hearAnswer(by, JSON.parse(message.toString()));
    }
  }

  /** Whoever is at the door hears of all that changes there: only what comes after the seat is the answer to taking it. */
  #letIn(by: Person): void {
    const coming = this.#comingIn.get(by);
    if (coming === undefined || (coming.to === 'seat' && by.token === undefined)) return;
    coming.isIn(true);
    this.#comingIn.delete(by);
  }

  #hearEvents(by: Person, message: Buffer): void {
    by.keepsUp(message);
    if (by === this.chair) this.#fold(JSON.parse(message.toString()));
    for (const [id, waiting] of this.#waiting)
      if (waiting.left.has(by) && message.includes(waiting.id)) this.#reached(id, waiting, by);
  }

  #fold(message: ServerMessage): void {
    if (message.kind !== 'events' && message.kind !== 'welcome') return;
    const before = message.kind === 'welcome' && message.afresh ? emptyMeeting : this.meeting;
    this.meeting = message.events.reduce((meeting, { event }) => evolve(meeting, event), before);
  }

  #hearAnswer(by: Person, message: ServerMessage): void {
    if (message.kind === 'seated') by.token = message.token;
    if (message.kind === 'farewell') this.#refuse('farewell', message.why);
    if (message.kind !== 'accepted' && message.kind !== 'refused') return;
    const waiting = message.id && this.#waiting.get(message.id);
    if (message.kind === 'refused') {
      this.#refuse('refused', message.refusal);
      this.#comingIn.get(by)?.isIn(false);
      this.#comingIn.delete(by);
    }
    if (message.id === undefined || waiting === undefined) return;
    // Accepted without an event is what changed nothing for anybody else, such as wanting the turn that one has.
    const isAlone = waiting.left.size === 1 && waiting.left.has(by);
    if (message.kind === 'accepted' && isAlone) this.#reached(message.id, waiting, by);
    else this.#settle(message.id, waiting, 'nobody is left');
  }

  #refuse(what: string, why: string): void {
    const { refused } = this.#noted;
    refused.set(`${what} ${why}`, (refused.get(`${what} ${why}`) ?? 0) + 1);
  }

  #reached(id: CommandId, waiting: Waiting, by: Person): void {
    waiting.left.delete(by);
    if (waiting.left.size === 0) this.#settle(id, waiting, 'it is there');
  }

  #settle(id: CommandId, { as, since, over }: Waiting, how: 'it is there' | 'nobody is left'): void {
    if (!this.#waiting.delete(id)) return;
    if (how === 'it is there') for (const deed of as) this.#noted.delays.add(deed, performance.now() - since);
    over();
  }
}

const usual: Wish = { as: ['other'], until: 'it is kept' };
