import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AccountId } from '../../src/groups/ids.ts';
import { openLog } from '../../src/server/log.ts';
import { logCarrier, smtpCarrier } from '../../src/server/mail/carrier.ts';
import { openMailer } from '../../src/server/mail/mailer.ts';
import { Postman } from '../../src/server/mail/postman.ts';
import { writeMail } from '../../src/server/mail/write-mail.ts';
import { databaseFile, openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { openedAccount } from '../storage/account-contract.ts';
import { sealedBytes } from '../support/live-guest.ts';
import { codeIn, PostOffice } from '../support/post-office.ts';

const hour = 3_600_000;
const day = 24 * hour;

let folder = '';
let storage: Storage;
let post: PostOffice;
let postman: Postman;
let lines: string[] = [];
let now = Date.parse('2026-11-23T10:00:00Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kring-outbox-'));
  storage = await openSqliteStorage(folder);
  post = await new PostOffice().open();
  lines = [];
  now = Date.parse('2026-11-23T10:00:00Z');
});
afterEach(async () => {
  await postman.stop();
  await post.close();
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function begin(how: number | { readonly show: 'words' | 'nothing' } = 20_000): Promise<void> {
  const log = openLog({ write: (line) => lines.push(line) });
  const sender = { address: 'kring@kring.example', answers: 'unread', base: 'https://kring.example' } as const;
  postman = new Postman({
    storage,
    carrier: typeof how === 'number' ? smtpCarrier(post.settings, how) : logCarrier(log, how.show),
    write: (mail) => writeMail({ storage, secret: sealedBytes(32), sender, now: () => now }, mail),
    now: () => now,
    isMine: () => true,
    log,
    report: (fault) => lines.push(`fault ${fault}`),
    pause: 0,
  });
  await postman.start(10);
}

/** Somebody's address is another one from now on, of which the former is told. */
async function moves(name: string): Promise<AccountId> {
  const { id } = await openedAccount(storage, { address: `${name}@kring.example` });
  const code = { ticket: `ticket of ${name}`, codeHash: 'right' };
  await storage.leaveCode({ ...code, expiresAt: now + hour });
  expect(await storage.changeAddress(id, `${name}@elsewhere.example`, code, now)).toBe('changed');
  return id;
}

/** Until the log says so. */
async function logSays(words: string, times = 1): Promise<void> {
  while (lines.filter((line) => line.includes(words)).length < times)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

function messageIdOf(mail: string): string {
  return /^Message-ID: (<[^>]+>)/im.exec(mail)?.[1] ?? '';
}

test('while the host for mail is down for a day everything waits, and then goes once', async () => {
  const { port } = post;
  await post.close();
  await begin();
  await moves('anna');
  await moves('bram');
  await logSays('takes nothing');
  for (let hours = 0; hours < 24; hours += 1) {
    now += hour;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  post = await new PostOffice().open(port);
  now += hour;
  await post.mailTo('anna@kring.example');
  await post.mailTo('bram@kring.example');
  await logSays('A mail was sent', 2);
  await logSays('takes mail again');
  expect(post.mails).toHaveLength(2);
  expect(lines.filter((line) => line.includes('takes nothing')).length).toBeLessThan(5);
  expect(lines.join('')).not.toMatch(/anna|bram|ECONNREFUSED 127/);
});

test('a host that never answers is given up for a while, and the mail goes again as the same mail', async () => {
  post.yes = () => new Promise(() => undefined);
  // Long enough for the mail to arrive on a machine that is busy with other things.
  await begin(2_000);
  await moves('anna');
  await logSays('takes nothing');
  expect(post.countTo('anna@kring.example')).toBe(1);
  post.yes = async () => undefined;
  now += hour;
  const again = await post.mailTo('anna@kring.example', 1);
  await logSays('A mail was sent');
  expect(messageIdOf(again)).toMatch(/^<[\w-]{22}@kring\.example>$/);
  expect(messageIdOf(again)).toBe(messageIdOf(post.mails[0]?.text ?? ''));
});

test('whoever asks for a code gets it while the outbox waits for a host that takes its time', async () => {
  const { promise: takesItsTime, resolve: saysYes } = Promise.withResolvers<void>();
  post.yes = (to) => (to.startsWith('anna') ? takesItsTime : Promise.resolve());
  await begin();
  await moves('anna');
  await post.mailTo('anna@kring.example');
  const mailer = openMailer(post.settings, (fault) => lines.push(`fault ${fault}`));
  mailer.send('bram@kring.example', 'nl', { kind: 'code', code: '123456' });
  expect(codeIn(await post.mailTo('bram@kring.example'))).toBe('123456');
  await mailer.close();
  expect(lines).toEqual([]);
  saysYes();
  await logSays('A mail was sent');
});

test('without a host for mail the words stand in the log where somebody tries Kring out, and nowhere else', async () => {
  for (const show of ['words', 'nothing'] as const) {
    lines = [];
    const id = await moves(`anna-${show}`);
    await begin({ show });
    if (show === 'words') await logSays('Het adres van je account bij Kring is veranderd');
    else await new Promise((resolve) => setTimeout(resolve, 150));
    await postman.stop();
    expect(await storage.turnMail(undefined, now)).toBeUndefined();
    expect(lines.join('')).not.toContain('@kring.example');
    if (show === 'nothing') expect(lines).toEqual([]);
    expect(await storage.deadLettersOf(id)).toEqual([]);
  }
});

test('a mail that went while the disk took nothing is noted later, and does not go twice', async () => {
  const other = new DatabaseSync(join(folder, databaseFile));
  post.yes = async () => other.exec('BEGIN IMMEDIATE');
  await begin();
  await moves('anna');
  await post.mailTo('anna@kring.example');
  await logSays('fault');
  other.exec('ROLLBACK');
  other.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await postman.stop();
  expect(await storage.putMailBack(Number.MAX_SAFE_INTEGER)).toBe(0);
  expect(await storage.turnMail(undefined, now + day)).toBeUndefined();
  expect(post.mails).toHaveLength(1);
});

test('an address that does not exist is given up at once, and its account sees it', async () => {
  post.manner = (address) => (address.startsWith('anna') ? { code: 550 } : undefined);
  await begin();
  const anna = await moves('anna');
  await moves('bram');
  await logSays('refused for good');
  await post.mailTo('bram@kring.example');
  expect(await storage.deadLettersOf(anna)).toEqual([{ kind: 'account', queuedAt: now, givenUpAt: now }]);
  expect(lines.join('')).toContain('"code":"550"');
  expect(lines.join('')).not.toContain('anna');
});

test('who is asked to come back later comes back, less and less often, and gives up after five days', async () => {
  let asked = 0;
  post.manner = () => {
    asked += 1;
    return { code: 451 };
  };
  await begin();
  const anna = await moves('anna');
  await expect.poll(() => asked, { interval: 5 }).toBe(1);
  for (let hours = 1; hours < 5 * 24; hours += 1) {
    now += hour;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  expect(await storage.deadLettersOf(anna)).toEqual([]);
  expect(asked).toBeGreaterThan(4);
  expect(asked).toBeLessThan(24);
  now += hour;
  await logSays('could not be delivered in time');
  await expect.poll(() => storage.deadLettersOf(anna), { interval: 5 }).toHaveLength(1);
  expect(now - Date.parse('2026-11-23T10:00:00Z')).toBe(5 * day);
});

test('greylisted once, the mail comes with the second try', async () => {
  const seen = new Set<string>();
  post.manner = (address) => {
    const isFirst = !seen.has(address);
    seen.add(address);
    return isFirst ? { code: 450 } : undefined;
  };
  await begin();
  await moves('anna');
  await expect.poll(() => seen.size, { interval: 5 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(post.mails).toHaveLength(0);
  now += 6 * 60_000;
  expect(await post.mailTo('anna@kring.example')).toContain('Het adres van je account bij Kring is veranderd');
});
