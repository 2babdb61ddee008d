import { statSync } from 'node:fs';
import { join } from 'node:path';
import { granted, type Result, refused } from '../../basics/result.ts';
import { hashFile } from '../secrets.ts';
import { migrationNames } from '../storage/migrations.ts';
import { examineDatabase } from '../storage/sqlite-copy.ts';
import { databaseFile } from '../storage/sqlite-storage.ts';
import { type BackupNote, readNote } from './backup-note.ts';

export type BackupFlaw = 'notBackup' | 'damaged' | 'tooNew';

/** Reads a whole backup: every file as it was written, the database sound, and no newer than this release knows. */
export async function checkBackup(folder: string): Promise<Result<BackupNote, BackupFlaw>> {
  const note = readNote(folder);
  if (note === undefined) return refused('notBackup');
  for (const [name, { bytes, sha256 }] of Object.entries(note.files)) {
    const path = join(folder, name);
    if (sizeOf(path) !== bytes || (await hashFile(path)) !== sha256) return refused('damaged');
  }
  const state = examineDatabase(join(folder, databaseFile), 'a copy');
  if (state === undefined || state.damage.length > 0) return refused('damaged');
  const known = new Set(migrationNames());
  return state.migrations.every((name) => known.has(name)) ? granted(note) : refused('tooNew');
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
