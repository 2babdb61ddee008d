import type { Machine } from '../rooms/machine.ts';
import { type Deed, type Delay, deeds } from './delays.ts';
import { methodsOfDay } from './planned-day.ts';

/** One stretch of the day: with the clock as in life, or faster. */
export interface Stretch {
  readonly name: string;
  /** How many seconds of the day passed in one second. */
  readonly speed: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly delays: Readonly<Partial<Record<Deed, Delay>>>;
  /** A second of the machine. */
  readonly messages: number;
  readonly events: number;
  readonly commits: number;
  readonly eventsPerCommit: number;
  readonly heardBytes: number;
  readonly saidBytes: number;
  readonly server: Burden;
  readonly generator: Burden;
  /** Where the database is another process. */
  readonly databaseCore?: number;
}

/** The share of a core that a process took, all its threads together, and how late its timers came, in milliseconds. */
export interface Burden {
  readonly core: number;
  readonly late: Delay;
}

export interface Memory {
  readonly people: number;
  readonly residentBytes: number;
  readonly heldBytes: number;
  readonly residentEach: number;
  readonly heldEach: number;
}

export interface DayReport {
  readonly machine: Machine;
  readonly database: string;
  readonly seed: number;
  readonly meetings: number;
  readonly people: number;
  readonly stretches: readonly Stretch[];
  /** With everyone connected, in the midst of the meetings, after collecting. */
  readonly memory: Memory;
  /** Of one meeting, from its link to its end, before it is erased. */
  readonly meeting: {
    readonly databaseBytes: number;
    readonly events: number;
    readonly commands: number;
    readonly heardBytes: number;
    readonly saidBytes: number;
    readonly serverMilliseconds: number;
    /** Of the day, from the first who comes until the last who goes. */
    readonly minutes: number;
  };
  readonly refused: Readonly<Record<string, number>>;
  readonly limits: string;
}

const names: Readonly<Record<Deed, string>> = {
  arrival: 'arrival: link to door, and name to seat',
  resume: 'a device wakes: socket to welcome',
  phase: 'the chair enters a phase, until all have it',
  step: 'the chair goes a step on, until all have it',
  saved: 'a note is typed, until it is kept',
  opened: 'a note is opened, until the others have it',
  outcome: 'an outcome, until the others have it',
  turn: 'a turn, until all have it',
  other: 'marks, votes and the rest, until kept',
};

export function sayDay(report: DayReport, say: (line: string) => void): void {
  const { machine, memory, meeting } = report;
  const pinned = machine.pinned ? 'server and generator pinned to a core each' : 'NOT pinned: the figures say little';
  say(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${pinned}`);
  say(`4 KB on the disk: ${machine.fsyncMilliseconds.toFixed(2)} ms; ${report.database}; --seed ${report.seed}`);
  say(`${report.meetings} meetings of ${report.people} at once, twice; limits as usual but for: ${report.limits}`);
  say(`Methods, in parts of a hundred: ${methodsOfDay.map(([method, part]) => `${method} ${part}`).join(', ')}`);
  for (const stretch of report.stretches) sayStretch(stretch, say);
  say('');
  say(`Memory with ${memory.people} people connected, in the midst of their meetings, after collecting:`);
  say(`  resident ${megabytes(memory.residentBytes)}, held ${megabytes(memory.heldBytes)} of it by the program`);
  say(`  each: ${kilobytes(memory.residentEach)} resident (at most 20), ${kilobytes(memory.heldEach)} held`);
  say('');
  say(`One meeting, ${meeting.minutes.toFixed(0)} minutes from the first who comes until the last who goes:`);
  say(
    `  ${whole(meeting.events)} events, ${whole(meeting.commands)} commands, ${kilobytes(meeting.databaseBytes)} in the database`,
  );
  say(`  ${kilobytes(meeting.heardBytes)} to its people, ${kilobytes(meeting.saidBytes)} from them`);
  say(`  ${meeting.serverMilliseconds.toFixed(0)} ms of the server's core, where many go on at once`);
  const inLife = (each: number) => whole((each * report.meetings) / (meeting.minutes * 60));
  say(
    `  in life ${whole(report.meetings)} at once make ${inLife(meeting.events)} events a second of ${inLife(meeting.commands)} commands; devices ask for the time ${whole((report.meetings * report.people) / 20)} times`,
  );
  say(`Refused: ${JSON.stringify(report.refused)}`);
}

function sayStretch(stretch: Stretch, say: (line: string) => void): void {
  const { name, speed, seconds, delays, server, generator } = stretch;
  say('');
  say(`${name}: ${seconds.toFixed(0)} s at ${speed === 1 ? 'the speed of life' : `${speed} times the speed of life`}`);
  const inLife = speed === 1 ? '' : ` (in life ${(stretch.events / speed).toFixed(0)} events)`;
  say(
    `  a second: ${whole(stretch.messages)} messages from people, ${whole(stretch.events)} events${inLife}, ${whole(stretch.commits)} commits of ${stretch.eventsPerCommit.toFixed(1)}; ${megabytes(stretch.heardBytes)} out, ${megabytes(stretch.saidBytes)} in`,
  );
  const database = stretch.databaseCore === undefined ? '' : `, the database ${stretch.databaseCore.toFixed(2)}`;
  say(`  of a core: the server ${server.core.toFixed(2)}${database}, the generator ${generator.core.toFixed(2)}`);
  row(say, ['milliseconds', 'many', 'p50', 'p95', 'p99', 'most']);
  for (const deed of deeds) {
    const delay = delays[deed];
    if (delay !== undefined) row(say, [names[deed], ...cellsOf(delay)]);
  }
  row(say, ['a timer of the server is late', ...cellsOf(server.late)]);
  row(say, ['a timer of the generator is late', ...cellsOf(generator.late)]);
}

function cellsOf({ many, p50, p95, p99, most }: Delay): readonly string[] {
  return [whole(many), ...[p50, p95, p99, most].map((milliseconds) => milliseconds.toFixed(1))];
}

function row(say: (line: string) => void, [first = '', ...cells]: readonly string[]): void {
  say(`  ${first.padEnd(46)}${cells.map((cell) => cell.padStart(10)).join('')}`);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
