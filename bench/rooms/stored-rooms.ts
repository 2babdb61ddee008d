import { createHash, randomBytes } from 'node:crypto';
import { protocolVersion, type ServerMessage } from '../../src/protocol/message.ts';
import { numberAt, peoplePerRoom } from './bare-rooms.ts';
import { anId, outcomeFrame } from './command-frame.ts';
import { openRooms } from './open-rooms.ts';
import { frameOf, RawSocket } from './raw-socket.ts';
import { Room, type Talk, type Tally } from './room.ts';

/** A person may write as many outcomes in one step; then the chair goes on to the next one. */
const outcomesEach = 50;
const steps = 20;

const eventsHead = Buffer.from('{"kind":"events","now":');

/** A meeting in which people only harvest: openly shown contents, nothing shut. */
function harvestScript(): object {
  const time = { fixed: 600, each: 0 };
  const harvests = Array.from({ length: steps }, (_, index) => ({
    id: `harvest-${index}`,
    activity: 'harvest',
    speaks: ['everyone'],
    silent: [],
    of: 'everyone',
  }));
  const phase = {
    id: 'harvest',
    time: { normal: time, least: time, most: time },
    counts: 'everyone',
    steps: harvests,
    seconds: 600,
  };
  return { parts: [{ kind: 'agenda', method: 'bench', phases: [phase], modules: [], sealedFields: [] }] };
}

class StoredTalk implements Talk {
  #step = 0;
  #said: number[] = [];
  #frame = outcomeFrame('0/harvest-0/0');

  outcome(command: string, seat: number): Buffer {
    this.#said[seat] = (this.#said[seat] ?? 0) + 1;
    return this.#frame.fill(command);
  }

  pageToTurn(command: string): Buffer | undefined {
    if (!this.#said.some((outcomes) => outcomes >= outcomesEach)) return undefined;
    if (command === '') return Buffer.alloc(0);
    const from = { part: 0, phase: 0, pass: 0, step: this.#step };
    this.#step += 1;
    this.#said = [];
    this.#frame = outcomeFrame(`0/harvest-${this.#step}/0`);
    return frameOf(Buffer.from(commandText(command, { kind: 'next', from })));
  }

  /** Everything here is for everyone, so a message brings all from the number before to its own. */
  count(message: Buffer, before: number): number {
    if (message.compare(eventsHead, 0, eventsHead.length, 0, eventsHead.length) !== 0) {
      throw new Error(`No event came, but ${message.toString('utf8', 0, 120)}`);
    }
    const at = message.indexOf('"number":', eventsHead.length);
    return numberAt(message, at + '"number":'.length) - before;
  }
}

/** The port of the server where that person of that meeting comes in. */
export type Door = (meeting: number, seat: number) => number;

/** Meetings on the real server, in their first harvest, as people open them: over HTTP and the socket. */
export async function openStoredRooms(door: Door, many: number, tally: Tally): Promise<Room[]> {
  return openRooms(many, async (meeting) => {
    const room = new Room(new StoredTalk(), tally);
    await openStoredRoom((seat) => door(meeting, seat), room);
    return room;
  });
}

async function openStoredRoom(doorOf: (seat: number) => number, room: Room): Promise<void> {
  const meeting = anId();
  const admit = randomBytes(32);
  const screen = randomBytes(32);
  const body = {
    meeting,
    setting: 'online',
    script: harvestScript(),
    admitHash: hashOf(admit),
    screenHash: hashOf(screen),
  };
  const response = await fetch(`http://127.0.0.1:${doorOf(0)}/api/meetings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`No meeting was opened: ${response.status} ${await response.text()}`);
  const arrivals: Arrival[] = [];
  for (let seat = 0; seat < peoplePerRoom; seat += 1) {
    const arrival = new Arrival();
    arrivals.push(arrival);
    await arrival.sitDown(doorOf(seat), meeting, admit, (message) => room.heard(seat, message));
  }
  const [chair] = arrivals;
  chair?.socket.say(commandText(anId(), { kind: 'takeChair' }));
  chair?.socket.say(commandText(anId(), { kind: 'start' }));
  await Promise.all(arrivals.map((arrival) => arrival.until('stepOrPhase')));
  for (const arrival of arrivals) room.seat(arrival.settle(), arrival.number);
}

/** One person on the way in. Once seated, every message goes to the room. */
class Arrival {
  number = 0;
  #socket: RawSocket | undefined;
  #hear: ((message: Buffer) => void) | undefined;
  #isSeated = false;
  #hasStarted = false;
  #look: () => void = () => undefined;

  get socket(): RawSocket {
    if (this.#socket === undefined) throw new Error('Nobody is there yet');
    return this.#socket;
  }

  async sitDown(port: number, meeting: string, admit: Buffer, hear: (message: Buffer) => void): Promise<void> {
    const seat = anId();
    const name = anId();
    this.#socket = await RawSocket.open(port, '/api/live', (message) => {
      if (this.#hear === undefined) this.#take(JSON.parse(message.toString()));
      else this.#hear(message);
    });
    const as = { kind: 'link', admit: admit.toString('base64url'), device: anId() };
    this.socket.say(JSON.stringify({ kind: 'hello', version: protocolVersion, meeting, as, after: 0 }));
    const sealed = [{ id: name, sealed: randomBytes(294).toString('base64url') }];
    this.socket.say(commandText(anId(), { kind: 'takeSeat', seat, as: 'participant', name }, sealed));
    await this.until('seated');
    this.#settled = hear;
  }

  #settled: (message: Buffer) => void = () => undefined;

  settle(): RawSocket {
    this.#hear = this.#settled;
    return this.socket;
  }

  until(what: 'seated' | 'stepOrPhase'): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => {
        if (what === 'seated' ? this.#isSeated && this.number > 0 : this.#hasStarted) resolve();
      };
      this.#look();
    });
  }

  #take(message: ServerMessage): void {
    if (message.kind === 'refused') throw new Error(`Nobody could sit down: ${message.refusal}`);
    if (message.kind === 'seated') this.#isSeated = true;
    if (message.kind === 'welcome' || message.kind === 'events') {
      this.number = message.number;
      if (message.events.some(({ event }) => event.kind === 'phaseEntered')) this.#hasStarted = true;
    }
    this.#look();
  }
}

function commandText(id: string, command: object, contents?: object): string {
  return JSON.stringify({ kind: 'command', id, command, ...(contents === undefined ? {} : { contents }) });
}

function hashOf(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('base64url');
}
