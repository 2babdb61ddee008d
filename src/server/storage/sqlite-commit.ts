import type { StatementSync } from 'node:sqlite';
import type { Compilable } from 'kysely';
import { fromSealed } from './queries.ts';
import { asInput, type Sqlite } from './sqlite.ts';
import type { Change, DeviceChange } from './storage.ts';
import type { Tables } from './tables.ts';

/** Keeps changes of many meetings in one transaction, or nothing at all. */
export type Commit = (changes: readonly Change[]) => void;

/**
 * The one hot path of the storage. Kysely writes the statements, so that they fit the tables; the two that every event
 * needs are prepared once and run without it, at half the cost (decision 031). Synchronous: nothing comes in between.
 */
export function prepareCommit({ raw, kysely }: Sqlite): Commit {
  const addEvent = repeated((row: Tables['events']) => kysely.insertInto('events').values(row));
  const addContent = repeated((row: Tables['contents']) => kysely.insertInto('contents').values(row));

  function keep({ meeting, ...change }: Change): void {
    for (const { number, at, command, body } of change.events)
      addEvent({ meeting, number, at, command: command ?? null, body });
    for (const { id, sealed } of change.contents) addContent({ meeting, id, bytes: fromSealed(sealed) });
    for (const id of change.erased) once(eraseContent(meeting, id));
    for (const device of change.devices) once(changeDevice(meeting, device));
    if (change.eraseAt !== undefined) once(setEraseAt(meeting, change.eraseAt));
  }

  /** The row stays, so that the id stays taken. */
  function eraseContent(meeting: Change['meeting'], id: Tables['contents']['id']): Compilable {
    const bytes = new Uint8Array();
    return kysely.updateTable('contents').set({ bytes }).where('meeting', '=', meeting).where('id', '=', id);
  }

  function changeDevice(meeting: Change['meeting'], change: DeviceChange): Compilable {
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

  function setEraseAt(meeting: Change['meeting'], erase_at: number): Compilable {
    return kysely.updateTable('meetings').set({ erase_at }).where('id', '=', meeting);
  }

  function once(query: Compilable): void {
    const { sql, parameters } = query.compile();
    raw.prepare(sql).run(...parameters.map(asInput));
  }

  /** The first row shows how the statement reads; the others have the same columns in the same order. */
  function repeated<Row extends object>(query: (row: Row) => Compilable): (row: Row) => void {
    let statement: StatementSync | undefined;
    return (row) => {
      statement ??= raw.prepare(query(row).compile().sql);
      statement.run(...Object.values(row).map(asInput));
    };
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
