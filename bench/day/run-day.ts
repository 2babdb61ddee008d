import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Script } from '../../src/methods/script.ts';
import { sealedBytes } from '../../tests/support/live-guest.ts';
import { Chance } from './chance.ts';
import { Circle, type Noted } from './circle.ts';
import { DayClock } from './day-clock.ts';
import { holdMeeting } from './hold-meeting.ts';
import { beforeWave, type PlannedMeeting, peopleInMeeting, planWave, waves } from './planned-day.ts';

export interface Day {
  readonly seed: number;
  /** In each wave, all at once. */
  readonly meetings: number;
  /** Seconds of the day in one of the machine, while people meet. */
  readonly speed: number;
  /** Seconds for which the morning goes no faster than in life, in the midst of the meetings. */
  readonly asInLife: number;
}

/** A stretch of the day that is measured by itself. */
export const stretches = {
  coming: 'People come, in the morning',
  comingAsInLife: 'The last moments before nine',
  morning: 'The morning goes on',
  asInLife: 'In the midst of the morning',
  morningEnds: 'The morning, to its end',
  comingAgain: 'People come, after lunch',
  afternoon: 'The afternoon, to its end',
} as const;
export type StretchName = keyof typeof stretches;

/** Told when a stretch begins and the clock runs at its speed, and when it is over. */
export interface Measuring {
  readonly begins: (stretch: StretchName) => Promise<void>;
  readonly ends: (stretch: StretchName, speed: number) => Promise<void>;
}

const second = 1_000;
const minute = 60 * second;
/** By then everybody has come, and the first meetings have chosen. */
const intoTheMeeting = 38 * minute;
/** Of the stretch as in life, so much is for who comes at the last moment. */
const partForComing = 1 / 3;
/** Before the stretch as in life is counted, this part of it goes by: what was left waiting by the faster one comes first. */
const partForSettling = 1 / 6;
/** People come so much slower than they meet: nine thousand of them in a few minutes are a crowd in life already. */
const slowerComing = 3;

/** The links of each wave are made, and then the meetings are held. Gives the milliseconds of the day that each took. */
export async function runDay(day: Day, url: string, noted: Noted, measuring: Measuring): Promise<readonly number[]> {
  const chance = new Chance(day.seed);
  const [morning = [], afternoon = []] = waves.map((at) => planWave(at, day.meetings, chance.apart()));
  const [nine = 0, one = 0] = waves;
  const clock = new DayClock(0, 0);

  async function goes(stretch: StretchName, speed: number, until: () => Promise<unknown>): Promise<void> {
    await measuring.begins(stretch);
    clock.runAt(speed);
    await until();
    // The day stands still while it is looked at.
    clock.runAt(0);
    await measuring.ends(stretch, speed);
  }

  async function open(at: number, plans: readonly PlannedMeeting[]): Promise<Opened> {
    clock.runAt(0);
    const circles = await openAll(url, plans, noted, Number(new URL(url).port));
    clock.skipTo(at - beforeWave);
    return { over: Promise.all(circles.map(({ circle, plan }) => holdMeeting(circle, plan, clock))) };
  }

  try {
    const comingSpeed = day.speed / slowerComing;
    const lastMoments = day.asInLife * partForComing * second;
    const early = await open(nine, morning);
    await goes('coming', comingSpeed, () => clock.until(nine - lastMoments));
    await goes('comingAsInLife', 1, () => clock.until(nine));
    await goes('morning', day.speed, () => clock.until(nine + intoTheMeeting));
    clock.runAt(1);
    await wait(day.asInLife * partForSettling * second);
    await goes('asInLife', 1, () => wait(day.asInLife * second));
    await goes('morningEnds', day.speed, () => early.over);
    const late = await open(one, afternoon);
    await goes('comingAgain', comingSpeed, () => clock.until(one));
    await goes('afternoon', day.speed, () => late.over);
    return [...(await early.over), ...(await late.over)];
  } finally {
    clock.stop();
  }
}

/** Meetings that are being held. */
interface Opened {
  readonly over: Promise<readonly number[]>;
}

interface Held {
  readonly circle: Circle;
  readonly plan: PlannedMeeting;
}

/** Somebody made each link long before. */
async function openAll(
  url: string,
  plans: readonly PlannedMeeting[],
  noted: Noted,
  port: number,
): Promise<readonly Held[]> {
  const held = plans.map((plan) => ({ circle: new Circle(port, peopleInMeeting, noted), plan }));
  const left = held.values();
  const open = async (): Promise<void> => {
    for (const { circle, plan } of left) await openMeeting(url, circle, plan.script);
  };
  await Promise.all(Array.from({ length: 10 }, open));
  return held;
}

export async function openMeeting(url: string, { id, admit }: Circle, script: Script): Promise<void> {
  const body = {
    meeting: id,
    setting: 'online',
    script,
    admitHash: hashOf(admit),
    screenHash: hashOf(sealedBytes(32)),
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/meetings`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`No meeting was opened: ${answer.status} ${await answer.text()}`);
  await answer.body?.cancel();
}

function hashOf(secret: string): string {
  return createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');
}
