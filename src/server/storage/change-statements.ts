import type { Compilable, Kysely } from 'kysely';
import { noBytes } from './letter-page.ts';
import type { DeviceChange } from './storage.ts';
import type { Tables } from './tables.ts';

/** What a change of a meeting brings besides its events. Of the meeting with this key. */
type Statements = Kysely<Tables>;

/** Of the event with this number. The id stays, so that it stays taken. */
export function eraseContent(kysely: Statements, meeting: number, number: number): Compilable {
  return kysely
    .updateTable('events')
    .set({ sealed: noBytes })
    .where('meeting', '=', meeting)
    .where('number', '=', number);
}

export function changeDevice(kysely: Statements, meeting: number, change: DeviceChange): Compilable {
  const { seat, device } = change;
  if (change.kind === 'seated') {
    const token_hash = change.tokenHash ?? null;
    return kysely
      .insertInto('devices')
      .values({ meeting, seat, device, token_hash })
      .onConflict((conflict) => conflict.columns(['meeting', 'seat', 'device']).doUpdateSet({ token_hash }));
  }
  return kysely
    .deleteFrom('devices')
    .where('meeting', '=', meeting)
    .where('seat', '=', seat)
    .where('device', '=', device);
}

export function setEraseAt(kysely: Statements, meeting: number, erase_at: number): Compilable {
  return kysely.updateTable('meetings').set({ erase_at }).where('key', '=', meeting);
}
