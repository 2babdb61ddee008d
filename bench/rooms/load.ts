import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { peoplePerRoom } from './bare-rooms.ts';
import { percentile } from './figures.ts';
import type { Measured } from './measured-process.ts';
import type { Room, Tally } from './room.ts';

export interface Figures {
  readonly eventsPerSecond: number;
  /** From the wish to speak until the speaker has it back from the server, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly serverMicrosecondsPerEvent: number;
  /** How much of its core the generator took: near 1, it may be what was measured. */
  readonly generatorShare: number;
}

export interface Span {
  readonly warmUp: number;
  readonly measured: number;
}

/** As fast as it goes with so many messages under way in each room. */
export async function saturate(
  server: Measured,
  rooms: readonly Room[],
  outstanding: number,
  tally: Tally,
  span: Span,
): Promise<Figures> {
  for (const room of rooms) {
    room.whenHeard = () => room.wish(performance.now());
    for (let one = 0; one < outstanding; one += 1) room.wish(performance.now());
  }
  const figures = await measure(server, tally, span);
  await quieten(rooms);
  return figures;
}

/**
 * So many events a second over all rooms, whether the server keeps up or not: who has to wait counts from when it was
 * his or her turn to speak.
 */
export async function pace(
  server: Measured,
  rooms: readonly Room[],
  perSecond: number,
  tally: Tally,
  span: Span,
): Promise<Figures> {
  const from = performance.now();
  let said = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - from) * perSecond) / 1000;
    for (; said < due; said += 1) rooms[said % rooms.length]?.wish(from + (said * 1000) / perSecond);
  }, 1);
  const figures = await measure(server, tally, span);
  clearInterval(timer);
  await quieten(rooms);
  return figures;
}

async function measure(server: Measured, tally: Tally, { warmUp, measured }: Span): Promise<Figures> {
  await wait(warmUp);
  const before = await server.measure();
  tally.restart();
  const from = performance.now();
  const ownBefore = process.cpuUsage();
  await wait(measured);
  const seconds = (performance.now() - from) / 1000;
  const own = process.cpuUsage(ownBefore);
  const events = tally.delivered / peoplePerRoom;
  const { milliseconds } = tally;
  const after = await server.measure();
  return {
    eventsPerSecond: events / seconds,
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
    serverMicrosecondsPerEvent: (after.processorMicroseconds - before.processorMicroseconds) / events,
    generatorShare: (own.user + own.system) / (seconds * 1_000_000),
  };
}

async function quieten(rooms: readonly Room[]): Promise<void> {
  for (const room of rooms) room.hush();
  for (let looks = 0; looks < 200 && rooms.some((room) => !room.isQuiet); looks += 1) await wait(20);
}
