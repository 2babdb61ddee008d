import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveServer, LiveTable } from '../../../tests/support/live-table.ts';

const server = new LiveServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

test('Anna opens a meeting, takes a seat and the chair; Bram sees both', async () => {
  const table = await new LiveTable(server).open();
  const anna = await table.sit();
  expect(await anna.guest.want({ kind: 'takeChair' })).toBeUndefined();
  const bram = await table.sit();
  expect(bram.guest.meeting.seats.map(({ id }) => id)).toEqual([anna.seat, bram.seat]);
  expect(bram.guest.meeting.chair).toBe(anna.seat);
  expect(bram.guest.contents[anna.name]).toBe(anna.guest.contents[anna.name]);
});
