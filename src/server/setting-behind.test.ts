import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startServer } from './server.ts';
import { settingBehind } from './setting-behind.ts';
import { parseSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'kring-behind-'));
const garbage = join(folder, 'garbage.pem');
writeFileSync(garbage, 'no certificate');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['an address that this machine has not', { HOST: '192.0.2.77' }, 'HOST: notHere'],
  ['a certificate that is none', { TLS_CERT: garbage, TLS_KEY: garbage }, 'TLS_CERT: unreadable'],
  ['a folder that is a file', { DATA_DIR: garbage }, 'DATA_DIR: notFolder'],
  ['a folder where no folder can be', { DATA_DIR: '/proc/kring' }, 'DATA_DIR: notFolder'],
  [
    'a database that is none',
    { DATA_DIR: withFile('kring.db', 'no database, but long enough'.repeat(40)) },
    'DATA_DIR: damaged',
  ],
  ['a secret that is none', { DATA_DIR: withFile('secret', 'short') }, 'DATA_DIR: damaged'],
  [
    'a database where nobody listens',
    { DATABASE_URL: 'postgres://kring@127.0.0.1:1/kring' },
    'DATABASE_URL: unreachable',
  ],
])('%s is named', async (_, environment, named) => {
  expect(await settingNamed(environment)).toBe(named);
});

test('a port that somebody else has is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  expect(await settingNamed({ PORT: port })).toBe('PORT: taken');
  other.close();
});

test('a folder in which another server runs is named', async () => {
  const dataDir = join(folder, 'shared');
  const first = await startServer({ port: 0, dataDir });
  expect(await settingNamed({ DATA_DIR: dataDir })).toBe('DATA_DIR: inUse');
  await first.close();
  const second = await startServer({ port: 0, dataDir });
  await second.close();
});

function withFile(name: string, content: string): string {
  const made = mkdtempSync(join(folder, 'with-'));
  writeFileSync(join(made, name), content);
  return made;
}

/** What whoever hosts reads when this server does not start. */
async function settingNamed(environment: Readonly<Record<string, string>>): Promise<string> {
  const settings = parseSettings({ PORT: '0', DATA_DIR: join(folder, 'kept'), ...environment });
  if (!settings.ok) throw new Error('These can be understood');
  const { port, host, dataDir, databaseUrl, tls } = settings.value;
  const options = { port, host, dataDir, ...(databaseUrl !== undefined && { databaseUrl }), ...(tls && { tls }) };
  const fault = await startServer(options).then(
    (server) => server.close(),
    (fault: unknown) => fault,
  );
  const behind = settingBehind(fault, settings.value);
  return `${behind?.setting}: ${behind?.problem}`;
}
