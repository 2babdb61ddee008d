import type { ClientBase } from 'pg';
import type { Change, DeviceChange } from './storage.ts';

/** What a change brings besides its events, of the meeting with this key. */
type Besides = Pick<Change, 'devices' | 'eraseAt'> & { readonly key: number };

/** A statement for each kind, however many meetings there are: a crowd that comes in at once is hundreds of devices. */
const seated = `
  INSERT INTO devices (meeting, seat, device, token_hash)
  SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (meeting, seat, device) DO UPDATE SET token_hash = excluded.token_hash`;
const unseated = `
  DELETE FROM devices USING unnest($1::integer[], $2::text[], $3::text[]) AS gone (meeting, seat, device)
  WHERE devices.meeting = gone.meeting AND devices.seat = gone.seat AND devices.device = gone.device`;
const erasedAt = `
  UPDATE meetings SET erase_at = given.erase_at
  FROM unnest($1::integer[], $2::bigint[]) AS given (key, erase_at) WHERE meetings.key = given.key`;

/** Keeps all that these changes bring besides events; each meeting is in one of them. */
export async function keepBesides(client: ClientBase, changes: readonly Besides[]): Promise<void> {
  const last = changes.flatMap(lastOfEach);
  const gone = last.filter(({ change }) => change.kind === 'unseated');
  if (gone.length > 0) await client.query({ name: 'unseated', text: unseated, values: columnsOf(gone) });
  const here = last.flatMap(({ key, change }) => (change.kind === 'seated' ? [{ key, change }] : []));
  if (here.length > 0) {
    const hashes = here.map(({ change }) => change.tokenHash ?? null);
    await client.query({ name: 'seated', text: seated, values: [...columnsOf(here), hashes] });
  }
  const timed = changes.filter(({ eraseAt }) => eraseAt !== undefined);
  if (timed.length > 0) {
    const values = [timed.map(({ key }) => key), timed.map(({ eraseAt }) => eraseAt)];
    await client.query({ name: 'erase-at', text: erasedAt, values });
  }
}

interface Keyed {
  readonly key: number;
  readonly change: DeviceChange;
}

/** Of several changes of one device the last: one statement cannot write a row twice. */
function lastOfEach({ key, devices }: Besides): readonly Keyed[] {
  const last = new Map(devices.map((change) => [`${change.seat} ${change.device}`, { key, change }]));
  return [...last.values()];
}

function columnsOf(keyed: readonly Keyed[]): unknown[] {
  return [
    keyed.map(({ key }) => key),
    keyed.map(({ change }) => change.seat),
    keyed.map(({ change }) => change.device),
  ];
}
