import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casusTimes } from '../../src/cli/rehearsal/choosing.ts';
import { dial } from '../../src/cli/rehearsal/line.ts';
import { rehearseMeeting } from '../../src/cli/rehearsal/rehearse-meeting.ts';
import { ownStage } from '../../src/cli/rehearsal/stage.ts';
import { describeMistake } from '../../src/methods/describe-mistake.ts';
import { parseMethod } from '../../src/methods/parse-method.ts';
import type { MethodStructure } from '../../src/methods/structure.ts';
import { anyMethodFile } from '../support/any-method.ts';
import { Dice } from '../support/random-wishes.ts';
import { aMeetingWith } from '../support/the-library.ts';

const seed = Number(process.env.KRING_SEED ?? randomInt(2 ** 31));
const throws = fc.array(fc.nat(5039), { minLength: 160, maxLength: 160 });

/** What strangers wrote: the methods among it, and the mistakes that the others were told. */
const files = fc.sample(throws, { seed, numRuns: 800 }).map((thrown) => parseMethod(anyMethodFile(new Dice(thrown))));
const methods = files.flatMap((parsed) => (parsed.ok ? [parsed.value.structure] : []));

async function rehearse(method: MethodStructure, dice: Dice) {
  const [people, time] = [2 + dice.below(6), dice.one(casusTimes)];
  const stage = await ownStage(false);
  try {
    return await rehearseMeeting({
      ...{ server: stage.url, script: aMeetingWith(method, people, time), people, dial, method, time },
      state: dice.one(['open', 'acted']),
      dropsOut: dice.below(2) === 0,
      skips: dice.below(2) === 0,
      phaseTitle: (_, phase) => phase,
      stepTitle: (_, step) => step,
      tell: () => undefined,
    });
  } finally {
    await stage.close();
  }
}

describe.concurrent(`a method that a stranger wrote (KRING_SEED=${seed})`, { timeout: 180_000 }, () => {
  it('is refused with a line, or is a method: both happen', () => {
    expect(methods.length).toBeGreaterThan(20);
    expect(methods.length).toBeLessThan(files.length);
    for (const parsed of files) {
      for (const mistake of parsed.ok ? [] : parsed.problem)
        expect(describeMistake(mistake, 'en')).toMatch(/^Line \d+, column \d+/);
    }
  });

  it.each(methods.slice(0, 8).map((method, index) => [index, method] as const))(
    'walks: number %i',
    async (index, method) => {
      const dice = new Dice(fc.sample(throws, { seed: seed + index, numRuns: 1 })[0] ?? []);
      const { off, shutNotesSeen } = await rehearse(method, dice);
      expect({ off, shutNotesSeen }, JSON.stringify(method)).toEqual({ off: [], shutNotesSeen: 0 });
    },
  );
});
