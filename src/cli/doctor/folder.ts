import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Instant } from '../../engine/ids.ts';
import { isSecret, secretFile } from '../../server/server-secret.ts';
import { examineDatabase } from '../../server/storage/sqlite-copy.ts';
import { databaseFile } from '../../server/storage/sqlite-storage.ts';
import { doubt, type Finding, well, wrong } from './finding.ts';
import { examineClock, examineShape } from './shape.ts';

const tight = 1_000;
const full = 200;

export function examineFolder(folder: string): readonly Finding[] {
  if (!existsSync(folder)) {
    return isWritable(nearest(folder)) ? [well('folderComing', { folder })] : [wrong('folderClosed', { folder })];
  }
  if (!isWritable(folder)) return [wrong('folderClosed', { folder })];
  const isShut = (statSync(folder).mode & 0o077) === 0;
  return [isShut ? well('folderRight', { folder }) : doubt('folderOpen', { folder }), ...examineSecret(folder)];
}

export function examineDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(folder));
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < full) return wrong('diskFull', { free });
  return free < tight ? doubt('diskTight', { free }) : well('diskRoom', { free });
}

/** Reads all of it; a server that runs goes on meanwhile. */
export function examineData(folder: string, now: Instant): readonly Finding[] {
  const path = join(folder, databaseFile);
  if (!existsSync(path)) return [well('databaseComing')];
  const state = examineDatabase(path, 'in use');
  if (state === undefined) return [wrong('databaseDamaged', { damage: 'not a database of Kring' })];
  if (state.damage.length > 0) return [wrong('databaseDamaged', { damage: state.damage[0] ?? '' })];
  return [well('databaseSound'), examineShape(state.migrations), examineClock(state.latest, now)];
}

function examineSecret(folder: string): readonly Finding[] {
  const path = join(folder, secretFile);
  if (!existsSync(path)) return [];
  return isSecret(readFileSync(path, 'utf8')) ? [] : [wrong('secretDamaged')];
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first that is there, upwards. */
function nearest(folder: string): string {
  let found = resolve(folder);
  while (!existsSync(found)) found = dirname(found);
  return found;
}
