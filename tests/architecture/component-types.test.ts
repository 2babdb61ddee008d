import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import { checkComponents } from '../../tools/checks/type-checks.ts';

const script = (source: string): string => `<script lang="ts">\n${source}\n</script>\n`;
const faults = [
  {
    file: 'wrong-script.svelte',
    source: `${script("const one: number = 'one';")}{one}`,
    said: 'not assignable to type .number',
  },
  {
    file: 'wrong-markup.svelte',
    source: `${script('const { one }: { one: number } = $props();')}{one.nowhere}`,
    said: "'nowhere' does not exist",
  },
  {
    file: 'wrong-caller.svelte',
    source: `${script("import Callee from './wrong-markup.svelte';")}<Callee one="x" />`,
    said: 'not assignable to type .number',
  },
  { file: 'wrong-beside.ts', source: "export const one: number = 'one';\n", said: 'not assignable to type .number' },
  {
    file: 'wrong-rune.svelte.ts',
    source: "export const one: number = $state('one');\n",
    said: 'not assignable to type .number',
  },
  { file: 'without-words.svelte', source: '<img src="/ring.svg">', said: 'should have an alt attribute' },
  { file: 'dead-style.svelte', source: '<p>Kring</p><style>.nobody { color: red; }</style>', said: 'Unused CSS' },
] as const;
const innocent = { file: 'innocent.svelte', source: `${script("const one: string = 'one';")}<p>{one}</p>` };

let house: string;
let lines: readonly string[] = [];
let exitCode = 0;

beforeAll(async () => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  house = mkdtempSync(join(root, 'test-results', 'components-'));
  const rules = { extends: join(root, 'src', 'web', 'tsconfig.json'), include: ['.'], exclude: [] };
  writeFileSync(join(house, 'tsconfig.json'), JSON.stringify(rules));
  for (const { file, source } of [...faults, innocent]) writeFileSync(join(house, file), source);
  const run = await checkComponents(relative(root, house));
  lines = run.output.split('\n');
  exitCode = run.exitCode;
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('The types of the pages', () => {
  it.each(faults)('$file is found', ({ file, said }) => {
    expect(lines.filter((line) => line.includes(file)).join('\n')).toMatch(new RegExp(said));
    expect(exitCode).not.toBe(0);
  });

  it('nothing is said of a component that is in order', () => {
    expect(lines.filter((line) => line.includes(innocent.file))).toEqual([]);
  });
});
