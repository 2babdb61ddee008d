import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aChange, aMeeting, anEvent } from '../../../tests/storage/storage-contract.ts';
import { logOf } from '../../../tests/support/log-of.ts';
import type { MeetingId } from '../../engine/ids.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { Flusher, type Keeper } from './flusher.ts';
import { unwatched } from './live-watch.ts';

let folder: string;
let storage: Storage;
let told: string[];
let faults: unknown[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kring-flusher-'));
  storage = await openSqliteStorage(folder);
  told = [];
  faults = [];
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

async function opened(): Promise<MeetingId> {
  const meeting = aMeeting();
  await storage.openMeeting(meeting, anEvent(1, { command: undefined }));
  return meeting.id;
}

function aKeeper(name: string, meeting: MeetingId, number: number, showing = () => {}): Keeper {
  return {
    takeQueued: () => aChange(meeting, { events: [anEvent(number)] }),
    kept: () => {
      told.push(`${name} kept`);
      showing();
    },
    passed: () => told.push(`${name} passed`),
    lost: () => told.push(`${name} lost`),
  };
}

test('what comes while a commit is on its way goes together, and one that cannot be kept spoils no other', async () => {
  const flusher = new Flusher(storage, (fault) => faults.push(fault));
  const [anna, bram, chris] = [await opened(), await opened(), await opened()];
  await storage.eraseMeetings([bram], 2_000);
  flusher.add(aKeeper('anna', anna, 2));
  await nextTurn();
  flusher.add(aKeeper('bram', bram, 2));
  flusher.add(aKeeper('chris', chris, 2));
  await flusher.idle();
  expect(told).toEqual(['anna kept', 'bram lost', 'chris kept']);
  expect(faults).toHaveLength(2);
  expect(await logOf(storage, chris)).toHaveLength(2);
});

test('when the disk takes nothing, nobody waits until each meeting was tried by itself', async () => {
  const flusher = new Flusher(storage, (fault) => faults.push(fault));
  const meetings = [await opened(), await opened(), await opened(), await opened(), await opened()];
  await storage.eraseMeetings(meetings, 2_000);
  for (const meeting of meetings) flusher.add(aKeeper('one', meeting, 2));
  await flusher.idle();
  expect(told).toEqual(meetings.map(() => 'one lost'));
  // All together, then two of them by themselves; not all five.
  expect(faults).toHaveLength(3);
});

test('where another process was first is told so, and the others are kept at once; only they count', async () => {
  const written: (readonly MeetingId[])[] = [];
  const counted: number[] = [];
  const flusher = new Flusher(
    storage,
    (fault) => faults.push(fault),
    { ...unwatched, committed: (_, events) => counted.push(events) },
    (changes) => written.push(changes.map(({ meeting }) => meeting)),
  );
  const [anna, bram] = [await opened(), await opened()];
  flusher.add(aKeeper('anna', anna, 2));
  flusher.add(aKeeper('bram', bram, 1));
  await flusher.idle();
  expect(told).toEqual(['anna kept', 'bram passed']);
  expect(written.flat()).toEqual([anna]);
  // Said in one turn, they went in one commit.
  expect(counted).toEqual([1]);
  expect(faults).toEqual([]);
});

test('one that fails while showing begins again from its log; the others are shown', async () => {
  const flusher = new Flusher(storage, (fault) => faults.push(fault));
  const [anna, bram, chris] = [await opened(), await opened(), await opened()];
  flusher.add(aKeeper('anna', anna, 2));
  const bug = new Error('A bug');
  const showing = () => {
    throw bug;
  };
  flusher.add(aKeeper('bram', bram, 2, showing));
  flusher.add(aKeeper('chris', chris, 2));
  await flusher.idle();
  expect(told).toEqual(['anna kept', 'bram kept', 'bram lost', 'chris kept']);
  expect(faults).toEqual([bug]);
});
