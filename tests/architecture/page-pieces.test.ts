import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagePieces } from '../../tools/page-pieces.ts';

const web = join(import.meta.dirname, '..', '..', 'src', 'web');

/** Pages that import what is told of them, and nothing else. */
function piecesOf(imports: Readonly<Record<string, readonly string[]>>) {
  const at = (module: string) => (module.endsWith('.svelte') ? join(web, module) : module);
  const known = new Map(Object.entries(imports).map(([module, named]) => [at(module), named.map(at)]));
  const pieceOf = pagePieces();
  return (module: string) => pieceOf(at(module), { getModuleInfo: (id) => ({ importedIds: known.get(id) ?? [] }) });
}

const pieceOf = piecesOf({
  'groups/groups-page.svelte': ['roster', 'overview'],
  'groups/group-page.svelte': ['roster'],
  'meetings/room-page.svelte': ['roster', 'ring'],
  'planning/poll-page.svelte': ['dates'],
  'mail/mail-link-page.svelte': ['asking'],
  roster: ['dates', 'keys'],
  dates: ['asking'],
});

test('what every page for members needs comes in one piece, with all that it stands on', () => {
  expect(pieceOf('roster')).toBe('member');
  expect(pieceOf('keys')).toBe('member');
});

test('somebody who only answers a poll, or stops a mail, fetches nothing that is for members alone', () => {
  expect(pieceOf('dates')).toBe('member-poll');
  expect(pieceOf('asking')).toBe('member-poll-mail');
});

test('what one page needs stays with that page', () => {
  for (const module of ['ring', 'overview', 'groups/group-page.svelte']) expect(pieceOf(module)).toBeNull();
});

test('a page that was moved is missed', () => {
  expect(() => pagePieces()('roster', { getModuleInfo: () => null })).toThrow('groups/groups-page.svelte');
});
