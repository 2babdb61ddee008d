import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../engine/ids.ts';
import { readNote } from './backup-note.ts';

const day = 86_400_000;

/** A name by which backups stand in the order in which they were made. */
export function datedName(now: Instant): string {
  return `kring-${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/**
 * Throws away the backups in this folder that are older than people were told, and leaves alone whatever is no backup.
 * Gives their names.
 */
export function forgetBackups(folder: string, days: number, now: Instant): readonly string[] {
  const over = readdirSync(folder).filter((name) => {
    const note = readNote(join(folder, name));
    return note !== undefined && Date.parse(note.madeAt) <= now - days * day;
  });
  for (const name of over) rmSync(join(folder, name), { recursive: true });
  return over;
}
