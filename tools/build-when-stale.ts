import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { root, runTool } from './checks/run-tool.ts';
import { hashesOf, hashFile } from './hash-pages.ts';
import { webVersion } from './web-sources.ts';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Builds the pages into `build/`, unless what stands there was made of these very sources. Takes some seconds. */
export async function buildWhenStale(): Promise<'built' | 'fresh'> {
  if (builtVersion() === webVersion()) return 'fresh';
  const environment = { NODE_ENV: 'production' };
  const { exitCode, output } = await runTool('vite', 'bin/vite.js', ['build', '--logLevel', 'warn'], 3, environment);
  if (exitCode !== 0) throw new Error(`The pages could not be built.\n${output}`);
  if (builtVersion() === undefined) throw new Error(`The build left no pages.\n${output}`);
  const folder = join(root, 'build');
  await writeFile(join(folder, hashFile), hashesOf(folder));
  await compress(folder);
  return 'built';
}

/** Once here, so that the server never has to: it hands out what stands beside each file. Every core helps. */
async function compress(folder: string): Promise<void> {
  const paths = globSync('**/*.{js,css,html,svg,json}', { cwd: folder }).map((path) => join(folder, path));
  await Promise.all(
    paths.map(async (path) => {
      const contents = await readFile(path);
      await writeFile(`${path}.gz`, await gzipped(contents, { level: 9 }));
      await writeFile(`${path}.br`, await brotlied(contents));
    }),
  );
}

/** Called by the test runner before the tests in a browser, so that nobody tests the pages of yesterday. */
export async function setup(): Promise<void> {
  await buildWhenStale();
}

/** What stands in `build/`; a build that broke off has no such file. */
function builtVersion(): string | undefined {
  const path = join(root, 'build', '_app', 'version.json');
  if (!existsSync(path) || !existsSync(join(root, 'build', 'index.html'))) return undefined;
  const { version }: { version?: string } = JSON.parse(readFileSync(path, 'utf8'));
  return version;
}

if (import.meta.main) {
  const startedAt = Date.now();
  if (builtVersion() !== webVersion()) process.stderr.write('Kring builds its pages. This takes some seconds.\n');
  try {
    const outcome = await buildWhenStale();
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (outcome === 'built') process.stderr.write(`The pages were built in ${seconds} seconds.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
