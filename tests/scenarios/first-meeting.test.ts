import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveServer } from '../support/live-table.ts';

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
const [, chapter = ''] = /^## A first meeting\n([\s\S]+?)^## /m.exec(page) ?? [];
const [, body = ''] = /```json\n([\s\S]+?)```/.exec(chapter) ?? [];
const [, talk = ''] = /```text\n([\s\S]+?)```/.exec(chapter) ?? [];

const server = new LiveServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

test('whoever says what the page about the wire says, has a meeting', async () => {
  const headers = { 'content-type': 'application/json' };
  const opened = await fetch(`${server.url}/api/meetings`, { method: 'POST', headers, body: filled(body) });
  expect(opened.status).toBe(201);
  const guest = await server.guest();
  const pairs = [...talk.matchAll(/^> (.+)\n< (.+)$/gm)].map(([, said = '', heard = '']) => [said, heard] as const);
  expect(pairs.length).toBeGreaterThan(6);
  for (const [said, heard] of pairs) {
    const from = guest.heard.length;
    guest.say(filled(said));
    for (const kind of heard.split(', '))
      await guest.until((message) => message.kind === kind || message.kind === 'refused', from);
  }
  expect(guest.heard.filter(({ kind }) => kind === 'refused')).toEqual([]);
});

const bytes = new Map<string, string>();

/** With bytes in the place of each word in capitals, the same for the same word. */
function filled(text: string): string {
  return text.replaceAll(/"(hash\()?([A-Z]+)\)?"/g, (_, hash: string | undefined, word: string) => {
    const made = bytes.get(word) ?? randomBytes(lengths[word] ?? 16).toString('base64url');
    bytes.set(word, made);
    const told = hash === undefined ? made : createHash('sha256').update(made, 'base64url').digest('base64url');
    return `"${told}"`;
  });
}

const lengths: Readonly<Record<string, number>> = { ADMIT: 32, SCREEN: 32, SEALED: 294 };
