import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import { billOfMaterials } from '../../tools/write-bill.ts';

test('the bill of materials has all that runs or stands in the pages, with licence and hash, and nothing that only builds', () => {
  const bill = JSON.parse(billOfMaterials());
  const names = new Set(bill.components.map(({ name }: { name: string }) => name));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), 'svelte', 'date-holidays']) expect(names, name).toContain(name);
  for (const name of ['vite', 'vitest', 'typescript', 'playwright']) expect(names, name).not.toContain(name);
  for (const { name, hashes, licenses } of bill.components) {
    expect(hashes?.[0]?.alg, name).toBe('SHA-512');
    expect(licenses?.length, name).toBeGreaterThan(0);
  }
  expect(billOfMaterials()).toBe(`${JSON.stringify(bill, undefined, 2)}\n`);
});
