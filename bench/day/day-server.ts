import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { usualLimits } from '../../src/server/live/live-limits.ts';
import { startServer } from '../../src/server/server.ts';
import { databaseFile } from '../../src/server/storage/sqlite-storage.ts';
import type { Told } from './day-machine.ts';
import { LoopDelay } from './loop-delay.ts';

/**
 * The real server, as `npm start` runs it, in a folder of this checkout or on the database that is named. What one network
 * address may do is raised, since everybody has the same here; what one device may do in a second counts for a second of
 * the simulated day.
 */
const data = join(import.meta.dirname, '..', '..', 'data');
mkdirSync(data, { recursive: true });
const dataDir = mkdtempSync(join(data, 'bench-day-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));

const { BENCH_DATABASE: databaseUrl, BENCH_SPEED: speed = '1' } = process.env;
const { burst, perSecond } = usualLimits;
const many = 1_000_000;
const { url } = await startServer({
  dataDir,
  ...(databaseUrl !== undefined && { databaseUrl }),
  port: 0,
  metricsToken: 'day',
  requestsPerMinute: many,
  callLimits: { mostConnections: many, mostUnasked: many },
  limits: { mostStrangers: many, burst: burst * Number(speed), perSecond: perSecond * Number(speed) },
});

const loop = new LoopDelay();
const databaseBytes = () =>
  databaseUrl === undefined
    ? ['', '-wal'].reduce((sum, end) => sum + statSync(join(dataDir, databaseFile + end)).size, 0)
    : undefined;

function tell(how?: unknown): void {
  if (how === 'tidied up') for (let times = 0; times < 2; times += 1) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const told: Told = {
    url,
    residentBytes: rss,
    heldBytes: heapUsed + external,
    processorMicroseconds: user + system,
    databaseBytes: databaseBytes(),
    loopDelay: loop.take(),
  };
  process.send?.(told);
}

process.on('message', tell);
process.on('disconnect', () => process.exit(0));
tell();
