import type { Machine } from './machine.ts';

/** All figures of one run. `ratioToBroadcast` is promised in `docs/cli.md`; the rest may grow. */
export interface RoomsReport {
  readonly machine: Machine;
  readonly meetings: number;
  readonly people: number;
  /** Stored and joined against the bare broadcast without joining, at 4 outstanding messages in each meeting. */
  readonly ratioToBroadcast: number;
  readonly ratioToJoinedBroadcast: number;
  readonly saturation: readonly Saturation[];
  readonly paced: readonly Paced[];
  readonly scaling: readonly Scaling[];
  readonly bytesPerDevice: { readonly bare: number; readonly stored: number };
  readonly limits: object;
}

/** Over all meetings, and what one event cost the server's process, all threads together; medians of the rounds. */
export interface Throughput {
  readonly eventsPerSecond: number;
  readonly microseconds: number;
}

export interface Saturation {
  readonly outstanding: number;
  readonly bare: Throughput;
  readonly bareJoined: Throughput;
  readonly stored: Throughput;
  readonly ratio: number;
  readonly ratioToJoined: number;
}

export interface Delay {
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds from speaking to having it back, at the same rate for both. */
export interface Paced {
  readonly eventsPerSecond: number;
  readonly bare: Delay;
  readonly stored: Delay;
}

/** What one event costs the stored server, in microseconds of processor time, at the same rate. */
export interface Scaling {
  readonly meetings: number;
  readonly eventsPerSecond: number;
  readonly microseconds: number;
}

export function sayReport(report: RoomsReport, say: (line: string) => void): void {
  const { machine, saturation, paced, scaling, bytesPerDevice } = report;
  const pinned = machine.pinned ? 'server and generator pinned to a core each' : 'NOT pinned: the figures say little';
  say(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${pinned}`);
  say(`4 KB on the disk: ${machine.fsyncMilliseconds.toFixed(2)} ms`);
  say(
    `${report.meetings} meetings of ${report.people}, 1 KB contents shown to all, each event on the disk before it is shown`,
  );
  say('');
  say('As fast as it goes, events per second (microseconds of processor time each):');
  row(say, ['under way', 'bare', 'bare, joined', 'stored', 'ratio', 'to joined']);
  for (const { outstanding, bare, bareJoined, stored, ratio, ratioToJoined } of saturation) {
    row(say, [
      String(outstanding),
      throughput(bare),
      throughput(bareJoined),
      throughput(stored),
      ratio.toFixed(2),
      ratioToJoined.toFixed(2),
    ]);
  }
  say('');
  say('At the same rate, milliseconds until it is back, p50/p99:');
  row(say, ['per second', 'bare', 'stored']);
  for (const { eventsPerSecond, bare, stored } of paced) row(say, [whole(eventsPerSecond), delay(bare), delay(stored)]);
  say('');
  say('What one event costs the server:');
  row(say, ['meetings', 'per second', 'microseconds']);
  for (const { meetings, eventsPerSecond, microseconds } of scaling) {
    row(say, [whole(meetings), whole(eventsPerSecond), microseconds.toFixed(0)]);
  }
  say('');
  say(
    `Memory per connected device: bare ${kilobytes(bytesPerDevice.bare)}, stored ${kilobytes(bytesPerDevice.stored)}`,
  );
  say(`Ratio to the bare broadcast at 4 under way: ${report.ratioToBroadcast.toFixed(2)} (floor 0.8, aim 1.0)`);
  say(`Limits that were raised for this: ${JSON.stringify(report.limits)}`);
}

function row(say: (line: string) => void, cells: readonly string[]): void {
  say(`  ${cells.map((cell) => cell.padStart(14)).join('')}`);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function throughput({ eventsPerSecond, microseconds }: Throughput): string {
  return `${whole(eventsPerSecond)} (${microseconds.toFixed(0)})`;
}

function delay({ p50, p99 }: Delay): string {
  return `${p50.toFixed(1)}/${p99.toFixed(1)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
