import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import { innocentFiles, plantedFaults } from './planted-faults.ts';

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** The gate's own tool with the gate's own rules, in another house. That it looks at every file of ours, it counts itself. */
function cruise(house: string, folders: readonly string[]): Cruise {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = join(root, '.dependency-cruiser.cjs');
  const { stdout } = spawnSync(process.execPath, [tool, '--config', rules, '--output-type', 'json', ...folders], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

describe('The boundaries between the folders', () => {
  const house = mkdtempSync(join(tmpdir(), 'kring-house-'));
  let violations: Cruise['summary']['violations'];

  beforeAll(() => {
    const faults = Object.fromEntries(plantedFaults.map((fault) => [fault.file, fault.source]));
    for (const [path, source] of Object.entries({ ...innocentFiles, ...faults })) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), source);
    }
    cpSync(join(root, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'));
    symlinkSync(join(root, 'node_modules/svelte'), join(house, 'node_modules/svelte'));
    ({ violations } = cruise(house, ['src', 'tests']).summary);
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(plantedFaults)('$rule refuses $file', ({ rule, file, reaches }) => {
    const found = violations
      .filter((violation) => violation.rule.name === rule)
      .map(({ from, to }) => `${from} → ${to}`);
    expect(found).toContain(`${file} → ${reaches}`);
  });

  it('have a planted fault for every rule', () => {
    const configuration: { forbidden: readonly { readonly name: string }[] } = createRequire(import.meta.url)(
      join(root, '.dependency-cruiser.cjs'),
    );
    const planted = new Set(plantedFaults.map((fault) => fault.rule));
    expect(configuration.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([]);
  });
});
