import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MethodDocument } from '../../methods/method-document.ts';
import { parseMethod } from '../../methods/parse-method.ts';
import { smallExample } from './first-words.ts';
import { takeOut } from './taking-out.ts';

/** In these almost everything points at something: what was written, a module, a sealed field, an earlier phase. */
const entangled = ['five-phase', 'six-phases', 'balint-steps', 'incident-perception'];
const library = join(import.meta.dirname, '../../methods/library');

function aMethodIn(source: string): MethodDocument {
  const document = MethodDocument.read(source);
  if (document === undefined) throw new Error('The method has no fields');
  return document;
}

function mistakesIn(document: MethodDocument): readonly string[] {
  const parsed = parseMethod(document.toString());
  return parsed.ok ? [] : parsed.problem.map(({ path, problem }) => `${path}: ${problem}`);
}

test('Dewi takes the writing out of her example, and the reading lets go of it', () => {
  const document = aMethodIn(smallExample.nl);
  const along = takeOut(document, ['phases', 1, 'steps', 0], 'nl');
  expect(along).toEqual([{ what: 'reads', title: 'voorlezen' }]);
  expect(mistakesIn(document)).toEqual([]);
});

test('she takes the reading out, and what people write stays with them', () => {
  const document = aMethodIn(smallExample.nl);
  const along = takeOut(document, ['phases', 1, 'steps', 1], 'nl');
  expect(along).toEqual([{ what: 'opens', title: 'schrijven' }]);
  expect(mistakesIn(document)).toEqual([]);
});

test('whichever step or phase of an entangled method she takes out, what is left still holds together', () => {
  let tried = 0;
  for (const method of entangled) {
    const source = readFileSync(join(library, `${method}.yaml`), 'utf8');
    const whole = aMethodIn(source);
    const paths: (string | number)[][] = [];
    for (let phase = 0; phase < whole.count(['phases']); phase += 1) {
      if (whole.count(['phases']) > 1) paths.push(['phases', phase]);
      const steps = whole.count(['phases', phase, 'steps']);
      for (let step = 0; step < steps && steps > 1; step += 1) paths.push(['phases', phase, 'steps', step]);
    }
    for (const path of paths) {
      const document = aMethodIn(source);
      takeOut(document, path, 'nl');
      expect(mistakesIn(document), `${method} without ${path.join('.')}`).toEqual([]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(50);
});
