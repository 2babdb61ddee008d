import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandId, ContentId, DeviceId, MeetingId, SeatId } from '../../src/engine/ids.ts';
import type { Change, MeetingEntry, Storage, StoredEvent } from '../../src/server/storage/storage.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { logOf } from '../support/log-of.ts';

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
      expect((await logOf(storage, meeting)).slice(1)).toEqual(events);
      expect(await storage.findMeeting(meeting)).toMatchObject({ entry: { eraseAt: 9_000 } });
    });

    test('a commit is kept whole or not at all, over all its meetings', async () => {
      const [one, other] = [await opened(), await opened()];
      const gone = anId<MeetingId>();
      const all = [one, gone, other].map((meeting) => aChange(meeting, { events: [anEvent(2)] }));
      await expect(storage.commit(all)).rejects.toThrow();
      for (const meeting of [one, other]) expect(await logOf(storage, meeting)).toHaveLength(1);
    });

    test.each([16, 17, 256, 300])('all that many say at once is kept in one go: %i events', async (many) => {
      const meetings = [await opened(), await opened(), await opened()];
      const contents = Array.from({ length: many }, (_, one) =>
        one % 2 === 0 ? { id: anId<ContentId>(), sealed: sealedBytes(40) } : undefined,
      );
      const said = contents.map((content, one) => anEvent(2 + Math.floor(one / meetings.length), { content }));
      const of = (which: number) => said.filter((_, one) => one % meetings.length === which);
      await storage.commit(meetings.map((meeting, which) => aChange(meeting, { events: of(which) })));
      for (const [which, meeting] of meetings.entries()) expect(await logOf(storage, meeting, 1)).toEqual(of(which));
    });

    test('of two who both think they hold a meeting the first is kept, the second is told, and others are not hindered', async () => {
      const [contested, ...others] = [await opened(), await opened(), await opened()];
      const first = [anEvent(2), anEvent(3)];
      expect(await storage.commit([aChange(contested, { events: first })])).toEqual([]);
      const late = aChange(contested, { events: [anEvent(3), anEvent(4)], eraseAt: 9_999 });
      const kept = others.map((meeting) => aChange(meeting, { events: [anEvent(2)] }));
      expect(await storage.commit([late, ...kept])).toEqual([contested]);
      expect((await logOf(storage, contested)).slice(1)).toEqual(first);
      expect(await storage.findMeeting(contested)).toMatchObject({ entry: { eraseAt: 5_000 } });
      for (const meeting of others) expect(await logOf(storage, meeting)).toHaveLength(2);
    });

    test('who comes second again and again is told each time, however much there is to say, and nothing of it is kept', async () => {
      const [contested, other] = [await opened(), await opened()];
      const seat = { kind: 'seated', seat: anId<SeatId>(), device: anId<DeviceId>(), tokenHash: undefined } as const;
      const much = (from: number) => Array.from({ length: 300 }, (_, index) => anEvent(from + index));
      const content = { id: anId<ContentId>(), sealed: sealedBytes() };
      await storage.commit([aChange(contested, { events: [anEvent(2, { content })] })]);
      for (const from of [2, 302]) {
        const late = aChange(contested, { events: much(2), devices: [seat], erased: [2] });
        expect(await storage.commit([late, aChange(other, { events: much(from) })])).toEqual([contested]);
      }
      for (const number of [1, 2]) {
        const late = aChange(contested, { events: [anEvent(number)], erased: [2] });
        expect(await storage.commit([late])).toEqual([contested]);
      }
      const [read, others] = await storage.readOn([
        { meeting: contested, after: 1 },
        { meeting: other, after: 1 },
      ]);
      expect(read).toMatchObject({ devices: [], events: [{ number: 2, content }] });
      expect(others).toMatchObject({ events: Array.from({ length: 600 }, (_, index) => ({ number: index + 2 })) });
      expect(await storage.commit([aChange(contested, { events: [anEvent(3)], erased: [2] })])).toEqual([]);
      expect(await storage.commit([aChange(contested, { events: much(4), devices: [seat] })])).toEqual([]);
      const log = await logOf(storage, contested, 1);
      expect([log.length, log[0]?.content]).toEqual([302, { id: content.id, sealed: '' }]);
    });

    test('who reads on in several meetings hears of each what came after, who may come in, and that one is gone', async () => {
      const entry = aMeeting();
      const opening = anEvent(1, { command: undefined });
      await storage.openMeeting(entry, opening);
      const [other, quiet, erased, unknown] = [await opened(), await opened(), await opened(), anId<MeetingId>()];
      const [seat, device] = [anId<SeatId>(), anId<DeviceId>()];
      const content = { id: anId<ContentId>(), sealed: sealedBytes(1_000) };
      const [word, next] = [anEvent(2, { content }), anEvent(3, { command: undefined })];
      const owed = { seat, device, tokenHash: undefined };
      await storage.commit([
        aChange(entry.id, { events: [word, next], eraseAt: 9_000, devices: [{ kind: 'seated', ...owed }] }),
        aChange(other, {
          events: [anEvent(2), anEvent(3)],
          devices: [{ kind: 'seated', seat, device, tokenHash: 'o' }],
        }),
      ]);
      await storage.commit([aChange(entry.id, { erased: [word.number] })]);
      await storage.eraseMeetings([erased], 2_000);
      const asked = [erased, other, quiet, unknown].map((meeting) => ({ meeting, after: meeting === quiet ? 1 : 2 }));
      const [gone, later, same, none, whole] = await storage.readOn([...asked, { meeting: entry.id, after: 0 }]);
      expect([gone, none]).toEqual([{ kind: 'erased' }, { kind: 'unknown' }]);
      expect(later).toMatchObject({ kind: 'kept', entry: { id: other }, devices: [{ seat, device, tokenHash: 'o' }] });
      expect(later).toMatchObject({ events: [{ number: 3 }] });
      expect(same).toMatchObject({ kind: 'kept', entry: { id: quiet }, devices: [], events: [] });
      const events = [opening, { ...word, content: { id: content.id, sealed: '' } }, next];
      expect(whole).toEqual({ kind: 'kept', entry: { ...entry, eraseAt: 9_000 }, devices: [owed], events });
      expect(await storage.readOn([])).toEqual([]);
    });

    test('an erased content leaves its id behind and nothing else: alone, while others speak, or as soon as it was said', async () => {
      const [meeting, other] = [await opened(), await opened()];
      const said = [2, 3, 4, 5].map((number) =>
        anEvent(number, { content: { id: anId<ContentId>(), sealed: sealedBytes() } }),
      );
      const [alone, meanwhile, atOnce, stays] = said;
      if (!alone || !meanwhile || !atOnce || !stays) throw new Error('Four were made');
      await storage.commit([meeting, other].map((one) => aChange(one, { events: [alone, meanwhile] })));
      await storage.commit([aChange(meeting, { erased: [2] })]);
      await storage.commit([aChange(meeting, { events: [atOnce, stays], erased: [3, 4] }), aChange(other)]);
      const without = (event: StoredEvent) => ({
        ...event,
        content: event.content && { ...event.content, sealed: '' },
      });
      expect(await logOf(storage, meeting, 1)).toEqual([...[alone, meanwhile, atOnce].map(without), stays]);
      expect(await logOf(storage, other, 1)).toEqual([alone, meanwhile]);
    });

    test('a commit of more than one kind of change erases as well', async () => {
      const meeting = await opened();
      const content = { id: anId<ContentId>(), sealed: sealedBytes() };
      await storage.commit([aChange(meeting, { events: [anEvent(2, { content })] })]);
      await storage.commit([aChange(meeting, { events: [anEvent(3)], erased: [2], eraseAt: 9_000 })]);
      const [, erased] = await logOf(storage, meeting);
      expect(erased?.content).toEqual({ ...content, sealed: '' });
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
      expect(await logOf(storage, gone)).toEqual([]);
      expect(await storage.openMeeting(aMeeting({ id: gone }), anEvent(1))).toBe('taken');
      expect((await logOf(storage, stays)).slice(1)).toEqual([event]);
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
      expect((await logOf(storage, meeting)).map(({ number }) => number)).toHaveLength(21);
    });
  });
}
