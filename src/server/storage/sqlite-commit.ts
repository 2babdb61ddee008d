import type { StatementSync } from 'node:sqlite';
import type { Compilable } from 'kysely';
import type { MeetingId } from '../../engine/ids.ts';
import { changeDevice, eraseContent, setEraseAt } from './change-statements.ts';
import { fromSealed } from './kept-bytes.ts';
import { noBytes } from './letter-page.ts';
import { asInput, type Sqlite } from './sqlite.ts';
import type { Change } from './storage.ts';

/** Keeps changes of many meetings in one transaction, or nothing at all; but see `Storage` about who came second. */
export type Commit = (changes: readonly Change[]) => readonly MeetingId[];

/**
 * The one hot path of the storage. Kysely writes the statements, so that they fit the tables; those that most changes
 * need are prepared once and run without it, at half the cost (decision 031). Synchronous: nothing comes in between.
 * The tables must be there.
 */
export function prepareCommit({ raw, kysely }: Sqlite): Commit {
  const anyMeeting = '' as MeetingId;
  const findKey = prepared(kysely.selectFrom('meetings').select('key').where('id', '=', anyMeeting));
  const findLast = prepared(
    kysely
      .selectFrom('events')
      .innerJoin('meetings', 'meetings.key', 'events.meeting')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('meetings.id', '=', anyMeeting),
  );
  // The columns in the order in which `keep` gives them.
  const anyEvent = { meeting: 0, number: 0, at: 0, command: null, body: '', content: null, sealed: null };
  const erase = prepared(eraseContent(kysely, 0, 0));
  const addEvent = prepared(kysely.insertInto('events').values(anyEvent));

  function keep({ meeting, ...change }: Change): void {
    const key = findKey.get(meeting)?.key;
    if (typeof key !== 'number') throw new Error('Nothing is kept of a meeting that is not there');
    for (const { number, at, command, body, content } of change.events) {
      const sealed = content === undefined ? null : fromSealed(content.sealed);
      addEvent.run(key, number, at, command ?? null, body, content?.id ?? null, sealed);
    }
    for (const number of change.erased) erase.run(noBytes, key, number);
    for (const device of change.devices) once(changeDevice(kysely, key, device));
    if (change.eraseAt !== undefined) once(setEraseAt(kysely, key, change.eraseAt));
  }

  function prepared(query: Compilable): StatementSync {
    return raw.prepare(query.compile().sql);
  }

  function once(query: Compilable): void {
    const { sql, parameters } = query.compile();
    raw.prepare(sql).run(...parameters.map(asInput));
  }

  function write(changes: readonly Change[]): void {
    raw.exec('BEGIN IMMEDIATE');
    try {
      for (const change of changes) keep(change);
      raw.exec('COMMIT');
    } catch (fault) {
      if (raw.isTransaction) raw.exec('ROLLBACK');
      throw fault;
    }
  }

  function isPassed({ meeting, events: [first] }: Change): boolean {
    const last = findLast.get(meeting)?.last;
    return first !== undefined && typeof last === 'number' && first.number <= last;
  }

  return (changes) => {
    try {
      write(changes);
      return [];
    } catch (fault) {
      const passed = changes.filter(isPassed);
      if (passed.length === 0) throw fault;
      write(changes.filter((change) => !passed.includes(change)));
      return passed.map(({ meeting }) => meeting);
    }
  };
}
