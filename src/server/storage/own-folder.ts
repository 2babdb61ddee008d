import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Nothing stands in it; who has it locked has the folder. */
export const lockFile = 'kring.lock';

/** Milliseconds for a server that is just stopping. */
const patience = 2_000;

/** Makes it for its owner alone, with all above it that is missing. Step by step: Node's own way never ends under `/proc`. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    // Refuses a file.
    mkdirSync(folder, { recursive: true });
    return;
  }
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Holds the folder of a server, so that no other begins in it: two would refuse each other's meetings. Whoever is killed
 * lets go, because the system does it for them. Readers, like a backup, need not ask. Throws SQLite's `busy` when
 * somebody has it. Gives what lets go.
 */
export function holdFolder(folder: string): () => void {
  makeFolder(folder);
  const held = new DatabaseSync(join(folder, lockFile), { timeout: patience });
  try {
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (fault) {
    held.close();
    throw fault;
  }
  return () => held.close();
}
