import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check as isFormatted, resolveConfig } from 'prettier';
import { filesOf } from './files.ts';
import { root, runTool } from './run-tool.ts';
import type { Finding, StaticCheck } from './static-check.ts';

/** Form and lint. Biome reads everything but the form of `.svelte` files, which is Prettier's. */
export const styleChecks: readonly StaticCheck[] = [
  { name: 'format', least: 200, expected: biomeFiles, run: () => biome('format') },
  { name: 'format of components', least: 30, expected: svelteFiles, run: svelteFormat },
  { name: 'lint', least: 200, expected: biomeFiles, run: () => biome('lint') },
];

function biomeFiles(): readonly string[] {
  return filesOf('{src,tests,tools,bench}/**/*.{ts,mjs,json,css}', '*.{ts,json}');
}

function svelteFiles(): readonly string[] {
  return filesOf('src/web/**/*.svelte');
}

async function biome(command: 'format' | 'lint'): Promise<Finding> {
  const { exitCode, output } = await runTool(
    '@biomejs/biome',
    'bin/biome',
    [command, '--max-diagnostics=200', '--error-on-warnings', '.'],
    2,
  );
  return { clean: exitCode === 0, looked: Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0), details: output };
}

async function svelteFormat(): Promise<Finding> {
  const paths = svelteFiles().map((path) => join(root, path));
  const wrong: string[] = [];
  for (const filepath of paths) {
    const options = await resolveConfig(filepath);
    const fine = await isFormatted(await readFile(filepath, 'utf8'), { ...options, filepath });
    if (!fine) wrong.push(filepath);
  }
  const details = `Not formatted; \`npm run format\` does it:\n${wrong.join('\n')}\n`;
  return { clean: wrong.length === 0, looked: paths.length, details };
}
