import { unreachable } from '../../basics/unreachable.ts';
import type { CommandId } from '../../engine/ids.ts';
import type { Farewell, Hello, WireRefusal } from '../../protocol/message.ts';
import { parseClientMessage } from '../../protocol/parse-message.ts';
import { Connection, type Line } from './connection.ts';
import { recognise } from './credentials.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { SlowReaders } from './slow-readers.ts';
import type { Shown } from './through.ts';
import { whenHeard } from './when-heard.ts';

/** What is known of a socket before it said anything. */
interface Arrival {
  readonly report: (fault: unknown) => void;
  readonly slow: SlowReaders;
  /** Called once it was let in. */
  readonly recognised: () => void;
  readonly session: Shown['session'];
}

/** Whoever was let in is not asked again. */
const noSession: Shown['session'] = async () => undefined;

/** What may wait while the first message is being looked into. */
const mostEarly = 32;

/** What one socket says, from its greeting on. Faults are caught here, and end this socket alone. */
export class Talk {
  readonly #connection: Connection;
  readonly #rooms: Rooms;
  readonly #report: (fault: unknown) => void;
  readonly #recognised: () => void;
  /** Only until it was let in: what belongs to the opening of a socket is not kept for hours. */
  #session: Shown['session'];
  #late: NodeJS.Timeout | undefined;
  readonly #early: string[] = [];
  #greeting: 'awaited' | 'looked into' | 'done' = 'awaited';
  #room: Room | undefined;
  #isOver = false;

  constructor(line: Line, rooms: Rooms, { report, slow, recognised, session }: Arrival) {
    this.#connection = new Connection(line, rooms.limits, slow, rooms.now(), rooms.watch);
    this.#rooms = rooms;
    this.#report = report;
    this.#recognised = recognised;
    this.#session = session;
    this.#late = whenHeard(() => this.#saidNothing(), rooms.limits.helloWithin);
    const { socket } = line;
    socket.on('message', (bytes, isBinary) => this.#hear(isBinary ? '' : bytes.toString()));
    socket.on('ping', (bytes) => {
      if (this.#mayStir()) socket.pong(bytes);
    });
    socket.on('pong', () => this.#mayStir());
    socket.on('close', () => this.#end());
    // A frame that breaks the rules of the socket itself: it closes by the code that says so.
    socket.on('error', () => undefined);
  }

  #saidNothing(): void {
    if (this.#greeting === 'awaited') this.#connection.end('refused');
  }

  #hear(text: string): void {
    if (this.#connection.isOver) return;
    try {
      if (this.#greeting === 'looked into') this.#keepForLater(text);
      else this.#understand(text);
    } catch (fault) {
      this.#report(fault);
      this.#connection.end('restarting');
    }
  }

  /** What a socket says about itself counts like what is said over it. */
  #mayStir(): boolean {
    const now = this.#rooms.now();
    const mayTalk = !this.#connection.isOver && this.#connection.mayTalk(now);
    if (!mayTalk) this.#connection.strike('tooFast', now);
    return mayTalk;
  }

  #keepForLater(text: string): void {
    if (this.#early.length < mostEarly) this.#early.push(text);
    else this.#refuse('tooFast');
  }

  #understand(text: string): void {
    const now = this.#rooms.now();
    const parsed = parseClientMessage(text);
    const id = parsed.ok ? (parsed.value.kind === 'command' ? parsed.value.id : undefined) : parsed.problem.id;
    if (!this.#connection.mayTalk(now)) return this.#count('tooFast', 'tooFast', id);
    if (!parsed.ok) return this.#count('refused', parsed.problem.refusal, id);
    const message = parsed.value;
    switch (message.kind) {
      case 'hello':
        return this.#greeting === 'awaited' ? void this.#greet(message) : this.#refuse('alreadyGreeted');
      case 'ping':
        return this.#connection.say({ kind: 'pong', at: message.at, now });
      case 'command':
        return this.#room === undefined
          ? this.#refuse('helloFirst', id)
          : this.#room.receive(this.#connection, message);
      default:
        return unreachable(message);
    }
  }

  /** Nothing is told to whoever proves nothing, except whether the meeting is there. */
  async #greet(hello: Hello): Promise<void> {
    this.#greeting = 'looked into';
    clearTimeout(this.#late);
    // Who greeted and waits for us is not to blame, and comes back.
    this.#late = setTimeout(() => this.#connection.end('restarting'), this.#rooms.limits.helloWithin);
    try {
      const refusal = await this.#letIn(hello);
      if (refusal !== undefined && !this.#isOver) this.#sendAway(refusal);
    } catch (fault) {
      this.#report(fault);
      this.#connection.end('restarting');
    }
  }

  async #letIn(hello: Hello): Promise<WireRefusal | 'erased' | undefined> {
    const found = await this.#rooms.find(hello.meeting);
    if (found.kind === 'erased') return 'erased';
    if (found.kind === 'unknown') return 'unknownMeeting';
    const guest = recognise(hello.as, found);
    if (typeof guest === 'string') return guest;
    const room = await this.#rooms.enter(hello.meeting);
    if (room === 'erased') return 'erased';
    if (room === 'unknown') return 'unknownMeeting';
    const through = await this.#rooms.through(room, guest, { pass: hello.pass, session: this.#session });
    if (!through.ok) return through.problem;
    if (this.#isOver) return undefined;
    // From here on nothing is waited for: see `throughWhom`. Once more, by what the room has now: the seat may have been lost while we were reading.
    const still = recognise(hello.as, room.lock);
    if (typeof still === 'string') return still;
    this.#connection.guest = still;
    this.#connection.through = through.value;
    const refusal = room.join(this.#connection, hello.after);
    if (refusal !== undefined) return refusal;
    void this.#rooms.confirm(room.lock.entry.group, this.#connection).catch(this.#report);
    clearTimeout(this.#late);
    this.#late = undefined;
    this.#session = noSession;
    this.#recognised();
    this.#room = room;
    this.#greeting = 'done';
    for (const text of this.#early.splice(0)) this.#hear(text);
    return undefined;
  }

  #sendAway(why: WireRefusal | 'erased'): void {
    if (why !== 'erased') this.#refuse(why);
    this.#connection.end(farewellOf(why));
  }

  /** Refuses what no client of ours does; not without end. */
  #count(why: 'tooFast' | 'refused', refusal: WireRefusal, id: CommandId | undefined): void {
    this.#refuse(refusal, id);
    this.#connection.strike(why, this.#rooms.now());
  }

  #refuse(refusal: WireRefusal, id?: CommandId): void {
    this.#connection.say(id === undefined ? { kind: 'refused', refusal } : { kind: 'refused', id, refusal });
  }

  #end(): void {
    this.#isOver = true;
    this.#connection.forget();
    clearTimeout(this.#late);
    this.#room?.company.remove(this.#connection);
  }
}

function farewellOf(why: WireRefusal | 'erased'): Farewell {
  switch (why) {
    case 'erased':
    case 'seatLost':
    case 'notMember':
    case 'signInFirst':
      return why;
    case 'notStored':
      return 'restarting';
    default:
      return 'refused';
  }
}
