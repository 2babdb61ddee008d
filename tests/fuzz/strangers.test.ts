import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf, endlessText, hostileText } from './hostile-text.ts';
import { readers } from './parsers.ts';

const seed = Number(process.env.KRING_SEED ?? randomInt(2 ** 31));
/** Some in every run of the tests; as many as one likes by `npm run fuzz`. */
const numRuns = Number(process.env.KRING_FUZZ_RUNS ?? 40);

describe.each(Object.entries(readers))(
  `strangers write %s (npm run fuzz -- --seed ${seed})`,
  (_, { corpus, read, isMute }) => {
    const texts = corpusOf(corpus);

    test('every text that is kept can be read or refused', () => {
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(() => read(text)).not.toThrow();
    });

    test('nothing makes it stumble, and nothing comes back', () => {
      fc.assert(
        fc.property(hostileText(texts), (text) => {
          const told = read(text);
          if (isMute) expect(strangeWords(told)).toEqual([]);
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { seed, numRuns },
      );
    });

    test('however long a text, it is read or refused', () => {
      fc.assert(
        fc.property(endlessText(texts, 64 * 1024), (write) => {
          expect(() => read(write(1))).not.toThrow();
        }),
        { seed, numRuns: Math.ceil(numRuns / 20) },
      );
    });
  },
);

/** Names that the contract, the settings and the refusals have; and an id, by which a refused command is named. */
const ourWords = /^(?:[A-Z_]{2,24}|[a-z]\w{0,31}|[\w-]{22}|[a-z]+(?:\.\w+)+)$/;

/** What was told that is no word of ours. */
function strangeWords(told: unknown): readonly string[] {
  if (typeof told === 'string') return ourWords.test(told) ? [] : [told];
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(strangeWords) : [];
}
