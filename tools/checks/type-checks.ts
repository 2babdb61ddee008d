import { filesOf } from './files.ts';
import { root, runTool, type ToolRun } from './run-tool.ts';
import type { Finding, StaticCheck } from './static-check.ts';

/** Every world has its own types: in the pure one `setTimeout` and `console` are unknown names. */
export const typeChecks: readonly StaticCheck[] = [
  {
    name: 'types of the tests',
    least: 40,
    expected: () => filesOf('tests/**/*.ts', '{src,tools,bench}/**/*.test.ts'),
    run: () => typeCheck('tests'),
  },
  { name: 'types of the pages', least: 30, expected: () => filesOf('src/web/**/*.svelte'), run: svelteCheck },
  world('the rules', 'src', 60, '{basics,engine,groups,methods,planning,protocol,locales}/**/*.ts'),
  world('crypto', 'src/crypto', 10, '**/*.ts'),
  world('server', 'src/server', 30, '**/*.ts'),
  world('cli', 'src/cli', 10, '**/*.ts'),
  world('tools and benchmarks', 'tools', 15, '**/*.ts'),
];

function world(name: string, folder: string, least: number, pattern: string): StaticCheck {
  return {
    name: `types of ${name}`,
    least,
    expected: () => filesOf(`${folder}/${pattern}`).filter((path) => !path.endsWith('.test.ts')),
    run: () => typeCheck(folder),
  };
}

/** The compiler that is a program of its own: it says the same as the one in JavaScript, in a third of the time. */
export function compile(folder: string): Promise<ToolRun> {
  return runTool('@typescript/native', 'bin/tsc', ['-p', folder, '--listFiles', '--pretty', 'false'], 3);
}

async function typeCheck(folder: string): Promise<Finding> {
  const { exitCode, output } = await compile(folder);
  const lines = output.split('\n');
  const isListed = (line: string): boolean => line.startsWith(root) && !/\(\d+,\d+\): /.test(line);
  const looked = lines.filter((line) => isListed(line) && !line.includes('/node_modules/'));
  return { clean: exitCode === 0, looked: looked.length, details: lines.filter((line) => !isListed(line)).join('\n') };
}

/** Asks the same compiler for the types of components, whose markup it does not read by itself. */
export function checkComponents(folder: string): Promise<ToolRun> {
  const how = ['--tsgo-experimental-api', '--fail-on-warnings', '--output', 'machine'];
  return runTool('svelte-check', 'bin/svelte-check', ['--tsconfig', `${folder}/tsconfig.json`, ...how], 3);
}

async function svelteCheck(): Promise<Finding> {
  const { exitCode, output } = await checkComponents('src/web');
  const looked = Number(/COMPLETED (\d+) FILES/.exec(output)?.[1] ?? 0);
  return { clean: exitCode === 0, looked, details: output };
}
