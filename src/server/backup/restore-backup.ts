import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { granted, type Result, refused } from '../../basics/result.ts';
import { secretFile } from '../server-secret.ts';
import { isDiskFull, isInUse } from '../storage/sqlite-copy.ts';
import { databaseFile } from '../storage/sqlite-storage.ts';
import type { BackupNote } from './backup-note.ts';
import { type BackupFlaw, checkBackup } from './check-backup.ts';
import { keepOnDisk, ownFile, ownFolder } from './whole-file.ts';

export type RestoreRefusal = BackupFlaw | 'serverRuns' | 'targetExists' | 'diskFull';

/** What a write-ahead log is called; one that stays behind would be read into the database that is put back. */
const logs = [`${databaseFile}-wal`, `${databaseFile}-shm`];

/**
 * Puts a backup back in the folder of a server. What stands there is given up only when that is said (`replacing`), when no
 * server has it open, and when the backup was read from its first byte to its last; then it is gone.
 */
export async function restoreBackup(
  backup: string,
  folder: string,
  existing: 'replacing' | 'keeping',
): Promise<Result<BackupNote, RestoreRefusal>> {
  const checked = await checkBackup(backup);
  if (!checked.ok) return checked;
  const database = join(folder, databaseFile);
  if (existsSync(database) && isOpenElsewhere(database)) return refused('serverRuns');
  const occupied = [databaseFile, secretFile, ...logs].some((name) => existsSync(join(folder, name)));
  if (occupied && existing === 'keeping') return refused('targetExists');
  mkdirSync(folder, { recursive: true, mode: ownFolder });
  const names = [databaseFile, secretFile].filter((name) => name in checked.value.files);
  const coming = (name: string) => join(folder, `${name}.coming`);
  try {
    for (const name of names) {
      copyFileSync(join(backup, name), coming(name));
      chmodSync(coming(name), ownFile);
      keepOnDisk(coming(name));
    }
    for (const name of logs) rmSync(join(folder, name), { force: true });
    for (const name of names) renameSync(coming(name), join(folder, name));
    keepOnDisk(folder);
    return granted(checked.value);
  } catch (fault) {
    if (isDiskFull(fault)) return refused('diskFull');
    throw fault;
  } finally {
    for (const name of names) rmSync(coming(name), { force: true });
  }
}

/** What cannot be opened at all is held by nobody: it is what a backup is for. */
function isOpenElsewhere(database: string): boolean {
  try {
    return isInUse(database);
  } catch {
    return false;
  }
}
