import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashesOf } from '../../tools/hash-pages.ts';

test('whoever fetched the pages can check them against the list, and a changed page is noticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-hashes-'));
  mkdirSync(join(folder, '_app'));
  for (const name of ['index.html', 'index.html.br', '_app/start.js']) writeFileSync(join(folder, name), name);
  const list = hashesOf(folder);
  expect(list.split('\n').map((line) => line.slice(66))).toEqual(['_app/start.js', 'index.html', '']);
  writeFileSync(join(folder, 'hashes.txt'), list);
  expect(hashesOf(folder)).toBe(list);
  const [first = ''] = list.split('  ');
  expect(first).toBe(createHash('sha256').update('_app/start.js').digest('hex'));
  writeFileSync(join(folder, '_app/start.js'), 'something that reads along');
  expect(hashesOf(folder)).not.toContain(first);
  rmSync(folder, { recursive: true });
});
