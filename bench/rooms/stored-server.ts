import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../src/server/server.ts';
import { raisedLimits } from './limits.ts';
import { answerMeasurements } from './measured-process.ts';

/**
 * The real server, as `npm start` runs it but for its limits: in a folder of this checkout, on a disk and not in memory, or
 * on the database that is named.
 */
const data = join(import.meta.dirname, '..', '..', 'data');
mkdirSync(data, { recursive: true });
const dataDir = mkdtempSync(join(data, 'bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));

const { BENCH_DATABASE: databaseUrl } = process.env;
const { url } = await startServer({
  dataDir,
  ...(databaseUrl !== undefined && { databaseUrl }),
  port: 0,
  requestsPerMinute: 1_000_000,
  limits: raisedLimits,
});
answerMeasurements(Number(new URL(url).port));
