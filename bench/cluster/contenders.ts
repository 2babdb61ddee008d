import { openColyseusRooms } from '../peers/colyseus-rooms.ts';
import { openHocuspocusRooms } from '../peers/hocuspocus-rooms.ts';
import { openSocketIoRooms } from '../peers/socket-io-rooms.ts';
import { openBareRooms } from '../rooms/bare-rooms.ts';
import { MeasuredServer } from '../rooms/machine.ts';
import type { Measured } from '../rooms/measured-process.ts';
import type { Room, Tally } from '../rooms/room.ts';
import { type Door, openStoredRooms } from '../rooms/stored-rooms.ts';
import { MeasuredDatabase } from './database.ts';
import { ServerGroup } from './server-group.ts';

export const peerNames = ['socketIo', 'colyseus', 'hocuspocus'] as const;
export type PeerName = (typeof peerNames)[number];

/** Who is held against whom. The order is that of every round. */
export const contenderNames = [
  'bare',
  'bareJoined',
  'embedded',
  'postgres1',
  'postgres2',
  'postgres3',
  'postgres3Sticky',
  ...peerNames,
] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface Contender {
  readonly server: Measured;
  /** Meetings of six, each with its people seated and free to speak. */
  open(many: number, tally: Tally): Promise<Room[]>;
}

export interface Contenders {
  readonly of: Readonly<Record<ContenderName, Contender>>;
  readonly database: MeasuredDatabase;
  stop(): Promise<void>;
}

/** All of them at once, so that each stays warm from round to round; who is not measured rests. */
export async function startContenders(): Promise<Contenders> {
  const database = await MeasuredDatabase.start();
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.allSettled(started.splice(0).map((server) => server.stop()));
    await database.stop();
  };
  async function start<Server extends { stop(): Promise<void> }>(starting: Promise<Server>): Promise<Server> {
    const server = await starting;
    started.push(server);
    return server;
  }
  try {
    const bare = await start(MeasuredServer.start('bare'));
    const embedded = await start(MeasuredServer.start('stored'));
    const one = await start(ServerGroup.start(database, 1));
    const two = await start(ServerGroup.start(database, 2));
    const three = await start(ServerGroup.start(database, 3));
    const production = { NODE_ENV: 'production' };
    const socketIo = await start(MeasuredServer.start('socketIo', production));
    const colyseus = await start(MeasuredServer.start('colyseus', production));
    const hocuspocus = await start(MeasuredServer.start('hocuspocus', production));
    return {
      of: {
        bare: { server: bare, open: (many, tally) => openBareRooms(bare.port, many, 'plain', tally) },
        bareJoined: { server: bare, open: (many, tally) => openBareRooms(bare.port, many, 'joined', tally) },
        embedded: stored(embedded, () => embedded.port),
        postgres1: stored(one, one.spread),
        postgres2: stored(two, two.spread),
        postgres3: stored(three, three.spread),
        postgres3Sticky: stored(three, three.sticky),
        socketIo: { server: socketIo, open: (many, tally) => openSocketIoRooms(socketIo.port, many, tally) },
        colyseus: { server: colyseus, open: (many, tally) => openColyseusRooms(colyseus.port, many, tally) },
        hocuspocus: { server: hocuspocus, open: (many, tally) => openHocuspocusRooms(hocuspocus.port, many, tally) },
      },
      database,
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

function stored(server: Measured, door: Door): Contender {
  return { server, open: (many, tally) => openStoredRooms(door, many, tally) };
}
