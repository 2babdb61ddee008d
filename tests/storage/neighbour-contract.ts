import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeetingId, SeatId } from '../../src/engine/ids.ts';
import { heartbeat, type Sitting } from '../../src/server/storage/neighbour-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { anId } from '../support/live-guest.ts';
import { aMeeting, anEvent, type TestDatabase } from './storage-contract.ts';

const now = 1_000_000;

/** What every database must know of the processes that have it open, and of who sits where. */
export function describeNeighbours(name: string, make: () => TestDatabase): void {
  describe(`${name}, neighbours`, () => {
    let database: TestDatabase;
    let storage: Storage;

    beforeAll(async () => {
      database = make();
      storage = await database.open();
      for (const process of ['one', 'other']) await storage.beat(process, now);
    });
    afterAll(async () => {
      await storage.close();
      await database.dispose();
    });

    async function seatsIn(...seats: readonly SeatId[]): Promise<readonly Sitting[]> {
      const { id: meeting, ...entry } = aMeeting();
      await storage.openMeeting({ id: meeting, ...entry }, anEvent(1));
      return seats.map((seat) => ({ meeting, seat }));
    }

    async function seenIn(meeting: MeetingId | undefined, at = now): Promise<readonly SeatId[] | undefined> {
      const [glimpse] = meeting === undefined ? [] : await storage.glance([meeting], at);
      return glimpse?.seats.toSorted();
    }

    test('who sits somewhere is seen at every process, and who rises only when no other has a device', async () => {
      const [anna, bram] = [anId<SeatId>(), anId<SeatId>()];
      const here = await seatsIn(anna, bram);
      const elsewhere = await seatsIn(anna);
      await storage.sit([...here, ...elsewhere], 'one');
      await storage.sit(here.slice(0, 1), 'other');
      await storage.sit(here, 'one');
      expect(await seenIn(here[0]?.meeting)).toEqual([anna, bram].toSorted());
      expect(await storage.rise(here, 'one', now)).toEqual(here.slice(0, 1));
      expect(await seenIn(here[0]?.meeting)).toEqual([anna]);
      expect(await seenIn(elsewhere[0]?.meeting)).toEqual([anna]);
      expect(await storage.rise(here, 'other', now)).toEqual([]);
      expect(await seenIn(here[0]?.meeting)).toEqual([]);
      expect(await storage.rise([], 'one', now)).toEqual([]);
    });

    test('a seat at a process that died is empty', async () => {
      const [sitting] = await seatsIn(anId<SeatId>());
      if (sitting === undefined) throw new Error('One seat was asked for');
      await storage.sit([sitting], 'one');
      await storage.sit([sitting], 'other');
      const later = now + heartbeat.dead + 1;
      await storage.beat('one', later);
      expect(await storage.rise([sitting], 'one', later)).toEqual([]);
      expect(await seenIn(sitting.meeting, later)).toEqual([]);
    });

    test('nobody sits in a meeting that is not there, or at a process that never lived', async () => {
      const [sitting] = await seatsIn(anId<SeatId>());
      if (sitting === undefined) throw new Error('One seat was asked for');
      await storage.sit([sitting], 'nobody');
      await storage.sit([{ ...sitting, meeting: anId<MeetingId>() }], 'one');
      expect(await seenIn(sitting.meeting)).toEqual([]);
    });

    test('five hundred are noted at once', async () => {
      const sittings = await seatsIn(...Array.from({ length: 500 }, () => anId<SeatId>()));
      await storage.sit(sittings, 'one');
      expect(await seenIn(sittings[0]?.meeting)).toHaveLength(500);
      expect(await storage.rise(sittings, 'one', now)).toEqual([]);
      expect(await seenIn(sittings[0]?.meeting)).toEqual([]);
    });
  });
}
