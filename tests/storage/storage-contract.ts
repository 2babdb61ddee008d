import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandId, ContentId, DeviceId, MeetingId, SeatId } from '../../src/engine/ids.ts';
import type { Change, MeetingEntry, Storage, StoredEvent } from '../../src/server/storage/storage.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';

/** A database for one test: opened empty, closed and opened again on what it kept, and thrown away. */
export interface TestDatabase {
  open(): Promise<Storage>;
  dispose(): Promise<void>;
}

export function aMeeting(entry: Partial<MeetingEntry> = {}): MeetingEntry {
  return { id: anId(), createdAt: 1_000, admitHash: 'a', screenHash: 's', eraseAt: 5_000, group: undefined, ...entry };
}

export function anEvent(number: number, event: Partial<StoredEvent> = {}): StoredEvent {
  const body = `{"kind":"test","n":${number}}`;
  return { number, at: 1_000 + number, command: anId<CommandId>(), body, content: undefined, ...event };
}

export function aChange(meeting: MeetingId, change: Partial<Change> = {}): Change {
  return { meeting, events: [], erased: [], devices: [], eraseAt: undefined, ...change };
}

/** What every database must do behind `Storage`. */
export function describeStorage(name: string, make: () => TestDatabase): void {
  describe(name, () => {
    let database: TestDatabase;
    let storage: Storage;

    beforeEach(async () => {
      database = make();
      storage = await database.open();
    });
    afterEach(async () => {
      await storage.close();
      await database.dispose();
    });

    async function opened(entry: Partial<MeetingEntry> = {}): Promise<MeetingId> {
      const meeting = aMeeting(entry);
      await storage.openMeeting(meeting, anEvent(1, { command: undefined }));
      return meeting.id;
    }

    test('a meeting is there after it was opened, and its id is taken', async () => {
      const entry = aMeeting();
      expect(await storage.findMeeting(entry.id)).toEqual({ kind: 'unknown' });
      expect(await storage.openMeeting(entry, anEvent(1))).toBe('opened');
      expect(await storage.openMeeting({ ...entry, admitHash: 'other' }, anEvent(1))).toBe('taken');
      expect(await storage.findMeeting(entry.id)).toEqual({ kind: 'kept', entry, devices: [] });
    });

    test('a log comes back in order, after the database was closed and opened', async () => {
      const meeting = await opened();
      const content = { id: anId<ContentId>(), sealed: sealedBytes(1_000) };
      const events = [anEvent(2, { content }), anEvent(3, { command: undefined }), anEvent(4)];
      await storage.commit([aChange(meeting, { events: events.slice(0, 1) })]);
      await storage.commit([aChange(meeting, { events: events.slice(1), eraseAt: 9_000 })]);
      await storage.close();
      storage = await database.open();
      expect((await storage.readLog(meeting, 0)).slice(1)).toEqual(events);
      expect(await storage.findMeeting(meeting)).toMatchObject({ entry: { eraseAt: 9_000 } });
    });

    test('a commit is kept whole or not at all, over all its meetings', async () => {
      const [one, other] = [await opened(), await opened()];
      const gone = anId<MeetingId>();
      const all = [one, gone, other].map((meeting) => aChange(meeting, { events: [anEvent(2)] }));
      await expect(storage.commit(all)).rejects.toThrow();
      for (const meeting of [one, other]) expect(await storage.readLog(meeting, 0)).toHaveLength(1);
    });

    test('of two who both think they hold a meeting the first is kept, the second is told, and others are not hindered', async () => {
      const [contested, ...others] = [await opened(), await opened(), await opened()];
      const first = [anEvent(2), anEvent(3)];
      expect(await storage.commit([aChange(contested, { events: first })])).toEqual([]);
      const late = aChange(contested, { events: [anEvent(3), anEvent(4)], eraseAt: 9_999 });
      const kept = others.map((meeting) => aChange(meeting, { events: [anEvent(2)] }));
      expect(await storage.commit([late, ...kept])).toEqual([contested]);
      expect((await storage.readLog(contested, 0)).slice(1)).toEqual(first);
      expect(await storage.findMeeting(contested)).toMatchObject({ entry: { eraseAt: 5_000 } });
      for (const meeting of others) expect(await storage.readLog(meeting, 0)).toHaveLength(2);
    });

    test('an erased content leaves its id behind and nothing else', async () => {
      const meeting = await opened();
      const content = { id: anId<ContentId>(), sealed: sealedBytes() };
      const event = anEvent(2, { content });
      await storage.commit([aChange(meeting, { events: [event] })]);
      await storage.commit([aChange(meeting, { erased: [content.id] })]);
      const erased = { ...event, content: { id: content.id, sealed: '' } };
      expect((await storage.readLog(meeting, 0)).slice(1)).toEqual([erased]);
    });

    test('devices of a seat come and go in the order of what happened', async () => {
      const meeting = await opened();
      const seat = anId<SeatId>();
      const [phone, laptop] = [anId<DeviceId>(), anId<DeviceId>()];
      await storage.commit([
        aChange(meeting, {
          devices: [
            { kind: 'seated', seat, device: phone, tokenHash: 'p' },
            { kind: 'unseated', seat, device: phone },
            { kind: 'seated', seat, device: laptop, tokenHash: undefined },
            { kind: 'seated', seat, device: laptop, tokenHash: 'l' },
          ],
        }),
      ]);
      const found = await storage.findMeeting(meeting);
      expect(found).toMatchObject({ devices: [{ seat, device: laptop, tokenHash: 'l' }] });
    });

    test('nothing is kept of a meeting that is not there', async () => {
      const gone = anId<MeetingId>();
      await expect(storage.commit([aChange(gone, { events: [anEvent(1)] })])).rejects.toThrow();
      const erased = await opened();
      await storage.commit([aChange(erased, { events: [anEvent(2)] })]);
      await storage.eraseMeetings([erased], 2_000);
      await expect(storage.commit([aChange(erased, { events: [anEvent(3)] })])).rejects.toThrow();
    });

    test('an erased meeting is gone, its neighbour is not, and the link says so until that is forgotten', async () => {
      const [gone, stays] = [await opened({ eraseAt: 5_000 }), await opened({ eraseAt: 5_001 })];
      const event = anEvent(2, { content: { id: anId<ContentId>(), sealed: sealedBytes() } });
      await storage.commit([aChange(gone, { events: [event] }), aChange(stays, { events: [event] })]);
      expect(await storage.meetingsToErase(4_999)).toEqual([]);
      expect(await storage.meetingsToErase(5_000)).toEqual([gone]);
      await storage.eraseMeetings([gone], 5_000);
      expect(await storage.findMeeting(gone)).toEqual({ kind: 'erased' });
      expect(await storage.readLog(gone, 0)).toEqual([]);
      expect(await storage.openMeeting(aMeeting({ id: gone }), anEvent(1))).toBe('taken');
      expect((await storage.readLog(stays, 0)).slice(1)).toEqual([event]);
      await storage.forget(6_000, 5_000);
      expect(await storage.findMeeting(gone)).toEqual({ kind: 'erased' });
      await storage.forget(6_000, 5_001);
      expect(await storage.findMeeting(gone)).toEqual({ kind: 'unknown' });
    });

    test('a parcel is handed out once, with its pass if it has one, and not when it is too late', async () => {
      const parcel = sealedBytes(100);
      const pairing = { rendezvous: 'one', parcel, expiresAt: 2_000, pass: undefined };
      expect(await storage.leavePairing(pairing)).toBe('left');
      expect(await storage.leavePairing({ ...pairing, parcel: sealedBytes() })).toBe('taken');
      expect(await storage.claimPairing('one', 1_999)).toEqual({ parcel, pass: undefined });
      expect(await storage.claimPairing('one', 1_999)).toBeUndefined();
      await storage.leavePairing({ ...pairing, rendezvous: 'two' });
      expect(await storage.claimPairing('two', 2_000)).toBeUndefined();
      await storage.leavePairing({ ...pairing, rendezvous: 'three', pass: 'p' });
      expect(await storage.claimPairing('three', 1_999)).toEqual({ parcel, pass: 'p' });
    });

    test('what two ask at the same moment is done one after the other', async () => {
      const meeting = await opened();
      const commits = Array.from({ length: 20 }, (_, index) =>
        storage.commit([aChange(meeting, { events: [anEvent(index + 2)] })]),
      );
      await Promise.all([...commits, storage.check(), storage.findMeeting(meeting)]);
      expect((await storage.readLog(meeting, 0)).map(({ number }) => number)).toHaveLength(21);
    });
  });
}
