import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHost } from '../../tests/support/group-host.ts';
import { GroupTable } from '../../tests/support/group-table.ts';
import { ListeningVoice } from '../../tests/support/listening-voice.ts';
import { kring } from './kring.ts';

const folder = mkdtempSync(join(tmpdir(), 'kring-sessions-'));
const host = aHost(async () => ({ dataDir: folder }));

async function ask(...words: readonly string[]) {
  const voice = new ListeningVoice();
  return { code: await kring(['sessions', ...words, '--data', folder], voice), voice };
}

test('Bram lost his phone and his password: whoever hosts signs him out everywhere, also in a meeting that goes on', async () => {
  const { circle, anna, bram } = await host.pair();
  const room = await GroupTable.openedBy(host.server, circle, anna);
  const annas = await room.sit();
  const brams = await room.from(bram).sit();
  await bram.elsewhere().signIn();
  const looked = await ask(bram.address, '--json');
  expect(looked.voice.json).toMatchObject({ sessions: [{}, {}], ended: false });
  expect((await bram.get('/api/account')).status).toBe(200);

  const { code, voice } = await ask(bram.address.toUpperCase(), '--end');
  expect([code, voice.said.at(-1)]).toEqual([0, 'Signed out: 2.']);
  expect((await bram.get('/api/account')).body.reason).toBe('signInFirst');
  expect((await anna.get('/api/account')).status).toBe(200);
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('signInFirst');
  expect(annas.guest.isOpen).toBe(true);
  expect((await ask(bram.address)).voice.said).toEqual(['Signed in nowhere.']);
});

test('an address that nobody has, and a folder without a server, are told by name', async () => {
  const unknown = await ask('nobody@kring.example', '--end');
  expect([unknown.code, unknown.voice.complained[0]]).toEqual([1, expect.stringMatching(/^noAccount: /)]);
  const voice = new ListeningVoice();
  const empty = mkdtempSync(join(tmpdir(), 'kring-sessions-'));
  expect(await kring(['sessions', 'a@kring.example', '--data', empty], voice)).toBe(1);
  expect(voice.complained[0]).toMatch(/^noDatabase: /);
});
