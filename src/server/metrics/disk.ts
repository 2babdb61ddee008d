import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figures } from './metrics.ts';

/** Of the folder in which everything is kept; nothing where that cannot be looked at. */
export async function lookAtDisk(folder: string, files: readonly string[]): Promise<Figures['disk']> {
  try {
    const { bavail, bsize } = await statfs(folder);
    const sizes = await Promise.all(files.map((file) => sizeOf(join(folder, file))));
    return { database: sizes.reduce((sum, size) => sum + size, 0), free: bavail * bsize };
  } catch {
    return undefined;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
