import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSettings, settingNames } from './settings.ts';

const page = readFileSync(new URL('../../docs/self-hosting.md', import.meta.url), 'utf8');
const source = readFileSync(new URL('./settings.ts', import.meta.url), 'utf8');

/** The table of settings: what stands between backticks in its first two columns. */
function rows(): readonly { readonly names: readonly string[]; readonly usual: string | undefined }[] {
  const [, table = ''] = /^\| setting \| default \| meaning \|\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(page) ?? [];
  return table.split('\n').flatMap((line) => {
    const [, first = '', second = ''] = line.split('|');
    const names = [...first.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name);
    return names.length === 0 ? [] : [{ names, usual: /`(.+)`/.exec(second)?.[1] }];
  });
}

test('whoever hosts finds every setting on the page, and no other', () => {
  const told = rows().flatMap(({ names }) => names);
  expect(told.toSorted()).toEqual([...settingNames].toSorted());
  const read = [...source.matchAll(/\benvironment[.]([A-Z_]+)|\b([A-Z]+_[A-Z_]+)\b/g)].map(
    ([, one, other]) => one ?? other,
  );
  expect(read.filter((name) => !settingNames.some((known) => known === name))).toEqual([]);
});

test('what stands there as usual is what happens without it', () => {
  const usual = Object.fromEntries(rows().flatMap(({ names, usual }) => (usual ? [[names[0], usual]] : [])));
  expect(Object.keys(usual)).toEqual(['PORT', 'HOST', 'DATA_DIR']);
  expect(parseSettings(usual)).toEqual(parseSettings({}));
});

test('every setting does something: what makes no sense is named', () => {
  for (const name of settingNames) {
    const settings = parseSettings({ [name]: name === 'HOST' || name === 'DATA_DIR' ? '' : '\u0000' });
    expect(settings.ok, name).toBe(false);
  }
});
