import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';

const membersOfGroup = 8;
const day = 86_400_000;

/**
 * Groups of eight that each meet in six days. With `due`, nobody was reminded of it yet, so that the server finds all of
 * them as soon as it starts; without, everyone was.
 */
export async function fillFolder(folder: string, reminders: number, due: 'due' | 'notDue'): Promise<void> {
  await (await openSqliteStorage(folder)).close();
  const database = new DatabaseSync(join(folder, databaseFile));
  const now = Date.now();
  const account = database.prepare(`insert into accounts (id, created_at, address, language, zone, auth_hash,
    recovery_hash, salt, memory, passes, box_key, sign_key, generation, bytes)
    values (?, ?, ?, 'nl', ?, '', '', '', 65536, 3, '', '', 1, 0)`);
  const group =
    database.prepare(`insert into groups (id, created_at, head, entries, epoch, rotate_first, letters, bytes)
    values (?, ?, '', 1, 1, 0, 0, 0)`);
  const member = database.prepare('insert into members ("group", account, belongs, generation) values (?, ?, 1, 1)');
  const date = database.prepare(`insert into dates ("group", planned, sequence, told, timed, at, minutes, zone, title,
    place, cancelled, presenter, "by", changed_at, ends_at)
    values (?, ?, 0, 0, 0, ?, 120, 'Europe/Amsterdam', 'Intervisie', null, 0, null, '', ?, ?)`);
  database.exec('begin');
  for (let groups = 0; groups * membersOfGroup < reminders; groups += 1) {
    const { lastInsertRowid } = group.run(anId(), now);
    for (let members = 0; members < membersOfGroup; members += 1) {
      const id = anId();
      account.run(id, now, `${id}@kring.example`, zoneAtNoon(now));
      member.run(lastInsertRowid, id);
    }
    const at = now + 6 * day + groups;
    date.run(lastInsertRowid, anId(), at, now, at + 7_200_000);
  }
  const reached = due === 'due' ? now : now + 7 * day;
  database.prepare(`insert into reminded (reminder, at, key) values ('weekBefore', ?, 0)`).run(reached);
  database.exec('commit');
  database.close();
}

function anId(): string {
  return randomBytes(16).toString('base64url');
}

/** Where nobody sleeps now. */
function zoneAtNoon(now: number): string {
  const hours = 12 - new Date(now).getUTCHours();
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
