import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { peoplePerRoom } from '../rooms/bare-rooms.ts';
import { median, ratioOf } from '../rooms/figures.ts';
import { raisedLimits } from '../rooms/limits.ts';
import { type Figures, pace, type Span, saturate } from '../rooms/load.ts';
import { coreOf, generatorCore, thisMachine } from '../rooms/machine.ts';
import { type Room, Tally } from '../rooms/room.ts';
import type { ByStorage, ClusterReport, Delay, PersonalBytes, Saturated, Throughput } from './cluster-report.ts';
import { type Contender, type ContenderName, type Contenders, contenderNames, peerNames } from './contenders.ts';

/** How long a run takes. */
export interface Extent {
  /** As many as fit into the time there is, and one at least. */
  readonly rounds: number;
  readonly span: Span;
  /** Milliseconds in which a server lets go of meetings where nobody is any more, and comes to rest. */
  readonly rest: number;
  /** Meetings in which nobody speaks, while memory is measured. */
  readonly crowd: number;
  /** Milliseconds at full speed before anything of it counts: a server that runs for weeks has its code compiled. */
  readonly untilWarm: number;
}

const meetings = 100;
const outstandings = [1, 2, 4];
const pacedRate = 1_000;
const headline = 4;

/** Milliseconds after which no round begins that would take longer; on a slow machine there are fewer rounds. */
const timeForRounds = 760_000;

/** Those of which the memory says something that no other’s says. */
const remembering = contenderNames.filter((name) => name !== 'bareJoined' && name !== 'postgres3Sticky');

/** One contender in one round: at the same rate as all, then as fast as it goes. */
interface Turn {
  readonly paced: Figures;
  readonly saturated: ReadonlyMap<number, Figures>;
}

type Round = ReadonlyMap<ContenderName, Turn>;

export async function compareCluster(
  { of, database }: Contenders,
  { rounds, span, rest, crowd, untilWarm }: Extent,
  progress: (line: string) => void,
): Promise<ClusterReport> {
  const tally = new Tally();
  const begun = performance.now();
  const passed = () => performance.now() - begun;
  const tell = (line: string) => progress(`${(passed() / 1_000).toFixed(0).padStart(4)} s  ${line}`);

  // First: memory that was in use once does not go back to the machine.
  const bytesPerPerson: Partial<Record<ContenderName, PersonalBytes>> = {};
  let databaseBytes = 0;
  for (const name of remembering) {
    bytesPerPerson[name] = await bytesOf(of[name], crowd, tally, rest);
    tell(`${name}: ${JSON.stringify(bytesPerPerson[name])} bytes per person`);
    databaseBytes = Math.max(databaseBytes, (await database.measure()).residentBytes);
  }

  for (const name of contenderNames) {
    await warm(of[name], tally, untilWarm, rest);
    tell(`${name} is warm`);
  }

  const all: Round[] = [];
  let longest = 0;
  for (let round = 0; round < rounds && (round === 0 || passed() + longest < timeForRounds); round += 1) {
    const from = passed();
    const turns = new Map<ContenderName, Turn>();
    for (const name of contenderNames) {
      const turn = await turnOf(of[name], tally, span, rest);
      turns.set(name, turn);
      const fastest = turn.saturated.get(headline)?.eventsPerSecond ?? 0;
      tell(`round ${round + 1} of ${rounds}, ${name}: ${Math.round(fastest)} events per second`);
    }
    all.push(turns);
    longest = Math.max(longest, passed() - from);
  }

  const speeds = (name: ContenderName) => speedsOf(saturatedIn(all, name, headline));
  const against = (name: ContenderName): ByStorage<number> => ({
    embedded: ratioOf(speeds('embedded'), speeds(name)),
    postgres: ratioOf(speeds('postgres1'), speeds(name)),
  });
  const toPeers = (storage: keyof ByStorage<number>) => {
    const [socketIo, colyseus, hocuspocus] = peerNames.map((name) => against(name)[storage]);
    return { socketIo: socketIo ?? 0, colyseus: colyseus ?? 0, hocuspocus: hocuspocus ?? 0 };
  };
  return {
    machine: thisMachine(),
    cores: {
      generator: generatorCore,
      database: coreOf('database'),
      processes: [0, 1, 2].map((which) => coreOf(which)),
    },
    versions: { PostgreSQL: database.version, ...packageVersions() },
    meetings,
    people: peoplePerRoom,
    rounds: all.length,
    ratioToBroadcast: against('bare'),
    ratioToPeers: { embedded: toPeers('embedded'), postgres: toPeers('postgres') },
    saturation: outstandings.map((outstanding) => saturation(all, outstanding)),
    paced: { eventsPerSecond: pacedRate, of: forEach((name) => delay(all, name)) },
    bytesPerPerson,
    databaseBytes,
    limits: raisedLimits,
  };
}

async function turnOf({ server, open }: Contender, tally: Tally, span: Span, rest: number): Promise<Turn> {
  const rooms = await open(meetings, tally);
  try {
    const paced = await pace(server, rooms, pacedRate, tally, span);
    const saturated = new Map<number, Figures>();
    for (const outstanding of outstandings) {
      saturated.set(outstanding, await saturate(server, rooms, outstanding, tally, span));
    }
    return { paced, saturated };
  } finally {
    await leave(rooms, rest);
  }
}

async function warm({ server, open }: Contender, tally: Tally, untilWarm: number, rest: number): Promise<void> {
  const rooms = await open(meetings, tally);
  await saturate(server, rooms, headline, tally, { warmUp: 0, measured: untilWarm });
  await leave(rooms, rest);
}

async function bytesOf({ server, open }: Contender, crowd: number, tally: Tally, rest: number): Promise<PersonalBytes> {
  // What a program needs for the very first person is not what one more costs.
  await leave(await open(Math.ceil(crowd / 10), tally), rest);
  const before = await server.measure('tidied up');
  const rooms = await open(crowd, tally);
  await wait(rest);
  const after = await server.measure('tidied up');
  await leave(rooms, rest);
  const each = (what: 'heldBytes' | 'residentBytes') =>
    Math.round((after[what] - before[what]) / (crowd * peoplePerRoom));
  return { held: each('heldBytes'), resident: each('residentBytes') };
}

async function leave(rooms: readonly Room[], rest: number): Promise<void> {
  for (const room of rooms) room.close();
  await wait(rest);
}

function saturation(rounds: readonly Round[], outstanding: number): Saturated {
  const figuresOf = (name: ContenderName) => saturatedIn(rounds, name, outstanding);
  const bare = speedsOf(figuresOf('bare'));
  const bareCosts = costsOf(figuresOf('bare'));
  const joined = speedsOf(figuresOf('bareJoined'));
  const throughput = (name: ContenderName): Throughput => {
    const figures = figuresOf(name);
    const speeds = speedsOf(figures);
    return {
      eventsPerSecond: median(speeds),
      microseconds: median(costsOf(figures)),
      ratioToBroadcast: ratioOf(speeds, bare),
      ratioToJoinedBroadcast: ratioOf(speeds, joined),
      costToBroadcast: ratioOf(costsOf(figures), bareCosts),
      generatorShare: median(figures.map((each) => each.generatorShare)),
    };
  };
  return { outstanding, of: forEach(throughput) };
}

function delay(rounds: readonly Round[], name: ContenderName): Delay {
  const figures = rounds.flatMap((round) => round.get(name)?.paced ?? []);
  return {
    p50: median(figures.map(({ p50 }) => p50)),
    p99: median(figures.map(({ p99 }) => p99)),
    microseconds: median(costsOf(figures)),
  };
}

function saturatedIn(rounds: readonly Round[], name: ContenderName, outstanding: number): readonly Figures[] {
  return rounds.flatMap((round) => round.get(name)?.saturated.get(outstanding) ?? []);
}

function speedsOf(figures: readonly Figures[]): readonly number[] {
  return figures.map(({ eventsPerSecond }) => eventsPerSecond);
}

function costsOf(figures: readonly Figures[]): readonly number[] {
  return figures.map((each) => each.serverMicrosecondsPerEvent);
}

const packages = ['ws', 'pg', 'socket.io', '@colyseus/core', '@colyseus/ws-transport', '@hocuspocus/server', 'yjs'];

function packageVersions(): Readonly<Record<string, string>> {
  const manifest: {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.fromEntries(packages.map((name) => [name, all[name] ?? 'unknown']));
}

/** A record of something for each contender. */
function forEach<Value>(of: (name: ContenderName) => Value): Readonly<Record<ContenderName, Value>> {
  return {
    bare: of('bare'),
    bareJoined: of('bareJoined'),
    embedded: of('embedded'),
    postgres1: of('postgres1'),
    postgres2: of('postgres2'),
    postgres3: of('postgres3'),
    postgres3Sticky: of('postgres3Sticky'),
    socketIo: of('socketIo'),
    colyseus: of('colyseus'),
    hocuspocus: of('hocuspocus'),
  };
}
