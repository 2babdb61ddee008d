import { createHash, randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Dice } from '../support/random-wishes.ts';
import { type Aftermath, StormyCircle } from '../support/stormy-circle.ts';
import { faults } from './faults.ts';
import { aWeather, type Weather } from './weather.ts';

const help = `npm run soak [-- --minutes 10] [--seed 7] [--only 'a process is killed'] [--processes 3] [--meetings 3]

Meetings over several processes on one PostgreSQL, and one fault after another. Reports what was acknowledged, what of
that is lost, and whether anything was out of order, read too early, or seen differently by different people. Ends with 1
when anything was. Where a small disk can be mounted (as root), the disk of the database is filled as well.`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    only: { type: 'string' },
    processes: { type: 'string', default: '3' },
    meetings: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
});

if (values.help) say(help);
else await run();

async function run(): Promise<void> {
  const { minutes, seed, only, processes, meetings } = values;
  const throws = (index: number) => createHash('sha256').update(`${seed} ${index}`).digest().readUInt32BE();
  const dice = new Dice(Array.from({ length: 20_000 }, (_, index) => throws(index)));
  const weather = await aWeather(dice, Number(processes));
  const names = Object.keys(faults).filter((name) => name.includes(only ?? ''));
  say(`--seed ${seed}, ${processes} processes, ${meetings} meetings${weather.disk ? '' : '; no disk to fill here'}`);
  const end = performance.now() + Number(minutes) * 60_000;
  let bag: string[] = [];
  let isOver = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      isOver = true;
      void weather.clear().then(() => process.exit(1));
    });
  try {
    while (performance.now() < end && !isOver) {
      if (bag.length === 0) bag = [...names];
      const [name = ''] = bag.splice(dice.below(bag.length), 1);
      await strike(weather, name, Number(meetings));
    }
  } finally {
    if (!isOver) await weather.clear();
  }
}

async function strike(weather: Weather, name: string, meetings: number): Promise<void> {
  const { doors, processes, dice, url } = weather;
  const circles: StormyCircle[] = [];
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const first = dice.below(doors.length);
    circles.push(await StormyCircle.at([...doors.slice(first), ...doors.slice(0, first)]));
  }
  for (const circle of circles) circle.begin({ pause: 60, nonsense: 5 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.stdout.write(`${name}: `);
  const begun = performance.now();
  await faults[name]?.(weather);
  const lasted = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const aftermaths = await Promise.all(circles.map((circle) => circle.end(url)));
  const dead = processes.filter(({ isRunning }) => !isRunning).length;
  tell(lasted, aftermaths, dead);
  for (const process of processes) if (!process.isRunning) await process.start();
}

function tell(lasted: number, aftermaths: readonly Aftermath[], dead: number): void {
  const sum = (of: (aftermath: Aftermath) => number) => aftermaths.reduce((total, one) => total + of(one), 0);
  const found = {
    lost: sum(({ lost }) => lost),
    'out of order': sum(({ isInOrder }) => (isInOrder ? 0 : 1)),
    'too early': sum(({ readTooEarly }) => readTooEarly),
    astray: sum(({ astray }) => astray),
    untimely: sum(({ untimely }) => untimely),
    'ended by itself': dead,
  };
  const harm = Object.entries(found).flatMap(([what, many]) => (many === 0 ? [] : `${many} ${what}`));
  if (harm.length > 0) process.exitCode = 1;
  const longest = Math.max(...aftermaths.map((one) => one.longest));
  const times = `lasted ${seconds(lasted)}, longest wait for one word ${seconds(longest)}`;
  say(`${sum(({ acknowledged }) => acknowledged)} acknowledged, ${harm.join(', ') || 'no harm'}; ${times}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
