import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { Instant } from '../../engine/ids.ts';
import { hashFile } from '../secrets.ts';
import { secretFile } from '../server-secret.ts';
import { copyDatabase, examineDatabase, isDiskFull } from '../storage/sqlite-copy.ts';
import { databaseFile } from '../storage/sqlite-storage.ts';
import { readVersion } from '../version.ts';
import { type BackupNote, noteFile } from './backup-note.ts';
import { beginFile, keepOnDisk, ownFile, ownFolder } from './whole-file.ts';

export type BackupRefusal = 'noDatabase' | 'targetExists' | 'diskFull' | 'damaged';

/**
 * Copies all that a server keeps in its folder, while it runs or not, into a folder that is not there yet. It gets its name
 * when everything was read back and is on the disk: half a backup never looks like one.
 */
export async function makeBackup(
  folder: string,
  target: string,
  now: Instant,
): Promise<Result<BackupNote, BackupRefusal>> {
  const database = join(folder, databaseFile);
  if (!existsSync(database)) return refused('noDatabase');
  if (existsSync(target)) return refused('targetExists');
  const partial = `${target}.partial-${process.pid}`;
  try {
    mkdirSync(partial, { recursive: true, mode: ownFolder });
    const copy = join(partial, databaseFile);
    beginFile(copy);
    copyDatabase(database, copy);
    if (examineDatabase(copy, 'a copy')?.damage.length !== 0) return refused('damaged');
    const secret = join(folder, secretFile);
    if (existsSync(secret)) {
      copyFileSync(secret, join(partial, secretFile));
      chmodSync(join(partial, secretFile), ownFile);
    }
    const note = await writeNote(partial, now);
    renameSync(partial, target);
    keepOnDisk(dirname(target));
    return granted(note);
  } catch (fault) {
    if (isDiskFull(fault)) return refused('diskFull');
    throw fault;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function writeNote(folder: string, now: Instant): Promise<BackupNote> {
  const files: BackupNote['files'] = {};
  for (const name of [databaseFile, secretFile] as const) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    keepOnDisk(path);
    files[name] = { bytes: statSync(path).size, sha256: await hashFile(path) };
  }
  const madeAt = new Date(now).toISOString();
  const note = { kind: 'kring backup', version: readVersion(), madeAt, files } as const;
  writeFileSync(join(folder, noteFile), `${JSON.stringify(note, undefined, 2)}\n`, { mode: ownFile, flush: true });
  keepOnDisk(folder);
  return note;
}
