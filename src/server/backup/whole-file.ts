import { closeSync, fsyncSync, openSync } from 'node:fs';

/** For the server alone: what is in it proves passwords and opens sessions. */
export const ownFile = 0o600;
export const ownFolder = 0o700;

/** What was written is on the disk when this returns, also when it is a folder and what was written is a name in it. */
export function keepOnDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** An empty file that nobody else may read, also while it fills. */
export function beginFile(path: string): void {
  closeSync(openSync(path, 'wx', ownFile));
}
