import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { organizerOf } from './mail/sender.ts';
import { parseSettings } from './settings.ts';

test('without any setting: this machine alone, port 3000, one folder', () => {
  expect(parseSettings({})).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      proxies: undefined,
      tls: undefined,
      dataDir: './data',
      mail: undefined,
      mailbox: undefined,
      backupDays: undefined,
      metricsToken: undefined,
    },
  });
});

test.each([
  ['PORT', 'notPort', ['abc', '-1', '70000', '3000.5', '', ' 80']],
  ['HOST', 'empty', ['']],
  ['DATA_DIR', 'empty', ['']],
  ['PUBLIC_URL', 'notUrl', ['kring', '']],
  [
    'PUBLIC_URL',
    'notOrigin',
    ['https://kring.example/path', 'https://kring.example/?a=b', 'https://user@kring.example'],
  ],
  ['METRICS_TOKEN', 'tooShort', ['', 'secret', 'with a space in between them']],
  ['TRUSTED_PROXY', 'notNetwork', ['', 'caddy', '10.0.0.0/40', '127.0.0.1;10.0.0.1']],
  ['TRUSTED_PROXY', 'everybody', ['0.0.0.0/0', '127.0.0.1, ::/0', '::/00']],
  ['BACKUP_DAYS', 'notDays', ['', 'seven', '-1', '7.5', '1000']],
  ['PUBLIC_URL', 'notSecure', ['http://kring.example', 'ftp://kring.example']],
])('%s is refused as %s', (setting, problem, values) => {
  for (const value of values)
    expect(parseSettings({ [setting]: value }), value).toEqual({ ok: false, problem: [{ setting, problem }] });
});

test.each([
  ['DATABSE_URL', 'DATABASE_URL'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['SMPT_URL', 'SMTP_URL'],
  ['PROT', 'PORT'],
  ['BACKUP_DAY', 'BACKUP_DAYS'],
  ['TRUSTED_PROXIES', 'TRUSTED_PROXY'],
  ['DATABASE_URL_FIEL', 'DATABASE_URL_FILE'],
])('%s is taken for a slip of the pen, and %s named', (given, setting) => {
  const problem = [{ setting, problem: 'misspelled', given }];
  expect(parseSettings({ [given]: 'whatever it says' })).toEqual({ ok: false, problem });
});

test('what belongs to other programs is left alone', () => {
  const others = [
    'PATH',
    'HOSTNAME',
    'PORTS_OPEN',
    'IMAP_URL',
    'HTTP_URL',
    'DATABASE_USER',
    'DATABASE_HOST',
    'MAIL',
    'FORM',
  ];
  expect(parseSettings(Object.fromEntries(others.map((name) => [name, 'x']))).ok).toBe(true);
});

test('an address is taken as links begin', () => {
  const settings = parseSettings({ PUBLIC_URL: 'https://kring.example/', PORT: '0' });
  expect(settings).toMatchObject({ ok: true, value: { publicUrl: 'https://kring.example', port: 0 } });
  expect(parseSettings({ PUBLIC_URL: 'http://localhost:8080' }).ok).toBe(true);
});

test('a certificate and its key come together, and both must be there to read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-tls-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(cert, 'certificate');
  expect(parseSettings({ TLS_CERT: cert })).toMatchObject({ problem: [{ setting: 'TLS_KEY', problem: 'missing' }] });
  expect(parseSettings({ TLS_KEY: key })).toMatchObject({ problem: [{ setting: 'TLS_CERT', problem: 'missing' }] });
  const both = parseSettings({ TLS_CERT: cert, TLS_KEY: key });
  expect(both).toMatchObject({ problem: [{ setting: 'TLS_KEY', problem: 'unreadable' }] });
  writeFileSync(key, 'key');
  expect(parseSettings({ TLS_CERT: cert, TLS_KEY: key }).ok).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a host for mail and a sender come together', () => {
  expect(parseSettings({ SMTP_URL: 'smtps://mail.example' })).toMatchObject({
    problem: [{ setting: 'MAIL_FROM', problem: 'missing' }],
  });
  expect(parseSettings({ MAIL_FROM: 'kring@kring.example' })).toMatchObject({
    problem: [{ setting: 'SMTP_URL', problem: 'missing' }],
  });
  for (const url of ['mail.example', 'https://mail.example', 'smtp:'])
    expect(parseSettings({ SMTP_URL: url, MAIL_FROM: 'a@b.example' }), url).toMatchObject({
      problem: [{ setting: 'SMTP_URL', problem: 'notUrl' }],
    });
  for (const from of ['kring', 'a@b.example\nBcc: c@d.example'])
    expect(parseSettings({ SMTP_URL: 'smtp://localhost', MAIL_FROM: from }), from).toMatchObject({
      problem: [{ setting: 'MAIL_FROM', problem: 'notAddress' }],
    });
  const both = parseSettings({ SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'Kring <kring@kring.example>' });
  expect(both.ok).toBe(true);
});

test('a mailbox comes with a host that mails, and says who signs in', () => {
  const mail = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'kring@kring.example' };
  const read = (url: string) => parseSettings({ ...mail, MAILBOX_URL: url });
  const mailbox = { host: 'imap.example', user: 'kring@kring.example', password: 'a:b/c', folder: 'INBOX' };
  expect(read('imaps://kring%40kring.example:a%3Ab%2Fc@imap.example')).toMatchObject({
    value: { mailbox: { ...mailbox, port: 993, line: 'tls' } },
  });
  expect(read('imap://kring:secret@imap.example:1143/Kring%20antwoorden')).toMatchObject({
    value: { mailbox: { user: 'kring', port: 1143, line: 'startTls', folder: 'Kring antwoorden' } },
  });
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(read(`imap://a:b@${host}`), host).toMatchObject({ value: { mailbox: { port: 143, line: 'plain' } } });
  for (const url of ['imap.example', 'https://a:b@imap.example', 'imaps://', 'imaps://a:b@h/?x', 'imaps://a:%ff@h'])
    expect(read(url), url).toMatchObject({ problem: [{ setting: 'MAILBOX_URL', problem: 'notUrl' }] });
  for (const url of ['imaps://imap.example', 'imaps://kring@imap.example', 'imaps://:secret@imap.example'])
    expect(read(url), url).toMatchObject({ problem: [{ setting: 'MAILBOX_URL', problem: 'noPassword' }] });
  expect(parseSettings({ MAILBOX_URL: 'imaps://a:b@imap.example' })).toEqual({
    ok: false,
    problem: [{ setting: 'SMTP_URL', problem: 'missing' }],
  });
});

test('calendars answer to the address of the mailbox, if it has one, or else to the sender', () => {
  const mail = { smtpUrl: 'smtp://localhost', from: 'Kring <kring@kring.example>' };
  const mailbox = { host: 'localhost', port: 143, line: 'plain', password: 'b', folder: 'INBOX' } as const;
  expect(organizerOf(mail, { ...mailbox, user: 'antwoord@kring.example' })).toBe('antwoord@kring.example');
  expect(organizerOf(mail, { ...mailbox, user: 'kring' })).toBe('kring@kring.example');
  expect(organizerOf({ ...mail, from: 'kring@elsewhere.example' }, undefined)).toBe('kring@elsewhere.example');
});

test('what carries a password may lie in a file, and then not in the environment as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-secret-'));
  const file = join(folder, 'smtp');
  writeFileSync(file, 'smtps://kring:password@mail.example\n', { mode: 0o600 });
  const mail = { SMTP_URL_FILE: file, MAIL_FROM: 'kring@kring.example' };
  const smtpUrl = 'smtps://kring:password@mail.example';
  expect(parseSettings(mail)).toMatchObject({ ok: true, value: { mail: { smtpUrl } } });
  expect(parseSettings({ ...mail, SMTP_URL: smtpUrl })).toMatchObject({
    problem: [{ setting: 'SMTP_URL_FILE', problem: 'twice' }],
  });
  expect(parseSettings({ ...mail, SMTP_URL_FILE: join(folder, 'gone') })).toMatchObject({
    problem: [{ setting: 'SMTP_URL_FILE', problem: 'unreadable' }, { setting: 'SMTP_URL' }],
  });
  const said = JSON.stringify(parseSettings({ ...mail, MAIL_FROM: 'nobody' }));
  expect(said).not.toContain('password');
  rmSync(folder, { recursive: true });
});

test('a proxy is trusted by its address or its network', () => {
  const settings = parseSettings({ TRUSTED_PROXY: '127.0.0.1, 172.16.0.0/12' });
  expect(settings.ok && settings.value.proxies?.check('172.20.0.3')).toBe(true);
  expect(settings.ok && settings.value.proxies?.check('10.0.0.3')).toBe(false);
});

test('backups are kept for some days, or there are none', () => {
  expect(parseSettings({ BACKUP_DAYS: '7' })).toMatchObject({ ok: true, value: { backupDays: 7 } });
  expect(parseSettings({ BACKUP_DAYS: '0' })).toMatchObject({ ok: true, value: { backupDays: 0 } });
});

test('all that is wrong is named at once', () => {
  const settings = parseSettings({ PORT: 'x', DATA_DIR: '', TLS_CERT: '/nowhere' });
  expect(settings.ok || settings.problem.map(({ setting }) => setting)).toEqual(['PORT', 'TLS_KEY', 'DATA_DIR']);
});
