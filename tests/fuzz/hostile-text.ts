import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const corpora = join(import.meta.dirname, 'corpus');
/** Files of our own that are as good a beginning as any. */
const library = join(import.meta.dirname, '../../src/methods');
const ours: Readonly<Record<string, readonly string[]>> = {
  methods: ['library/five-phase.yaml', 'library/troika.yaml'],
  lenses: ['lenses/core-quadrants.yaml'],
};

/** The texts from which a reader's strangers begin. */
export function corpusOf(name: string): readonly string[] {
  const folder = join(corpora, name);
  const kept = readdirSync(folder).map((file) => join(folder, file));
  return [...kept, ...(ours[name] ?? []).map((file) => join(library, file))].map((path) => readFileSync(path, 'utf8'));
}

/** What has broken parsers before. */
const poison = [
  ...['__proto__', 'constructor', 'prototype', '{"__proto__":{"admin":true}}', 'toString', 'hasOwnProperty'],
  ...['null', 'true', '-0', '1e999', 'NaN', '9007199254740993', '0x10', '""', '[]', '{}', '[[[[[[[[', '{"a":'],
  ...['\u0000', '\ud800', '\udc00', '\u202e', '\u2028', '\ufeff', '\r\n', '\n\n', '\t', '\\u0000', '\\', "'", '"'],
  ...['&a', '*a', '<<: *a', '!!js/function', '---', '...', '? ', '- - - -', ': ', '%YAML 1.1', '|+', '>-'],
  ...['BEGIN:VEVENT', ';PARTSTAT="', 'METHOD:REPLY', '%00', '%zz', '../', '//', '@', ',', ';', '=', '/', '::', '0'],
];

/** A text out of the corpus, to which a stranger did a few things; or no text of ours at all. */
export function hostileText(corpus: readonly string[]): fc.Arbitrary<string> {
  const begun = corpus.length === 0 ? fc.string() : fc.constantFrom(...corpus);
  const harm = fc.record({
    kind: fc.constantFrom('cut', 'double', 'put', 'swap', 'splice', 'spoil'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 64 }),
    word: fc.oneof(fc.constantFrom(...poison), fc.string({ unit: 'binary', maxLength: 8 })),
    other: begun,
  });
  const harmed = fc.tuple(begun, fc.array(harm, { minLength: 1, maxLength: 6 })).map(([text, harms]) => {
    return harms.reduce((sofar, one) => doHarm(sofar, one), text);
  });
  return fc.oneof({ weight: 8, arbitrary: harmed }, fc.string({ unit: 'binary' }), fc.json({ maxDepth: 8 }));
}

interface Harm {
  readonly kind: string;
  /** Where, as a part of the whole. */
  readonly at: number;
  readonly length: number;
  readonly word: string;
  readonly other: string;
}

function doHarm(text: string, { kind, at, length, word, other }: Harm): string {
  const here = Math.floor(at * text.length);
  const [before, piece, after] = [text.slice(0, here), text.slice(here, here + length), text.slice(here + length)];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'double':
      return before + piece + piece + after;
    case 'put':
      return before + word + piece + after;
    case 'swap':
      return before + word + after;
    case 'splice':
      return before + other.slice(Math.floor(at * other.length));
    default:
      // A value of JSON in the place of another.
      return text.replace(new RegExp(`"[^"]{0,${length}}"`), () => JSON.stringify(word));
  }
}

/** A piece of a text of ours, again and again: what takes quadratic time shows. */
export function endlessText(corpus: readonly string[], letters: number): fc.Arbitrary<(factor: number) => string> {
  const piece = fc.oneof(fc.constantFrom(...poison), fc.string({ minLength: 1, maxLength: 6 }));
  const begun = corpus.length === 0 ? fc.constant('') : fc.constantFrom(...corpus);
  return fc.tuple(begun, fc.double({ min: 0, max: 1, noNaN: true }), piece).map(([text, at, again]) => {
    const here = Math.floor(at * text.length);
    return (factor) =>
      text.slice(0, here) + again.repeat(Math.ceil((letters * factor) / again.length)) + text.slice(here);
  });
}
