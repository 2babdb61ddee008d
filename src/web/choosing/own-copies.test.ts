import { expect, test } from 'vitest';
import type { MethodId } from '../../methods/structure.ts';
import { loadLibrary } from '../live/library.ts';
import { copiesBesideOriginals } from './own-copies.ts';

const library = await loadLibrary();
const original = library.find(({ id }) => id === 'hypothesis');
if (original === undefined) throw new Error('No hypothesis method');
const copy = { ...original, id: 'own-0123456789ab' as MethodId, names: { nl: 'Van ons', en: 'Ours' } };

test('a copy that nobody changed stands with its original, and takes no second place', () => {
  const [seen] = copiesBesideOriginals([copy, ...library]);
  expect(seen?.guidance.variantOf).toBe('hypothesis');
});

test('a copy that was changed is a method of its own', () => {
  const changed = { ...copy, minutes: { least: 10, most: 10 } };
  expect(copiesBesideOriginals([changed, ...library])[0]).toBe(changed);
});
