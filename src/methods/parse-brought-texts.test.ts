import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBroughtTexts } from './parse-brought-texts.ts';
import { parseMethod } from './parse-method.ts';

function textsOf(name: string): unknown {
  const parsed = parseMethod(readFileSync(join(import.meta.dirname, 'library', `${name}.yaml`), 'utf8'));
  if (!parsed.ok) throw new Error(`${name} has mistakes`);
  return parsed.value.texts;
}

test('what the maker sends is what the others read', () => {
  for (const name of ['five-phase', 'dilemma', 'six-phases', 'mirrors']) {
    const texts = textsOf(name);
    expect(parseBroughtTexts(JSON.stringify(texts)), name).toEqual(texts);
  }
});

test('what has another shape is not shown at all', () => {
  const whole = JSON.stringify(textsOf('troika'));
  expect(parseBroughtTexts(whole)).toBeDefined();
  const spoilt = [
    '',
    'null',
    '[]',
    '{"fr":{}}',
    '{"nl":{"name":"Alleen een naam"}}',
    whole.slice(0, -2),
    whole.replace('"guide":{', '"guide":7,"other":{'),
    whole.replace('"name":"', '"html":"<b>","name":"'),
    whole.replace(/"name":"[^"]*"/u, `"name":"${'x'.repeat(700)}"`),
    whole.replace(/"name":"[^"]*"/u, '"name":{"toString":"x"}'),
  ];
  const withProto = whole.replace('"steps":{', '"steps":{"__proto__":{"title":"x"},');
  expect(parseBroughtTexts(withProto)).toEqual(parseBroughtTexts(whole));
  for (const text of spoilt) expect(parseBroughtTexts(text), text.slice(0, 60)).toBeUndefined();
});
