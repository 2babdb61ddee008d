import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cable } from '../support/cable.ts';
import { deafen, sendAllAway, takeAll } from '../support/crowded-database.ts';
import type { ServerProcess } from '../support/server-process.ts';
import type { CabledDoor, Weather } from './weather.ts';

/** Something that goes wrong for a while; when it resolves, the cause is gone. */
type Fault = (weather: Weather) => Promise<void>;

/** Each by the name under which it is reported. */
export const faults: Readonly<Record<string, Fault>> = {
  'a process is killed': async (weather) => {
    const process = oneProcess(weather);
    await process.kill();
    await wait(weather.dice.below(2_000));
    await process.start();
  },
  'a process stands still for ten seconds': async (weather) => {
    const process = oneProcess(weather);
    process.pause();
    await wait(10_000);
    process.goOn();
  },
  'a process stops as its host asked, and starts': async (weather) => {
    const process = oneProcess(weather);
    await process.stop();
    await process.start();
  },
  'the database is restarted': async ({ postgres }) => {
    await postgres.stop('fast');
    await postgres.start();
  },
  'the database falls over': async ({ postgres, dice }) => {
    await postgres.stop('immediate');
    await wait(dice.below(3_000));
    await postgres.start();
  },
  'the database stands still': async ({ postgres, dice }) => {
    postgres.signal('SIGSTOP');
    await wait(2_000 + dice.below(13_000));
    postgres.signal('SIGCONT');
  },
  'strangers take all connections of the database': async ({ url }) => {
    await sendAllAway(url);
    const strangers = await takeAll(url);
    await wait(4_000);
    await Promise.all(strangers.map((stranger) => stranger.end()));
  },
  'the disk of the database is full': async ({ disk, postgres, dice }) => {
    if (disk === undefined) return;
    const filler = join(disk, 'filler');
    fill(filler);
    await wait(3_000 + dice.below(3_000));
    rmSync(filler);
    // What it could not write to its log made it fall over.
    for (let tries = 0; tries < 20 && !(await postgres.answers()); tries += 1) await wait(250);
    if (await postgres.answers()) return;
    await postgres.stop('immediate');
    await postgres.start();
  },
  'the database is slow': async ({ database, dice }) => {
    database.delay = 50 + dice.below(250);
    await wait(8_000);
    database.delay = 0;
  },
  'the way to the database breaks': async ({ database }) => {
    for (let times = 0; times < 3; times += 1) {
      database.cut();
      await wait(700);
    }
  },
  'the way to the database goes dead': async ({ database }) => {
    database.goDead();
    await wait(1_000);
  },
  'nobody hears what others say': async ({ url }) => {
    for (let times = 0; times < 5; times += 1) {
      await deafen(url);
      await wait(500);
    }
  },
  'people fall out of the network': async (weather) => {
    for (let times = 0; times < 5; times += 1) {
      oneCable(weather).cut();
      await wait(700);
    }
  },
  'the network of people goes dead': async (weather) => {
    oneCable(weather).goDead();
    await wait(6_000);
  },
  'the network of people is slow': async (weather) => {
    const cable = oneCable(weather);
    cable.delay = 200 + weather.dice.below(600);
    await wait(6_000);
    cable.delay = 0;
  },
  'of what people send, one in twenty is noise': async ({ doors }) => {
    for (const { cable } of doors) cable.noise = 5;
    await wait(6_000);
    for (const { cable } of doors) cable.noise = 0;
  },
};

function oneProcess({ processes, dice }: Weather): ServerProcess {
  const process = dice.oneOf(processes);
  if (process === undefined) throw new Error('There is no process');
  return process;
}

function oneCable({ doors, dice }: { readonly doors: readonly CabledDoor[]; readonly dice: Weather['dice'] }): Cable {
  const door = dice.oneOf(doors);
  if (door === undefined) throw new Error('There is no door');
  return door.cable;
}

/** Until nothing more fits. */
function fill(path: string): void {
  const piece = Buffer.alloc(1024 * 1024, 1);
  for (let size = piece.length; size > 1_000; ) {
    try {
      writeFileSync(path, piece.subarray(0, size), { flag: 'a' });
    } catch {
      size = Math.floor(size / 8);
    }
  }
}
