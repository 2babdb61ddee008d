import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ContentId } from '../../src/engine/ids.ts';
import { memberRates } from '../../src/protocol/member-limits.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import {
  aLiveCircle,
  type LiveCircle,
  LiveServer,
  type LiveTable,
  must,
  type Seated,
  walkTo,
  writeNote,
} from '../support/live-table.ts';
import { logOf } from '../support/log-of.ts';

let postgres: Postgres;
let url: string;
let here: LiveServer;
let there: LiveServer;

beforeAll(async () => {
  postgres = await aPostgres();
});
afterAll(() => postgres.dispose());

/** One server, two processes of it. */
beforeEach(async () => {
  url = await postgres.create();
  const limits = { burst: 10_000, awayAfter: 300 };
  [here, there] = await Promise.all([
    new LiveServer({ databaseUrl: url, limits, sweepEvery: 100 }).start(),
    new LiveServer({ databaseUrl: url, limits, sweepEvery: 100 }).start(),
  ]);
});
afterEach(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await postgres.drop(url);
});

function everyone({ chair, presenter, peers }: LiveCircle): readonly Seated[] {
  return [chair, presenter, ...peers];
}

async function allAreAtTheSame(all: readonly Seated[]): Promise<void> {
  await expect.poll(() => new Set(all.map(({ guest }) => guest.number)).size).toBe(1);
  for (const { guest } of all) {
    expect(guest.meeting.cursor).toEqual(all[0]?.guest.meeting.cursor);
    expect(guest.meeting.seats).toEqual(all[0]?.guest.meeting.seats);
  }
}

function isPaused({ guest }: Seated): boolean {
  return guest.meeting.clock.runningSince === undefined;
}

async function keptOf(table: LiveTable) {
  const storage = await openPostgresStorage(url, (fault) => {
    throw fault;
  });
  const log = await logOf(storage, table.meeting);
  await storage.close();
  return log;
}

test('people at different processes are in one meeting, and what is shut stays shut until its moment', async () => {
  const circle = await aLiveCircle(here, there);
  const { chair, presenter, peers } = circle;
  await must(chair, { kind: 'pause' });
  await expect.poll(() => isPaused(presenter)).toBe(true);
  await must(chair, { kind: 'resume' });
  await walkTo(chair, 'plan');
  const [dewi] = peers.slice(1);
  if (dewi === undefined) throw new Error('Nobody sits there');
  await expect.poll(() => dewi.guest.meeting.cursor).toEqual(chair.guest.meeting.cursor);
  const { note, sealed } = await writeNote(dewi);
  await walkTo(chair, 'read-plans');
  await must(chair, { kind: 'giveTurn', seat: dewi.seat });
  for (const other of [chair, presenter]) expect(other.guest.frames.join()).not.toContain(sealed);
  await expect.poll(() => dewi.guest.want({ kind: 'readOut', note })).toBeUndefined();
  for (const other of [chair, presenter]) await expect.poll(() => other.guest.frames.join()).toContain(sealed);
  await allAreAtTheSame(everyone(circle));
});

test('everyone speaks at once: each word is there once, and everyone has them in the same order', async () => {
  const circle = await aLiveCircle(here, there);
  await walkTo(circle.chair, 'plan');
  await allAreAtTheSame(everyone(circle));
  const writers = circle.peers;
  const revised = writers.map(async (one) => {
    const { note } = await writeNote(one);
    for (let revision = 2; revision <= 12; revision += 1) await writeNote(one, note, revision);
  });
  const paused = async () => {
    for (let times = 0; times < 5; times += 1) {
      await must(circle.chair, { kind: 'pause' });
      await must(circle.chair, { kind: 'resume' });
    }
  };
  await Promise.all([...revised, paused()]);
  // Whoever may not see a note does not hear its number either: what all may see brings them together.
  await must(circle.chair, { kind: 'pause' });
  await allAreAtTheSame(everyone(circle));
  const log = await keptOf(circle.table);
  expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1));
  const commands = log.flatMap(({ command }) => command ?? []);
  expect(new Set(commands).size).toBe(commands.length);
  expect(log.filter(({ body }) => JSON.parse(body).kind === 'noteWritten')).toHaveLength(24);
  // What was written over is gone, however often a process took back what it had in advance.
  expect(log.filter(({ content }) => content?.sealed === '')).toHaveLength(22);
});

test('a chair at one process lets in who stands at the door of another, and that device gets its seat', async () => {
  const { table, chair } = await aLiveCircle(here, there);
  const eva = await table.atDoor(undefined, there);
  const [name, seat] = [anId<ContentId>(), anId<Seated['seat']>()];
  await eva.want({ kind: 'takeSeat', seat, as: 'participant', name }, [{ id: name, sealed: sealedBytes() }]);
  await expect.poll(() => chair.guest.want({ kind: 'admit', seat })).toBeUndefined();
  await eva.until(({ kind }) => kind === 'welcome');
  const { token } = await eva.hears('seated');
  eva.breakOff();
  // The other process never told this token, and knows it.
  const again = await table.comeBack({ guest: eva, seat, token, name }, here);
  await again.hears('welcome');
});

test('a phone that moves to another process was never away; who goes from both is', async () => {
  const { table, chair, presenter } = await aLiveCircle(here, there);
  const seatOf = () => chair.guest.meeting.seats.find(({ id }) => id === presenter.seat);
  const again = await table.comeBack(presenter, here);
  await again.hears('welcome');
  presenter.guest.breakOff();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(seatOf()?.presence).toBe('here');
  again.breakOff();
  await expect.poll(() => seatOf()?.presence).toBe('away');
});

test('a meeting that is erased by one process is over at both', async () => {
  const { table, chair, presenter } = await aLiveCircle(here, there);
  const storage = await openPostgresStorage(url, () => undefined);
  await storage.commit([{ meeting: table.meeting, events: [], erased: [], devices: [], eraseAt: 1 }]);
  await storage.close();
  await Promise.all([chair.guest.closed(), presenter.guest.closed()]);
  expect([chair.guest.farewell(), presenter.guest.farewell()]).toEqual(['erased', 'erased']);
});

test('who guesses at a password at two processes guesses no oftener than at one, also all at once', async () => {
  const guess = async ({ url: at }: LiveServer) => {
    const proof = { kind: 'password', auth: sealedBytes(32) };
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ address: 'anna@kring.example', proof });
    const { reason } = await (await fetch(`${at}/api/sign-in`, { method: 'POST', headers, body })).json();
    return reason;
  };
  const all = await Promise.all(Array.from({ length: 30 }, (_, at) => guess(at % 2 === 0 ? here : there)));
  const { burst } = memberRates.signIn.pair;
  expect(all.filter((reason) => reason === 'wrongProof')).toHaveLength(burst);
  expect(all.filter((reason) => reason === 'tooFast')).toHaveLength(30 - burst);
});
