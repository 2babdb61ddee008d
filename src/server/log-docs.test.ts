import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf } from '../../tools/checks/files.ts';

const page = readFileSync(new URL('../../docs/self-hosting.md', import.meta.url), 'utf8');
const sources = filesOf('src/server/**/*.ts').filter((path) => !path.endsWith('.test.ts'));

/** Names of fields that are written in a line of the log, as the source has them. */
function written(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of sources) {
    const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    for (const [, fields = ''] of source.matchAll(/\blog[.](?:info|warn|error|fatal)\(\{([^}]*)\}/g))
      for (const [, name = ''] of fields.matchAll(/(?:^|,)\s*(\w+)/g)) names.add(name);
  }
  return names;
}

test('whoever reads the log finds every field on the page, and there is no other', () => {
  const [, table = ''] = /^\| line \| fields \|\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(page) ?? [];
  const told = new Set([...table.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  const found = written();
  expect(found.size).toBeGreaterThan(8);
  expect([...found].filter((name) => !told.has(name))).toEqual([]);
  const described = ['fault', 'frames', 'noted', 'passed', 'unknown'];
  expect([...told].filter((name) => !found.has(name) && !described.includes(name))).toEqual([]);
});
