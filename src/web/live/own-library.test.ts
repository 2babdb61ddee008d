import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { PassingCupboard } from './cupboard.ts';
import { loadLibrary, loadStructure, planCasus, searchLibrary } from './library.ts';
import { loadTexts } from './method-texts.ts';
import { shelf } from './own-here.ts';
import { newOwnId } from './own-id.ts';
import { OwnShelf } from './own-shelf.ts';

const library = join(import.meta.dirname, '..', '..', 'methods', 'library');
const troika = readFileSync(join(library, 'troika.yaml'), 'utf8').replace('name: ', 'name: Heidekruid ');

beforeEach(() => {
  for (const { id } of shelf.list()) shelf.remove(id);
});

test('Dewi finds her own method beside those of the library, under an id of its own', async () => {
  const id = newOwnId();
  shelf.keep(id, 'Heidekruid', troika);
  expect((await loadLibrary()).map((entry) => entry.id)).toContain(id);
  expect((await searchLibrary('heidekruid')).methods).toEqual([id]);
  expect((await loadStructure(id))?.id).toBe(id);
  expect((await loadTexts(id, 'nl'))?.name).toMatch(/^Heidekruid/);
  const part = await planCasus(id, 6, undefined);
  expect(part.ok && part.value.method).toBe(id);
});

test('a method with mistakes stays on her shelf, and is not offered', async () => {
  const id = newOwnId();
  shelf.keep(id, 'Half klaar', 'id: x\n');
  expect(shelf.list().map(({ name }) => name)).toEqual(['Half klaar']);
  expect((await loadLibrary()).map((entry) => entry.id)).not.toContain(id);
  expect(await loadStructure(id)).toBeUndefined();
});

test('a method in one language is read in that language by whoever speaks another', async () => {
  const id = newOwnId();
  const source = `id: two\nkind: quick\npeople: { least: 2, most: 4 }\nen: { name: Two, purpose: Short. }
phases:\n  - { id: a, minutes: 1, en: { title: A }, steps: [{ id: b, activity: talk, en: { title: b, peer: Talk. } }] }\n`;
  shelf.keep(id, 'Two', source);
  expect((await loadTexts(id, 'nl'))?.name).toBe('Two');
});

test('what somebody else put in the cupboard is no method, and a full browser says so', () => {
  const cupboard = new PassingCupboard();
  const mine = new OwnShelf(cupboard, () => 7);
  cupboard.setItem('kring/method/own-1', '{"name":1}');
  cupboard.setItem('kring/method/own-2', 'no json');
  cupboard.setItem('kring/method/elsewhere', '{"name":"a","source":"b","changedAt":1}');
  expect(mine.list()).toEqual([]);
  expect(mine.keep(newOwnId(), 'One', 'id: one')).toBe(true);
  expect(mine.list().map(({ name, changedAt }) => [name, changedAt])).toEqual([['One', 7]]);
  cupboard.setItem = () => {
    throw new Error('full');
  };
  expect(mine.keep(newOwnId(), 'Two', 'id: two')).toBe(false);
});
