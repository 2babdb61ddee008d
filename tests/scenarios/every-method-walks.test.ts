import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CasusTime } from '../../src/cli/rehearsal/choosing.ts';
import { dial } from '../../src/cli/rehearsal/line.ts';
import { names } from '../../src/cli/rehearsal/names.ts';
import { type Rehearsed, rehearseMeeting } from '../../src/cli/rehearsal/rehearse-meeting.ts';
import type { CasusState, MethodStructure } from '../../src/methods/structure.ts';
import { LiveServer } from '../support/live-table.ts';
import { allMethods, aMeetingWith } from '../support/the-library.ts';

/**
 * Every method of the library, walked by scripted people over real sockets: by the smallest group in the shortest time,
 * where the chair leaves a phase out, and by the largest in the longest, where somebody goes and does not come back. With
 * four or more somebody comes late. In its own time each is walked by a group drawn by a seed that is printed.
 */
interface Plan {
  readonly method: MethodStructure;
  readonly people: number;
  readonly time: CasusTime;
  readonly state: CasusState;
  readonly dropsOut: boolean;
  readonly skips: boolean;
}

/** One server for all of them, as a host has it: many meetings at the same time, each on its own. */
const server = new LiveServer();

beforeAll(async () => {
  await server.start();
});

afterAll(async () => {
  await server.stop();
});

function rehearse(plan: Plan): Promise<Rehearsed> {
  const { method, people, time } = plan;
  return rehearseMeeting({
    ...plan,
    server: server.url,
    script: aMeetingWith(method, people, time),
    dial,
    phaseTitle: (_, phase) => phase,
    stepTitle: (_, step) => step,
    tell: () => undefined,
  });
}

function smallest(method: MethodStructure): Plan {
  const people = method.people.least;
  return { method, people, time: 'least', state: 'open', dropsOut: false, skips: true };
}

/** As many as a table holds, when the method would take more. */
function largest(method: MethodStructure): Plan {
  const people = Math.min(names.length, method.people.most);
  return { method, people, time: 'most', state: 'acted', dropsOut: true, skips: false };
}

function deedsIn({ phases }: Rehearsed): string {
  return phases.flatMap(({ steps }) => steps.flatMap(({ deeds }) => deeds)).join('\n');
}

/** The phase that the chair left out. */
function skippedIn(rehearsed: Rehearsed): string {
  return /leaves out the phase ([a-z0-9-]+)[.]/.exec(deedsIn(rehearsed))?.[1] ?? '';
}

const methods = allMethods();
const wellWalked = { off: [], shutNotesSeen: 0 };

describe.concurrent('every method of the library', { timeout: 180_000 }, () => {
  it.each(methods.map((method) => [method.id, method] as const))('%s', async (_, method) => {
    const small = await rehearse(smallest(method));
    expect(small).toMatchObject(wellWalked);
    expect(deedsIn(small)).toContain('leaves out the phase');

    const large = await rehearse(largest(method));
    expect(large).toMatchObject(wellWalked);
    expect(deedsIn(large)).toContain('has to go, and does not come back');
    expect(deedsIn(large)).toContain('comes late and waits at the door');

    const walked = new Set(
      [small, large].flatMap(({ phases }) => phases.flatMap(({ steps }) => steps.map(({ id }) => id))),
    );
    const leftOut = method.phases.filter(({ id }) => id === skippedIn(small)).flatMap(({ steps }) => steps);
    for (const { id, when } of method.phases.flatMap(({ steps }) => steps)) {
      const onlyThere = leftOut.some((step) => step.id === id) && when === 'open';
      if (!onlyThere) expect(walked, `${id} is walked`).toContain(id);
    }
  });
});

const seed = Number(process.env.KRING_SEED ?? randomInt(2 ** 31));

describe.concurrent(`every method in its own time (KRING_SEED=${seed})`, { timeout: 180_000 }, () => {
  const anyGroup = fc.record({
    crowd: fc.nat(names.length),
    state: fc.constantFrom('open' as const, 'acted' as const),
    dropsOut: fc.boolean(),
    skips: fc.boolean(),
  });
  const drawn = fc.sample(anyGroup, { seed, numRuns: methods.length });
  const plans = drawn.flatMap(({ crowd, ...group }, at): Plan[] => {
    const method = methods[at];
    if (method === undefined) return [];
    const { least, most } = method.people;
    const people = least + (crowd % (Math.min(most, names.length) - least + 1));
    return [{ ...group, method, people, time: 'normal' }];
  });

  it.each(plans.map((plan) => [plan.method.id, plan] as const))('%s', async (_, plan) => {
    expect(await rehearse(plan)).toMatchObject(wellWalked);
  });
});
