import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf } from '../../tools/checks/files.ts';
import { root } from '../../tools/checks/run-tool.ts';
import { readLensFile } from '../../tools/lens-plugin.ts';

const lenses = filesOf('src/methods/lenses/*.yaml');

it.each(lenses)('the pages are built with %s in every language', (path) => {
  const { id, texts } = readLensFile(join(root, path));
  expect(path).toBe(`src/methods/lenses/${id}.yaml`);
  expect(texts.nl?.cards.length).toBe(texts.en?.cards.length);
});

it('has lenses to read', () => {
  expect(lenses.length).toBeGreaterThan(3);
});
