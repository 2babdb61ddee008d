import { startServer } from '../../src/server/server.ts';
import { raisedLimits } from '../rooms/limits.ts';
import { answerMeasurements } from '../rooms/measured-process.ts';

/** The real server on rows that were put there before, with a host for mail in the process of the generator. */
const { BENCH_DATA: dataDir = '', BENCH_SMTP: smtpUrl = '' } = process.env;
process.on('SIGTERM', () => process.exit(0));

const mail = { smtpUrl, from: 'kring@kring.example' };
const { url } = await startServer({ dataDir, port: 0, requestsPerMinute: 1_000_000, limits: raisedLimits, mail });
answerMeasurements(Number(new URL(url).port));
