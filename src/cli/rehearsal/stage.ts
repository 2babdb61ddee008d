import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/server.ts';
import { databaseFile } from '../../server/storage/sqlite-storage.ts';

/** Where a rehearsal takes place. */
export interface Stage {
  readonly url: string;
  /** The file that stays behind; undefined when none does, or when it is not ours. */
  readonly database: string | undefined;
  close(): Promise<void>;
}

/** A server of its own on any free port, in a folder that goes away with it unless it is to be kept. */
export async function ownStage(keep: boolean): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kring-rehearsal-'));
  const server = await startServer({ dataDir, port: 0 });
  return {
    url: server.url,
    database: keep ? join(dataDir, databaseFile) : undefined,
    close: async () => {
      await server.close();
      if (!keep) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function stageAt(url: string): Stage {
  return { url, database: undefined, close: async () => undefined };
}
