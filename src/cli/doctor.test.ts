import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCertificate } from '../../tests/support/a-certificate.ts';
import { AnswerBox } from '../../tests/support/answer-box.ts';
import { ListeningVoice } from '../../tests/support/listening-voice.ts';
import { aLiveCircle, LiveServer } from '../../tests/support/live-table.ts';
import { PostOffice } from '../../tests/support/post-office.ts';
import { parseProxies } from '../server/http/address.ts';
import { openSqliteStorage } from '../server/storage/sqlite-storage.ts';
import { examineCertificate, examineOrigin, examineProxy } from './doctor/door.ts';
import { english } from './doctor/english.ts';
import { sentenceOf } from './doctor/sentences.ts';
import { examine } from './doctor.ts';
import { kring } from './kring.ts';

const day = 86_400_000;
let server: LiveServer;
beforeAll(async () => {
  server = await new LiveServer().start();
});
afterAll(() => server.stop());

/** What the doctor found that is not well, with what belongs to it. */
async function troubles(environment: NodeJS.ProcessEnv = {}, now = Date.now()) {
  const findings = await examine({ DATA_DIR: server.folder, PORT: '0', BACKUP_DAYS: '7', ...environment }, now);
  const usual = ['pagesMissing', 'mailUnset'];
  return findings.filter(({ verdict, found }) => verdict !== 'well' && !usual.includes(found));
}

describe('while a circle meets', () => {
  test('the doctor finds nothing wrong, and the server that runs', async () => {
    await aLiveCircle(server);
    const { port } = new URL(server.url);
    expect(await troubles({ PORT: port })).toEqual([]);
    const findings = await examine({ DATA_DIR: server.folder, PORT: port }, Date.now());
    expect(findings.map(({ found }) => found)).toEqual(
      expect.arrayContaining(['kringRuns', 'databaseSound', 'originHere']),
    );
    expect(findings).toContainEqual({ verdict: 'doubt', found: 'backupsUnsaid', details: {} });
  });

  test('a clock that was set back is behind what was kept', async () => {
    await aLiveCircle(server);
    expect(await troubles({}, Date.now() - day)).toMatchObject([{ found: 'clockBehind', details: { minutes: 1_440 } }]);
  });
});

describe('what is wrong is named', () => {
  test('in the folder: what others may read, a damaged secret, a database that is newer or older', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kring-doctor-'));
    await (await openSqliteStorage(folder)).close();
    const secret = join(folder, 'secret');
    chmodSync(folder, 0o755);
    writeFileSync(secret, 'half');
    expect(await troubles({ DATA_DIR: folder })).toMatchObject([{ found: 'folderOpen' }, { found: 'secretDamaged' }]);
    chmodSync(folder, 0o700);
    rmSync(secret);

    const database = new DatabaseSync(join(folder, 'kring.db'));
    database.exec("INSERT INTO kysely_migration VALUES ('999-later', '')");
    const newer = await troubles({ DATA_DIR: folder });
    expect(newer).toMatchObject([{ found: 'databaseNewer', details: { step: '999-later' } }]);
    database.exec("DELETE FROM kysely_migration WHERE name > '004'");
    expect(await troubles({ DATA_DIR: folder })).toMatchObject([{ verdict: 'doubt', found: 'databaseWaits' }]);
    database.close();
    rmSync(folder, { recursive: true });
  });

  test('a file that is no database, and one with a torn page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kring-doctor-'));
    const path = join(folder, 'kring.db');
    writeFileSync(path, 'no database at all');
    expect(await troubles({ DATA_DIR: folder })).toMatchObject([{ verdict: 'wrong', found: 'databaseDamaged' }]);
    rmSync(path);
    await aLiveCircle(server);
    await server.stopped(() => cpSync(join(server.folder, 'kring.db'), path));
    const bytes = readFileSync(path);
    const torn = Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(20_480, 7), bytes.subarray(24_576)]);
    writeFileSync(path, torn);
    expect(await troubles({ DATA_DIR: folder })).toMatchObject([{ verdict: 'wrong', found: 'databaseDamaged' }]);
    rmSync(folder, { recursive: true });
  });

  test('the settings, all at once, and nothing else is tried', async () => {
    const found = await troubles({ PORT: 'x', BACKUP_DAYS: 'seven' });
    expect(found).toMatchObject([
      { found: 'settingWrong', details: { setting: 'PORT', problem: 'notPort' } },
      { found: 'settingWrong', details: { setting: 'BACKUP_DAYS', problem: 'notDays' } },
    ]);
    expect(found.map((finding) => sentenceOf(finding, 'nl'))).toContain(
      'PORT is geen poort: een heel getal tot en met 65535.',
    );
  });

  test('a port that something else has, and an address that is not of this machine', async () => {
    const other = createServer((socket) => socket.end('hello\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    expect(await troubles({ PORT: port })).toMatchObject([{ found: 'portTaken' }]);
    other.close();
    const elsewhere = await troubles({ HOST: '192.0.2.1' });
    expect(elsewhere.map(({ found }) => found)).toEqual(['hostForeign', 'originInsecure']);
  });

  test('a host for mail and a mailbox that are not there, and nothing when they are', async () => {
    const post = await new PostOffice().open();
    const { smtpUrl, from } = post.settings;
    expect(await troubles({ SMTP_URL: smtpUrl, MAIL_FROM: from })).toEqual([]);
    const box = await new AnswerBox().open();
    const { user, password, port } = box.settings;
    const mailboxAt = (pass: string) => {
      const MAILBOX_URL = `imap://${encodeURIComponent(user)}:${encodeURIComponent(pass)}@127.0.0.1:${port}/INBOX`;
      return troubles({ SMTP_URL: smtpUrl, MAIL_FROM: from, MAILBOX_URL });
    };
    expect(await mailboxAt(password)).toEqual([]);
    const wrongPassword = { found: 'mailboxFails', details: { code: 'wrongPassword' } };
    expect(await mailboxAt('another')).toMatchObject([wrongPassword]);
    await box.close();
    await post.close();
    expect(await troubles({ SMTP_URL: smtpUrl, MAIL_FROM: from })).toMatchObject([
      { verdict: 'wrong', found: 'mailFails', details: { code: 'ESOCKET' } },
    ]);
    expect(post.mails).toEqual([]);
  });
});

describe('where people come from', () => {
  const all = { host: '0.0.0.0', port: 3000, publicUrl: undefined, tls: undefined, proxies: undefined };

  test('browsers seal on this machine and by https, and nowhere else', () => {
    expect(examineOrigin(all).found).toBe('originInsecure');
    expect(examineOrigin({ ...all, host: '127.0.0.1' }).found).toBe('originHere');
    expect(examineOrigin({ ...all, tls: aCertificate }).found).toBe('originSecure');
    expect(examineOrigin({ ...all, publicUrl: 'https://kring.example' }).found).toBe('besideProxy');
    expect(examineOrigin({ ...all, host: '127.0.0.1', publicUrl: 'https://kring.example' }).found).toBe('originSecure');
  });

  test('behind a proxy that nobody named, all share the limits of one address', () => {
    const behind = { ...all, publicUrl: 'https://kring.example' };
    expect(examineProxy(behind)).toMatchObject([{ verdict: 'doubt', found: 'proxyUntrusted' }]);
    expect(examineProxy({ ...behind, proxies: parseProxies('127.0.0.1') })).toMatchObject([{ found: 'proxyTrusted' }]);
    expect(examineProxy({ ...behind, tls: aCertificate })).toEqual([]);
    expect(examineProxy(all)).toEqual([]);
  });

  test('a certificate is for the right name, belongs to its key, and holds for a while', () => {
    const look = (door: object, now = Date.now()) => examineCertificate({ ...all, tls: aCertificate, ...door }, now);
    const { until, cert } = aCertificate;
    expect(look({})).toMatchObject([{ found: 'certificateRight' }]);
    expect(look({ publicUrl: 'https://kring.example' })).toMatchObject([{ found: 'certificateRight' }]);
    expect(look({ publicUrl: 'https://other.example' })).toMatchObject([{ found: 'certificateForeign' }]);
    expect(look({}, until - 5 * day)).toMatchObject([{ found: 'certificateSoon', details: { days: 5 } }]);
    expect(look({}, until + day)).toMatchObject([{ found: 'certificateOver' }]);
    expect(look({ tls: { cert, key: Buffer.from('key') } })).toMatchObject([{ found: 'certificateUnread' }]);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(look({ tls: { cert, key: other } })).toMatchObject([{ found: 'certificateOther' }]);
    expect(look({ tls: undefined })).toEqual([]);
  });
});

test('every sentence has its words in both languages', () => {
  for (const [found, sentence] of Object.entries(english)) {
    const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const details = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    const dutch = sentenceOf({ verdict: 'well', found: found as keyof typeof english, details }, 'nl');
    expect([...dutch.matchAll(/<(\w+)>/g)].map(([, name]) => name).toSorted(), found).toEqual(names.toSorted());
    expect(dutch, found).not.toMatch(/[{}!]/);
  }
});

test('a script gets a verdict, names and sentences, and an exit code', async () => {
  const voice = new ListeningVoice();
  const code = await kring(['doctor', '--json'], voice);
  const told = voice.json as { readonly well: boolean; readonly findings: readonly object[] };
  expect(code).toBe(told.well ? 0 : 1);
  expect(told.findings.length).toBeGreaterThan(7);
  expect(told.findings[0]).toMatchObject({
    verdict: 'well',
    found: 'nodeRight',
    sentence: expect.stringContaining('Node 24'),
  });
});
