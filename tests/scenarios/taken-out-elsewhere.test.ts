import { afterAll, beforeEach, expect, test } from 'vitest';
import { openFromOutside } from '../../src/server/storage/from-outside.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { aPostgres } from '../support/a-postgres.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import { Cable } from '../support/cable.ts';
import type { GroupCircle } from '../support/group-circle.ts';
import { aHost } from '../support/group-host.ts';
import { GroupTable } from '../support/group-table.ts';
import { sealedBytes } from '../support/live-guest.ts';
import { LiveServer, type Seated } from '../support/live-table.ts';

const postgres = await aPostgres();
const databaseUrl = await postgres.create();
/** Between the other process and the database. */
const cable = await new Cable(() => Number(new URL(databaseUrl).port)).open();

afterAll(async () => {
  await there.stop();
  await cable.close();
  await postgres.dispose();
});

/** Where people sign in and change their group. */
const host = aHost(async () => ({ databaseUrl }));
/** Where they sit. */
const there = new LiveServer({ databaseUrl: cable.over(databaseUrl), now: host.now });

let circle: GroupCircle;
let anna: AccountHolder;
let bram: AccountHolder;
let brams: Seated;
let annas: Seated;

beforeEach(async () => {
  if (there.url === '') await there.start();
  ({ circle, anna, bram } = await host.pair());
  const room = await GroupTable.openedBy(there, circle, anna);
  annas = await room.sit();
  brams = await room.from(bram).sit();
});

function bramIsRemoved() {
  return circle.add(anna, { kind: 'left', subject: bram.account });
}

test('who is taken out at one process is out at the other', async () => {
  expect((await bramIsRemoved()).status).toBe(201);
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('notMember');
  expect(annas.guest.isOpen).toBe(true);
});

test('who signs out everywhere at one process is out at the other', async () => {
  await bram.must('POST', '/api/sign-out', { where: 'everywhere' });
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('signInFirst');
  expect(annas.guest.isOpen).toBe(true);
});

test('also when the other process could not hear it: then as soon as it listens again', async () => {
  cable.takeDown();
  expect((await bramIsRemoved()).status).toBe(201);
  cable.isDown = false;
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('notMember');
  expect(annas.guest.isOpen).toBe(true);
});

test('and also when the first look after that fails', async () => {
  let failed = 0;
  cable.breaksAfter = (said) => {
    if (failed > 0 || !said.includes('from "sessions"')) return false;
    failed += 1;
    return true;
  };
  cable.takeDown();
  expect((await bramIsRemoved()).status).toBe(201);
  cable.isDown = false;
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('notMember');
  expect(failed).toBe(1);
});

/** What a process kept that was killed before it could say a word of it. */
async function keptInSilence(task: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await openPostgresStorage(databaseUrl, (fault) => {
    throw fault;
  });
  await task(storage);
  await storage.close();
}

test('who is taken out by a process that dies before it can tell anybody is out at the next look', async () => {
  await keptInSilence(async (storage) => {
    const state = await storage.findGroup(circle.group, bram.account);
    if (state === undefined) throw new Error('Bram is no member');
    const outcome = await storage.keepEntry(circle.group, {
      number: state.entries + 1,
      at: host.now(),
      entry: sealedBytes(),
      signatures: [],
      hash: sealedBytes(32),
      previous: state.head,
      joins: undefined,
      leaves: bram.account,
      keysOf: undefined,
      rotateFirst: true,
    });
    expect(outcome).toBe('kept');
  });
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('notMember');
  expect(annas.guest.isOpen).toBe(true);
});

test('and so is whom the command line signs out', async () => {
  const outside = await openFromOutside('', databaseUrl);
  if (!outside.ok) throw new Error(outside.problem);
  expect(await outside.value.sessionsOf(bram.address)).toHaveLength(1);
  await outside.value.endSessionsOf(bram.account);
  await outside.value.close();
  await brams.guest.closed();
  expect(brams.guest.farewell()).toBe('signInFirst');
  expect(annas.guest.isOpen).toBe(true);
});
