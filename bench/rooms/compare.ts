import { openBareRooms, peoplePerRoom } from './bare-rooms.ts';
import { median, ratioOf } from './figures.ts';
import { raisedLimits } from './limits.ts';
import { type Figures, pace, type Span, saturate } from './load.ts';
import { MeasuredServer, thisMachine } from './machine.ts';
import type { Paced, RoomsReport, Saturation, Scaling } from './report.ts';
import { type Room, Tally } from './room.ts';
import { openStoredRooms } from './stored-rooms.ts';

/** How long a run takes. Rounds of bare and stored alternate, so that a machine that slows down slows both. */
export interface Extent {
  readonly rounds: number;
  readonly span: Span;
  readonly scales: readonly number[];
  /** Milliseconds at full speed before it counts: a server that runs for weeks has its code compiled. */
  readonly untilWarm: number;
}

const kinds = ['plain', 'joined', 'stored'] as const;
type Kind = (typeof kinds)[number];

const meetings = 100;
const outstandings = [1, 2, 4];
const rates = [1_000, 5_000];
const scalingRate = 1_000;

export async function compare(
  { rounds, span, scales, untilWarm }: Extent,
  progress: (line: string) => void,
): Promise<RoomsReport> {
  const bare = await MeasuredServer.start('bare');
  const stored = await MeasuredServer.start('stored');
  const tally = new Tally();

  async function withRooms<Value>(
    kind: Kind,
    many: number,
    use: (server: MeasuredServer, rooms: readonly Room[]) => Promise<Value>,
  ): Promise<Value> {
    const server = kind === 'stored' ? stored : bare;
    const rooms =
      kind === 'stored'
        ? await openStoredRooms(() => server.port, many, tally)
        : await openBareRooms(server.port, many, kind, tally);
    try {
      return await use(server, rooms);
    } finally {
      for (const room of rooms) room.close();
      // The server lets go of meetings in which nobody is any more.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  async function warm(kind: Kind): Promise<void> {
    progress(`${kind} warms up`);
    const span = { warmUp: 0, measured: untilWarm };
    await withRooms(kind, meetings, (server, rooms) => saturate(server, rooms, 4, tally, span));
  }

  async function saturation(outstanding: number): Promise<Saturation> {
    const found: Record<Kind, number[]> = { plain: [], joined: [], stored: [] };
    const costs: Record<Kind, number[]> = { plain: [], joined: [], stored: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of kinds) {
        const figures = await withRooms(kind, meetings, (server, rooms) =>
          saturate(server, rooms, outstanding, tally, span),
        );
        progress(`${outstanding} under way, ${kind}: ${Math.round(figures.eventsPerSecond)} events per second`);
        found[kind].push(figures.eventsPerSecond);
        costs[kind].push(figures.serverMicrosecondsPerEvent);
      }
    }
    const [plain, joined, kept] = [median(found.plain), median(found.joined), median(found.stored)];
    return {
      outstanding,
      bare: { eventsPerSecond: plain, microseconds: median(costs.plain) },
      bareJoined: { eventsPerSecond: joined, microseconds: median(costs.joined) },
      stored: { eventsPerSecond: kept, microseconds: median(costs.stored) },
      ratio: ratioOf(found.stored, found.plain),
      ratioToJoined: ratioOf(found.stored, found.joined),
    };
  }

  async function paced(eventsPerSecond: number): Promise<Paced> {
    const at = (kind: Kind): Promise<Figures> =>
      withRooms(kind, meetings, (server, rooms) => pace(server, rooms, eventsPerSecond, tally, span));
    progress(`${eventsPerSecond} events per second for both`);
    return { eventsPerSecond, bare: delayOf(await at('plain')), stored: delayOf(await at('stored')) };
  }

  async function scaling(many: number): Promise<Scaling> {
    progress(`${many} meetings`);
    const figures = await withRooms('stored', many, (server, rooms) => pace(server, rooms, scalingRate, tally, span));
    return { meetings: many, eventsPerSecond: scalingRate, microseconds: figures.serverMicrosecondsPerEvent };
  }

  async function bytesPerDevice(kind: Kind): Promise<number> {
    progress(`memory per device, ${kind}`);
    const server = kind === 'stored' ? stored : bare;
    const before = await server.measure('tidied up');
    const many = meetings * 3;
    return withRooms(kind, many, async () => {
      const after = await server.measure('tidied up');
      return (after.residentBytes - before.residentBytes) / (many * peoplePerRoom);
    });
  }

  try {
    // First: memory that was in use once does not go back to the machine.
    const bytes = { bare: await bytesPerDevice('plain'), stored: await bytesPerDevice('stored') };
    for (const kind of kinds) await warm(kind);
    const all: Saturation[] = [];
    for (const outstanding of outstandings) all.push(await saturation(outstanding));
    const same: Paced[] = [];
    for (const rate of rates) same.push(await paced(rate));
    const growth: Scaling[] = [];
    for (const many of scales) growth.push(await scaling(many));
    const headline = all.find(({ outstanding }) => outstanding === 4);
    return {
      machine: thisMachine(),
      meetings,
      people: peoplePerRoom,
      ratioToBroadcast: headline?.ratio ?? 0,
      ratioToJoinedBroadcast: headline?.ratioToJoined ?? 0,
      saturation: all,
      paced: same,
      scaling: growth,
      bytesPerDevice: bytes,
      limits: raisedLimits,
    };
  } finally {
    await Promise.all([bare.stop(), stored.stop()]);
  }
}

function delayOf({ p50, p99 }: Figures): Paced['bare'] {
  return { p50, p99 };
}
