import type { Pool } from 'pg';
import type { CommandId, ContentId } from '../../engine/ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { type Hash, toSealed } from './kept-bytes.ts';
import type { Bookmark, Found, MeetingEntry, Reading, StoredDevice, StoredEvent } from './storage.ts';

/**
 * One statement, so that all of it is as of one moment, prepared once for each connection. First a row about each
 * meeting, in words of JSON, and after it a row for each of its events.
 */
const text = `
  WITH asked AS (
    SELECT place, after, asked.id, meetings.key, meetings.created_at, meetings.admit_hash, meetings.screen_hash,
      meetings.erase_at, meetings."group"
    FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS asked (id, after, place)
    LEFT JOIN meetings ON meetings.id = asked.id
  )
  SELECT place, 0 AS number, NULL AS at, NULL AS command, NULL AS content, NULL AS sealed,
    CASE
      WHEN key IS NOT NULL THEN json_build_object('kind', 'kept',
        'entry', json_build_object('id', id, 'createdAt', created_at, 'admitHash', admit_hash, 'screenHash', screen_hash,
          'eraseAt', erase_at, 'group', (SELECT groups.id FROM groups WHERE groups.key = asked."group")),
        'devices', (SELECT json_agg(json_build_object('seat', seat, 'device', device, 'tokenHash', token_hash))
          FROM devices WHERE devices.meeting = asked.key))
      WHEN EXISTS (SELECT FROM tombstones WHERE tombstones.id = asked.id) THEN json_build_object('kind', 'erased')
      ELSE json_build_object('kind', 'unknown')
    END::text AS body
  FROM asked
  UNION ALL
  SELECT place, number, at, command, content, sealed, body
  FROM asked JOIN events ON events.meeting = asked.key AND events.number > asked.after
  ORDER BY place, number`;

interface Row {
  readonly place: number;
  /** 0 in the row about the meeting. */
  readonly number: number;
  readonly at: number;
  readonly command: CommandId | null;
  readonly body: string;
  readonly content: ContentId | null;
  readonly sealed: Uint8Array | null;
}

/** The same as `readOn` of the other database; one question about all of them. */
export async function readOnTogether(pool: Pool, bookmarks: readonly Bookmark[]): Promise<readonly Reading[]> {
  if (bookmarks.length === 0) return [];
  const values = [bookmarks.map(({ meeting }) => meeting), bookmarks.map(({ after }) => after)];
  const { rows } = await pool.query<Row>({ name: 'read-on', text, values });
  const events = Map.groupBy(
    rows.filter(({ number }) => number > 0),
    ({ place }) => place,
  );
  return rows
    .filter(({ number }) => number === 0)
    .map(({ place, body }) => {
      const found = foundIn(body);
      return found.kind === 'kept' ? { ...found, events: (events.get(place) ?? []).map(toEvent) } : found;
    });
}

/** JSON knows no `undefined`. */
interface FoundInJson {
  readonly kind: Found['kind'];
  readonly entry: Omit<MeetingEntry, 'group'> & { readonly group: GroupId | null };
  readonly devices: readonly (Omit<StoredDevice, 'tokenHash'> & { readonly tokenHash: Hash | null })[] | null;
}

function foundIn(body: string): Found {
  const { kind, entry, devices }: FoundInJson = JSON.parse(body);
  if (kind !== 'kept') return { kind };
  return {
    kind,
    entry: { ...entry, group: entry.group ?? undefined },
    devices: (devices ?? []).map(({ seat, device, tokenHash }) => ({
      seat,
      device,
      tokenHash: tokenHash ?? undefined,
    })),
  };
}

function toEvent({ number, at, command, body, content, sealed }: Row): StoredEvent {
  const brought = content === null || sealed === null ? undefined : { id: content, sealed: toSealed(sealed) };
  return { number, at, command: command ?? undefined, body, content: brought };
}
