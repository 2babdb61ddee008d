import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../bench/day/chance.ts';
import { Circle, type Noted } from '../../bench/day/circle.ts';
import { DayClock } from '../../bench/day/day-clock.ts';
import { Delays } from '../../bench/day/delays.ts';
import { holdMeeting } from '../../bench/day/hold-meeting.ts';
import { methodsOfDay, planWave, scriptOf, waves } from '../../bench/day/planned-day.ts';
import { openMeeting } from '../../bench/day/run-day.ts';
import { Traffic } from '../../bench/day/traffic.ts';
import { savesOf } from '../../bench/day/typing.ts';
import { LiveServer } from '../support/live-table.ts';

const many = 1_000_000;
const server = new LiveServer({ limits: { burst: many, perSecond: many } });

beforeAll(async () => {
  await server.start();
});

afterAll(async () => {
  await server.stop();
});

describe('the simulated day of the benchmark', () => {
  it('walks every method that it draws to its end, over real sockets, with notes that are written and opened', async () => {
    const noted: Noted = { delays: new Delays(), traffic: new Traffic(), refused: new Map() };
    const [wave = 0] = waves;
    const plans = planWave(wave, methodsOfDay.length, new Chance(7));
    const clock = new DayClock(wave - 12 * 60_000, 2_400);
    const circles = await Promise.all(
      plans.map(async (plan, index) => {
        const [method = ''] = methodsOfDay[index] ?? [];
        const circle = new Circle(Number(new URL(server.url).port), 6, noted);
        await openMeeting(server.url, circle, scriptOf(method));
        await holdMeeting(circle, plan, clock);
        return circle;
      }),
    );
    clock.stop();
    noted.traffic.stop();
    expect(circles.map(({ meeting }) => meeting.stage)).toEqual(methodsOfDay.map(() => 'ended'));
    expect(circles.map(({ meeting }) => meeting.casus.some(({ status }) => status === 'done'))).not.toContain(false);
    const seen = noted.delays.take();
    for (const deed of ['arrival', 'phase', 'step', 'saved', 'opened', 'outcome', 'turn', 'resume'] as const)
      expect(seen[deed]?.many, deed).toBeGreaterThan(0);
    const ours = [
      'malformed',
      'unknownKind',
      'contentMissing',
      'contentTaken',
      'notStored',
      'notChair',
      'notInMeeting',
    ];
    expect([...noted.refused.keys()].filter((why) => ours.some((one) => why.endsWith(one)))).toEqual([]);
  });

  it('draws the same people for the same seed', () => {
    const drawn = () =>
      planWave(0, 20, new Chance(4)).map(({ method, arrivals, begins }) => ({ method, arrivals, begins }));
    expect(drawn()).toEqual(drawn());
  });

  it('saves what somebody types as the pages do: two seconds after the last letter, and after six of typing on', () => {
    const chance = new Chance(1);
    for (let texts = 0; texts < 50; texts += 1) {
      const saves = savesOf(200, chance);
      expect(saves.at(-1)?.letters).toBe(200);
      const gaps = saves.map(({ letters }, index) => letters - (saves[index - 1]?.letters ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(0);
      // Five letters a second is the fastest, so six seconds bring no more than that.
      expect(Math.max(...gaps)).toBeLessThanOrEqual(31);
    }
  });
});
