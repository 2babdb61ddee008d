import { filesOf } from './files.ts';
import { runTool } from './run-tool.ts';
import type { Finding, StaticCheck } from './static-check.ts';

/** Which folder may know which, and whether anything stands there that nobody uses. */
export const houseChecks: readonly StaticCheck[] = [
  { name: 'boundaries', least: 200, expected: modules, run: boundaries },
  { name: 'dead code', least: 200, expected: modules, run: deadCode },
];

function modules(): readonly string[] {
  return filesOf('{src,tools,tests,bench}/**/*.{ts,mjs,svelte}').filter((path) => !path.endsWith('.d.ts'));
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
  };
}

async function boundaries(): Promise<Finding> {
  const { output, stdout } = await runTool(
    'dependency-cruiser',
    'bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'tools', 'tests', 'bench'],
    2,
  );
  if (!stdout.trimStart().startsWith('{')) return { clean: false, looked: 0, details: output };
  const cruise: Cruise = JSON.parse(stdout);
  const seen = new Set(cruise.modules.map((module) => module.source));
  const details = cruise.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle === undefined ? [to] : cycle.map((each) => each.name);
    return `${rule.name}: ${[from, ...way].join(' → ')}`;
  });
  const clean = details.length === 0;
  return { clean, looked: modules().filter((path) => seen.has(path)).length, details: details.join('\n') };
}

async function deadCode(): Promise<Finding> {
  const { exitCode, output } = await runTool(
    'knip',
    'bin/knip.js',
    ['--no-progress', '--reporter', 'symbols', '--reporter', './tools/checks/knip-reporter.ts'],
    2,
  );
  return { clean: exitCode === 0, looked: Number(/Looked at (\d+) files/.exec(output)?.[1] ?? 0), details: output };
}
