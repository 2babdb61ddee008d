import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { MeasuredDatabase } from './cluster/database.ts';
import { mostOpenFiles } from './day/day-machine.ts';
import { measureDay } from './day/measure-day.ts';
import { peopleInMeeting } from './day/planned-day.ts';
import { sayDay } from './day/report.ts';
import { pinGenerator } from './rooms/machine.ts';

/**
 * A day of a professional body: 1,500 meetings of six that begin at nine, and as many at one, from the first who comes to
 * the last who goes. `docs/performance.md` says what the figures mean. It reports; it never fails because something is slow.
 */
const help = `npm run bench:day [-- --json] [--quick] [--database sqlite|postgres] [--meetings N] [--speed N] [--life N] [--seed N]

  --json       only the figures, as JSON; what is going on is told on standard error
  --quick      60 meetings, a short day: to see that it runs, not to quote
  --database   sqlite (as usual), or a postgres that is started for this
  --meetings   how many are held at once; 1500 unless it is said
  --speed      how many seconds of the day pass in one; 36 unless it is said
  --life       for how many seconds the morning goes no faster than in life; 120 unless it is said
  --seed       what people do is drawn by it; printed`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    help: { type: 'boolean' },
    serve: { type: 'boolean' },
    database: { type: 'string', default: 'sqlite' },
    meetings: { type: 'string' },
    speed: { type: 'string' },
    life: { type: 'string' },
    seed: { type: 'string' },
  },
});

if (values.help) process.stdout.write(`${help}\n`);
else if (values.serve) await import('./day/day-server.ts');
else await run();

async function run(): Promise<void> {
  const usual = values.quick ? { meetings: 60, speed: 480, life: 6 } : { meetings: 1_500, speed: 36, life: 120 };
  const meetings = numberOf('meetings', usual.meetings);
  if (!hasFiles(meetings * peopleInMeeting)) return;
  if (values.database !== 'sqlite' && values.database !== 'postgres') return wrong('--database: sqlite or postgres');
  pinGenerator();
  const day = {
    seed: numberOf('seed', randomInt(2 ** 31)),
    meetings,
    speed: numberOf('speed', usual.speed),
    asInLife: numberOf('life', usual.life),
  };
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  progress(`--seed ${day.seed}`);
  const database = values.database === 'postgres' ? await MeasuredDatabase.start() : undefined;
  const report = await measureDay(day, database, progress).finally(() => database?.stop());
  if (values.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else sayDay(report, (line) => process.stdout.write(`${line}\n`));
}

function numberOf(name: 'meetings' | 'speed' | 'life' | 'seed', usual: number): number {
  const number = Number(values[name] ?? usual);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} is a number`);
  return number;
}

/** Server and generator each have a socket for everyone, and some files besides. */
function hasFiles(people: number): boolean {
  const needed = people + 300;
  const most = mostOpenFiles();
  if (most >= needed) return true;
  wrong(`Open files: this shell allows ${most}, the day needs ${needed}. Say "ulimit -n ${needed}" first.`);
  return false;
}

function wrong(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}
