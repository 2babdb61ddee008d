import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64Url, isBase64Url, toBase64Url } from './bytes.ts';

it('takes for letters of bytes exactly what can be read as bytes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.stringMatching(/^[A-Za-z0-9_-]{0,9}$/),
        fc.uint8Array({ maxLength: 9 }).map(toBase64Url),
      ),
      (text) => {
        expect(isBase64Url(text)).toBe(fromBase64Url(text).ok);
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each(['A', 'AB', 'AAB', 'AA==', 'A+/A', 'ÿAAA', 'AAA\n', '🌱AA'])('does not take %j', (text) => {
  expect(isBase64Url(text)).toBe(false);
});
