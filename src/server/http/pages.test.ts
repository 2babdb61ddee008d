import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LiveServer, LiveTable } from '../../../tests/support/live-table.ts';

const policy = "default-src 'none'; script-src 'self' 'sha256-abc='";
const page = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>Kring</title>`;

const pages = mkdtempSync(join(tmpdir(), 'kring-pages-'));
const server = new LiveServer({ pages });

beforeAll(async () => {
  mkdirSync(join(pages, '_app', 'immutable'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), page);
  writeFileSync(join(pages, '_app', 'version.json'), '{"version":"1"}');
  writeFileSync(join(pages, '_app', 'immutable', 'start.abc.js'), 'export {};');
  await server.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(pages, { recursive: true });
});

function get(path: string, init?: RequestInit): Promise<Response> {
  return fetch(server.url + path, init);
}

describe('the pages', () => {
  test('every address that is no file shows the one page, with the policy that the page carries', async () => {
    for (const path of ['/', '/m/AAAAAAAAAAAAAAAAAAAAAA', '/scherm', '/a/b/c?with=query']) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).toBe(page);
      expect(response.headers.get('content-security-policy'), path).toBe(`${policy}; frame-ancestors 'none'`);
      expect(response.headers.get('cache-control'), path).toBe('no-cache');
    }
  });

  test('what has its hash in its name is kept for ever, the rest is asked again', async () => {
    const immutable = await get('/_app/immutable/start.abc.js');
    expect(immutable.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/_app/version.json')).headers.get('cache-control')).toBe('no-cache');
  });

  test('a file that is not there is not the page, and neither is a question to the server', async () => {
    for (const path of ['/_app/immutable/gone.js', '/api/nothing']) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expect(await response.json(), path).toMatchObject({ reason: 'notFound' });
    }
    expect((await get('/m/AAAAAAAAAAAAAAAAAAAAAA', { method: 'POST' })).status).toBe(404);
  });

  test('nobody gets out of the folder', async () => {
    for (const path of ['/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/_app/..%2f..%2f..%2fetc/passwd'])
      expect(await (await get(path)).text(), path).not.toContain('root:');
  });

  test('everything says who may look at it and that nothing may be told', async () => {
    for (const path of ['/', '/health', '/api/settings', '/api/nothing', '/_app/version.json']) {
      const { headers } = await get(path);
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control'), path).toMatch(
        path.startsWith('/_app') || path === '/' ? 'no-cache' : 'no-store',
      );
      expect(headers.get('set-cookie'), path).toBeNull();
    }
  });
});

test('a preview or a scanner that fetches the link changes nothing', async () => {
  const table = await new LiveTable(server).open();
  const anna = await table.sit();
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET'])
    await get(`/m/${table.meeting}`, { method, headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } });
  const screen = await table.screen();
  expect(screen.number).toBe(anna.guest.number);
  expect(screen.meeting).toMatchObject({ stage: 'lobby', seats: [{ id: anna.seat }] });
});

test('a server without its pages answers programs only', async () => {
  const bare = await new LiveServer().start();
  expect((await fetch(bare.url)).status).toBe(404);
  await bare.stop();
});
