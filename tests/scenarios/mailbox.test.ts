import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../src/server/log.ts';
import { MailboxReader } from '../../src/server/mail/mailbox-reader.ts';
import type { MailboxSettings } from '../../src/server/mail/mailbox-settings.ts';
import { uidOf } from '../../src/server/planning/calendar-id.ts';
import type { GroupDate } from '../../src/server/storage/planning-storage.ts';
import { databaseFile, openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { type Founded, foundedGroup } from '../storage/group-contract.ts';
import { aDate } from '../storage/planning-contract.ts';
import { AnswerBox } from '../support/answer-box.ts';
import { answerTo } from '../support/calendar-answer.ts';

const minute = 60_000;

let folder = '';
let storage: Storage;
let box: AnswerBox;
let reader: MailboxReader;
let founded: Founded;
let date: GroupDate;
let lines: string[] = [];
let now = Date.now();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kring-mailbox-'));
  storage = await openSqliteStorage(folder);
});
beforeEach(async () => {
  founded = await foundedGroup(storage);
  date = aDate(founded.founder, { at: Date.now() + 1_000 * minute });
  await storage.keepDate(founded.group, date);
  box = await new AnswerBox().open();
  lines = [];
  now = Date.now();
});
afterEach(async () => {
  await reader.stop();
  await box.close();
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `every`: milliseconds between two looks. */
function begins(every = 10, settings: Partial<MailboxSettings> = {}): void {
  reader = new MailboxReader({
    isMine: () => true,
    settings: { ...box.settings, ...settings },
    storage,
    now: () => now,
    log: openLog({ write: (line) => lines.push(line) }),
    report: (fault) => lines.push(`fault ${fault}`),
  });
  reader.start(every);
}

/** What Anna's calendar sends. */
function anAnswer(answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' = 'DECLINED'): string {
  const uid = uidOf(founded.group, date.planned);
  const attendee = `${founded.founder}@kring.example`.toLowerCase();
  return answerTo({ uid, sequence: 0, organizer: 'mailto:kring@kring.example' }, { answer, attendee, at: now });
}

async function isNoted(answer = 'declined'): Promise<void> {
  const replies = async () => {
    // A look that began while the mailbox was away may end in trouble now.
    now += minute;
    return (await storage.listDates(founded.group))[0]?.replies;
  };
  await expect.poll(replies, { interval: 5, timeout: 20_000 }).toMatchObject([{ answer }]);
}

async function logSays(words: string): Promise<void> {
  await expect.poll(() => lines.join(''), { interval: 5, timeout: 20_000 }).toContain(words);
}

/** The log tells nothing of people or of the mailbox. */
function tellsNothing(): void {
  expect(lines.join('')).not.toMatch(/@|kring\.example|127\.0|a password|ziekenhuis/);
}

test('while the mailbox is away for a day, it is said a few times; what came meanwhile is read afterwards', async () => {
  await box.close();
  begins();
  await logSays('cannot be read');
  for (let minutes = 0; minutes < 24 * 60; minutes += 30) {
    now += 30 * minute;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  expect(lines.filter((line) => line.includes('cannot be read')).length).toBeLessThan(8);
  await box.open();
  box.comes(anAnswer());
  now += 30 * minute;
  await isNoted();
  await logSays('is read again');
  expect(lines.join('')).toContain('"code":"ECONNREFUSED"');
  tellsNothing();
});

test('a connection that breaks between two looks is made again', async () => {
  begins();
  box.comes(anAnswer());
  await isNoted();
  await box.close();
  await box.open();
  box.comes(anAnswer('ACCEPTED'));
  const later = () => {
    now += minute;
    return box.mails;
  };
  await expect.poll(later, { timeout: 20_000 }).toEqual([]);
  await isNoted('accepted');
});

test('where the host offers it, mail that comes is read at once', async () => {
  await box.close();
  await box.open('IDLE');
  begins(3_600_000);
  box.comes(anAnswer());
  await isNoted();
  for (const answer of ['ACCEPTED', 'TENTATIVE'] as const) {
    box.comes(anAnswer(answer));
    await isNoted(answer.toLowerCase());
  }
});

test.each([
  ['a wrong password', { password: 'another' }, 'wrongPassword'],
  ['a folder that is not there', { folder: 'Kring' }, 'folderRefused'],
  ['a host that never encrypts', { line: 'startTls' }, 'notEncrypted'],
] as const)('%s is said by name, and asked about less and less', async (_, settings, code) => {
  begins(10, settings);
  await logSays(code);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(lines).toHaveLength(1);
  tellsNothing();
});

test('what is no answer is left as it is, however large or strange, and what comes behind it is read', async () => {
  const head = 'From: a@b.example\r\nMIME-Version: 1.0\r\n';
  const parts = (count: number, body: string) => `--b\r\n${body}\r\n`.repeat(count);
  const nested = Array.from({ length: 400 }, (_, depth) => {
    return `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`;
  });
  const strange = [
    '',
    '\0\x01\xff rubbish',
    `${head}Subject: Nieuwsbrief\r\n\r\nTien dingen die je moet weten`,
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts(1_000, 'Content-Type: text/plain\r\n\r\npart')}--b--`,
    `${head}${nested.join('')}`,
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts(1, `Content-Type: message/rfc822\r\n\r\n${anAnswer()}`)}--b--`,
    anAnswer().replace('method=REPLY', 'method=REQUEST'),
    `${anAnswer().replaceAll(/\r\n$/g, '')}\r\n${'x'.repeat(50_000_000)}`,
  ];
  for (const mail of strange) box.comes(mail);
  begins();
  box.comes(anAnswer('TENTATIVE'));
  await isNoted('tentative');
  await expect.poll(() => box.mails.length, { timeout: 20_000 }).toBe(strange.length);
  expect(box.mails.flatMap(({ flags }) => flags)).toEqual([]);
  tellsNothing();
});

test('a mail on which the host chokes is left aside the second time, and what comes behind it is read', async () => {
  box.comes('From: a@b.example\r\n\r\nA mail that no host can read');
  let chokes = 0;
  box.chokesOn = ({ raw }) => {
    const isIt = raw.includes('no host can read');
    chokes += isIt ? 1 : 0;
    return isIt;
  };
  box.comes(anAnswer());
  begins();
  await isNoted();
  expect(chokes).toBe(2);
  await logSays('is read again');
});

test('an answer that cannot be kept stays in the mailbox until it can', async () => {
  const other = new DatabaseSync(join(folder, databaseFile));
  other.exec('BEGIN IMMEDIATE');
  box.comes(anAnswer());
  begins();
  await logSays('fault');
  expect(box.mails).toHaveLength(1);
  other.exec('ROLLBACK');
  other.close();
  await isNoted();
  await expect.poll(() => box.mails.length, { timeout: 20_000 }).toBe(0);
});

test('whoever stops it waits for nothing', async () => {
  begins();
  await reader.stop();
  box.comes(anAnswer());
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(box.mails).toHaveLength(1);
  expect(lines).toEqual([]);
});
