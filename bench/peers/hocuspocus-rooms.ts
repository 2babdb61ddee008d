import { peoplePerRoom } from '../rooms/bare-rooms.ts';
import { someSealed } from '../rooms/command-frame.ts';
import { openRooms } from '../rooms/open-rooms.ts';
import { frameOf, RawSocket } from '../rooms/raw-socket.ts';
import { Room, type Talk, type Tally } from '../rooms/room.ts';
import { outcomesIn, outcomeUpdate, VarReader, varint, varText } from './yjs-outcome.ts';

/** Kinds of messages, after the name of the document. */
const sync = 0;
const awareness = 1;
const auth = 2;

/** Steps of `sync`: what I have; what you lack; what is new. */
const has = 0;
const lacks = 1;
const update = 2;

/** The version of its client whose words these are. */
const providerVersion = '4.7.0';
const emptyState = Buffer.from([0]);
const emptyUpdate = Buffer.from([0, 0]);

class HocuspocusTalk implements Talk {
  readonly #document: string;
  readonly #sealed = someSealed();
  readonly #clocks: number[] = [];

  constructor(document: string) {
    this.#document = document;
  }

  outcome(command: string, seat: number): Buffer {
    const clock = this.#clocks[seat] ?? 0;
    this.#clocks[seat] = clock + 1;
    return wrap(this.#document, sync, [update], outcomeUpdate(clientOf(seat), clock, command, this.#sealed));
  }

  pageToTurn(): undefined {}

  /** Outcomes of one turn of its event loop come as one update. */
  count(message: Buffer): number {
    const reader = new VarReader(message);
    reader.skip();
    return reader.number() === sync && reader.number() === update ? outcomesIn(reader.bytes()) : 0;
  }
}

/** Rooms on Hocuspocus: a document for each, with a shared map in which everybody sets the outcome under its id. */
export function openHocuspocusRooms(port: number, many: number, tally: Tally): Promise<Room[]> {
  const run = Date.now();
  return openRooms(many, async (meeting) => {
    const document = `meeting-${run}-${meeting}`;
    const room = new Room(new HocuspocusTalk(document), tally);
    for (let seat = 0; seat < peoplePerRoom; seat += 1) {
      room.seat(await sitDown(port, document, seat, (message) => room.heard(seat, message)), 0);
    }
    return room;
  });
}

/** As its client does: sign in, compare the document, say that one is there. */
async function sitDown(
  port: number,
  document: string,
  seat: number,
  hear: (message: Buffer) => void,
): Promise<RawSocket> {
  let take: (message: Buffer) => void = () => undefined;
  const socket = await RawSocket.open(port, '/', (message) => take(message));
  await new Promise<void>((resolve) => {
    take = (message) => {
      const reader = new VarReader(message);
      reader.skip();
      const kind = reader.number();
      if (kind === auth) {
        socket.write(wrap(document, sync, [has], emptyState));
        socket.write(wrap(document, awareness, [], present(seat)));
      } else if (kind === sync && reader.number() === has) {
        socket.write(wrap(document, sync, [lacks], emptyUpdate));
        resolve();
      }
    };
    const token = Buffer.concat([varText(''), varText(providerVersion)]);
    socket.write(frameOf(Buffer.concat([varText(document), Buffer.from([auth, 0]), token]), 'binary'));
  });
  take = hear;
  return socket;
}

function wrap(document: string, kind: number, step: readonly number[], bytes: Buffer): Buffer {
  const parts = [varText(document), Buffer.from([kind, ...step]), varint(bytes.length), bytes];
  return frameOf(Buffer.concat(parts), 'binary');
}

/** Nothing is told of the person but being there. */
function present(seat: number): Buffer {
  return Buffer.concat([Buffer.from([1]), varint(clientOf(seat)), Buffer.from([1]), varText('{}')]);
}

function clientOf(seat: number): number {
  return 1_000_000 + seat;
}
