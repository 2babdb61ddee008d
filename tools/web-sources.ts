import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Everything that the built pages are made of. Tests are left out: they change no page. */
const patterns = [
  'src/{basics,crypto,engine,groups,locales,methods,planning,protocol,web}/**/*.*',
  'tools/{holiday-plugin,lens-plugin,method-plugin,own-copy-plugin,page-pieces,password-plugin,web-sources}.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * The name of the version that these sources make: the release and a hash of all contents. The same sources give the
 * same name on every machine, so a build that bears another name is stale, and two builds of one name are alike.
 */
export function webVersion(): string {
  const hash = createHash('sha256');
  const paths = globSync(patterns, { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of paths.map((each) => each.replaceAll('\\', '/')).sort()) {
    const contents = readFileSync(join(root, path));
    hash.update(`${path}\n${contents.length}\n`).update(contents);
  }
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${version}-${hash.digest('hex').slice(0, 16)}`;
}
