import type { StatementSync } from 'node:sqlite';
import type { Compilable } from 'kysely';
import type { MeetingId } from '../../engine/ids.ts';
import { fromSealed } from './kept-bytes.ts';
import { asInput, type Sqlite } from './sqlite.ts';
import type { Change, DeviceChange } from './storage.ts';

const noBytes = new Uint8Array();

/** Keeps changes of many meetings in one transaction, or nothing at all. */
export type Commit = (changes: readonly Change[]) => void;

/**
 * The one hot path of the storage. Kysely writes the statements, so that they fit the tables; the two that every change
 * needs are prepared once and run without it, at half the cost (decision 031). Synchronous: nothing comes in between.
 * The tables must be there.
 */
export function prepareCommit({ raw, kysely }: Sqlite): Commit {
  const anyMeeting = '' as MeetingId;
  const findKey = prepared(kysely.selectFrom('meetings').select('key').where('id', '=', anyMeeting));
  // The columns in the order in which `keep` gives them.
  const anyEvent = { meeting: 0, number: 0, at: 0, command: null, body: '', content: null, sealed: null };
  const addEvent = prepared(kysely.insertInto('events').values(anyEvent));

  function keep({ meeting, ...change }: Change): void {
    const key = findKey.get(meeting)?.key;
    if (typeof key !== 'number') throw new Error('Nothing is kept of a meeting that is not there');
    for (const { number, at, command, body, content } of change.events) {
      const sealed = content === undefined ? null : fromSealed(content.sealed);
      addEvent.run(key, number, at, command ?? null, body, content?.id ?? null, sealed);
    }
    for (const id of change.erased) once(eraseContent(key, id));
    for (const device of change.devices) once(changeDevice(key, device));
    if (change.eraseAt !== undefined) once(setEraseAt(key, change.eraseAt));
  }

  /** The id stays, so that it stays taken. */
  function eraseContent(meeting: number, content: Change['erased'][number]): Compilable {
    return kysely
      .updateTable('events')
      .set({ sealed: noBytes })
      .where('meeting', '=', meeting)
      .where('content', '=', content);
  }

  function changeDevice(meeting: number, change: DeviceChange): Compilable {
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

  function setEraseAt(meeting: number, erase_at: number): Compilable {
    return kysely.updateTable('meetings').set({ erase_at }).where('key', '=', meeting);
  }

  function prepared(query: Compilable): StatementSync {
    return raw.prepare(query.compile().sql);
  }

  function once(query: Compilable): void {
    const { sql, parameters } = query.compile();
    raw.prepare(sql).run(...parameters.map(asInput));
  }

  return (changes) => {
    raw.exec('BEGIN IMMEDIATE');
    try {
      for (const change of changes) keep(change);
      raw.exec('COMMIT');
    } catch (fault) {
      if (raw.isTransaction) raw.exec('ROLLBACK');
      throw fault;
    }
  };
}
