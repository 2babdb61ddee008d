import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Vite } from 'vitest/node';
import { root } from './checks/run-tool.ts';

const opensThread = /[/]src[/]server[/]storage[/]sqlite-storage[.]ts$/;
const thread = 'src/server/storage/sqlite-worker.ts';
const named = `new URL('./sqlite-worker.ts', import.meta.url)`;

/**
 * In tests the thread of the database comes in one file, made of the same sources. Otherwise each database that a test
 * opens reads more than three hundred files, which takes longer than nearly all that is asked of it afterwards. Servers
 * in processes of their own read the sources, as those of a host do.
 */
export function threadPlugin(): Vite.Plugin {
  let inOneFile: Promise<string> | undefined;
  return {
    name: 'kring-thread',
    enforce: 'pre',
    // Vitest keeps on the disk what became of a source. Here that names a file that is gone when this runner has ended.
    configureVitest: ({ defineCacheKeyGenerator }) =>
      defineCacheKeyGenerator(({ id }) => (opensThread.test(id) ? false : undefined)),
    async transform(code, id) {
      if (!opensThread.test(id)) return undefined;
      if (!code.includes(named)) throw new Error(`${id} opens its thread in a way that the tests do not know`);
      inOneFile ??= writeThread();
      return { code: code.replace(named, `new URL('${pathToFileURL(await inOneFile).href}')`), map: null };
    },
  };
}

/** Stands beside what the tests write, until their runner ends. */
async function writeThread(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: thread, target: 'node24', write: false, minify: false },
  });
  const [chunk, ...others] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${thread} did not become one file`);
  const folder = mkdtempSync(join(tmpdir(), 'kring-thread-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'sqlite-worker.mjs');
  writeFileSync(path, chunk.code);
  return path;
}
