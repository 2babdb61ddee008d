import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import { logOf } from '../support/log-of.ts';
import { foundedGroup } from './group-contract.ts';
import { aMeeting, anEvent } from './storage-contract.ts';

const committing = 'committing-child.ts';
const writing = 'writing-child.ts';

/** Lets a child commit, kills it after so many commits, and gives the last number of which it said that it was kept. */
function commitUntilKilled(child: string, commits: number, ...input: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [join(import.meta.dirname, child), ...input], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    running.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.split('\n').length > commits) running.kill('SIGKILL');
    });
    running.on('error', reject);
    running.on('close', () => resolve(Number(said.split('\n').slice(0, -1).at(-1))));
  });
}

/** Four children that each open a database, on a disk that may be slow. */
const slow = 120_000;

test(
  'of what was acknowledged nothing is lost when the server is killed, at whatever moment',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kring-kill-'));
    const meeting = aMeeting();
    const before = await openSqliteStorage(folder);
    await before.openMeeting(meeting, anEvent(1));
    await before.close();
    let kept = 1;
    for (let round = 0; round < 4; round += 1) {
      const commits = 1 + Math.floor(Math.random() * 60);
      const acknowledged = await commitUntilKilled(committing, commits, folder, meeting.id, String(kept + 1));
      const after = await openSqliteStorage(folder);
      const numbers = (await logOf(after, meeting.id)).map(({ number }) => number);
      await after.close();
      expect(numbers, `killed after ${commits} commits`).toEqual(numbers.map((_, index) => index + 1));
      expect(numbers.length, `killed after ${commits} commits`).toBeGreaterThanOrEqual(acknowledged);
      kept = numbers.length;
    }
    rmSync(folder, { recursive: true, force: true });
  },
  slow,
);

test(
  'killed between letters and changes of a password: numbers without gaps, and a password that fits its own salt and wrap',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kring-kill-'));
    const before = await openSqliteStorage(folder);
    const { group, founder } = await foundedGroup(before);
    await before.close();
    let kept = 0;
    for (let round = 0; round < 3; round += 1) {
      const commits = 1 + Math.floor(Math.random() * 30);
      const acknowledged = await commitUntilKilled(writing, commits, folder, group, founder, String(kept + 1));
      const after = await openSqliteStorage(folder);
      const { letters } = await after.readLetters(group, founder, 0);
      const account = await after.findAccount(founder);
      const wrap = (await after.readWraps(founder)).find(({ kind }) => kind === 'password');
      await after.close();
      expect(letters.map(({ number }) => number)).toEqual(letters.map((_, index) => index + 1));
      expect(letters.length, `killed after ${commits} letters`).toBeGreaterThanOrEqual(acknowledged);
      const password = Number(account?.authHash);
      expect(password).toBeGreaterThanOrEqual(acknowledged);
      expect(account?.stretching).toMatchObject({ salt: String(password), memory: password });
      expect(Buffer.from(wrap?.sealed ?? '', 'base64url').toString()).toBe(String(password));
      kept = letters.length;
    }
    rmSync(folder, { recursive: true, force: true });
  },
  slow,
);
