import type { Machine } from '../rooms/machine.ts';
import type { ContenderName, PeerName } from './contenders.ts';

/** All figures of one run. What `docs/cli.md` promises of it stays; the rest may grow. */
export interface ClusterReport {
  readonly machine: Machine;
  /** Which core each had. */
  readonly cores: { readonly generator: number; readonly database: number; readonly processes: readonly number[] };
  readonly versions: Readonly<Record<string, string>>;
  readonly meetings: number;
  readonly people: number;
  readonly rounds: number;
  /** Against the bare broadcast without joining, at 4 under way in each meeting; PostgreSQL with one process. */
  readonly ratioToBroadcast: ByStorage<number>;
  /** The same against each peer. */
  readonly ratioToPeers: ByStorage<Readonly<Record<PeerName, number>>>;
  readonly saturation: readonly Saturated[];
  readonly paced: Paced;
  /** In a meeting of six in which nobody speaks. On two and three processes: in all of them together. */
  readonly bytesPerPerson: Partial<Record<ContenderName, PersonalBytes>>;
  /** The database’s processes, with what they share counted once, when all these people are there. */
  readonly databaseBytes: number;
  readonly limits: object;
}

export interface ByStorage<Value> {
  readonly embedded: Value;
  readonly postgres: Value;
}

export interface Saturated {
  readonly outstanding: number;
  readonly of: Readonly<Record<ContenderName, Throughput>>;
}

/** Medians of the rounds; ratios are made in each round, and then the median taken. */
export interface Throughput {
  readonly eventsPerSecond: number;
  /** Processor time that one event cost, all processes and their database together. */
  readonly microseconds: number;
  readonly ratioToBroadcast: number;
  readonly ratioToJoinedBroadcast: number;
  /** Microseconds against those of the bare broadcast: what others do on the machine is hardly in it. */
  readonly costToBroadcast: number;
  /** Of its core. Near 1, the generator may be what was measured. */
  readonly generatorShare: number;
}

export interface Paced {
  readonly eventsPerSecond: number;
  readonly of: Readonly<Record<ContenderName, Delay>>;
}

/** Milliseconds from speaking until the speaker has it back. */
export interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly microseconds: number;
}

export interface PersonalBytes {
  /** What the program holds in V8 and beside it, after tidying up. */
  readonly held: number;
  /** What the machine gave it for that. */
  readonly resident: number;
}
