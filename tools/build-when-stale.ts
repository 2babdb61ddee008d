import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { webVersion } from './web-sources.ts';

const root = join(import.meta.dirname, '..');

/** Builds the pages into `build/`, unless what stands there was made of these very sources. Takes some seconds. */
export async function buildWhenStale(): Promise<'built' | 'fresh'> {
  const wanted = webVersion();
  if (builtVersion() === wanted) return 'fresh';
  const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  if (builtVersion() !== wanted) throw new Error('The build did not leave the version that was asked for in build/');
  return 'built';
}

/** What stands in `build/`; the framework writes this file last, so a build that broke off has none. */
function builtVersion(): string | undefined {
  const path = join(root, 'build', '_app', 'version.json');
  if (!existsSync(path) || !existsSync(join(root, 'build', 'index.html'))) return undefined;
  const { version }: { version?: string } = JSON.parse(readFileSync(path, 'utf8'));
  return version;
}

if (import.meta.main) {
  const startedAt = Date.now();
  process.stderr.write('Kring looks whether its pages are up to date.\n');
  const outcome = await buildWhenStale();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(outcome === 'built' ? `The pages were built in ${seconds} seconds.\n` : 'They are.\n');
}
