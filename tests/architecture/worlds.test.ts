import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import { compile } from '../../tools/checks/type-checks.ts';

const folderOf = {
  rules: 'src',
  crypto: 'src/crypto',
  server: 'src/server',
  cli: 'src/cli',
  tools: 'tools',
  tests: 'tests',
};
type World = keyof typeof folderOf;
const worlds = ['rules', 'crypto', 'server', 'cli', 'tools', 'tests'] as const satisfies readonly World[];

interface Planted {
  readonly world: World;
  readonly source: string;
  /** What the compiler says of it: a part of the sentence. */
  readonly complaint: string;
}

const unknownNames: readonly Planted[] = [
  { world: 'rules', source: 'setTimeout(() => 1, 1);', complaint: "'setTimeout'" },
  { world: 'rules', source: "console.log('here');", complaint: "'console'" },
  { world: 'rules', source: 'process.exit();', complaint: "'process'" },
  { world: 'rules', source: "fetch('/');", complaint: "'fetch'" },
  { world: 'rules', source: 'document.title;', complaint: "'document'" },
  { world: 'crypto', source: 'document.title;', complaint: "'document'" },
  { world: 'crypto', source: 'process.exit();', complaint: "'process'" },
  { world: 'server', source: 'document.title;', complaint: "'document'" },
  { world: 'server', source: 'window.close();', complaint: "'window'" },
];
const wrongTypes = worlds.flatMap((world): readonly Planted[] => [
  { world, source: "export const one: number = 'one';", complaint: 'not assignable' },
  { world, source: 'export const first: string = [].concat()[0];', complaint: 'undefined' },
]);
const innocent: readonly Planted[] = [
  { world: 'rules', source: 'export const sum = Math.max(1, 2) + new Map([[1, 2]]).size;', complaint: '' },
  { world: 'crypto', source: 'export const key: typeof crypto.subtle = crypto.subtle;', complaint: '' },
];
const planted = [...unknownNames, ...wrongTypes, ...innocent];

let place: string;
const said = new Map<Planted, string>();

/** Each world is compiled once, by the compiler of the gate, with its faults beside each other in files of their own. */
beforeAll(async () => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  place = mkdtempSync(join(root, 'test-results', 'planted-'));
  for (const world of worlds) {
    const house = join(place, world);
    mkdirSync(house);
    const rules = { extends: join(root, folderOf[world], 'tsconfig.json'), include: ['.'], exclude: [] };
    writeFileSync(join(house, 'tsconfig.json'), JSON.stringify(rules));
    const faults = planted.filter((fault) => fault.world === world);
    for (const [index, { source }] of faults.entries()) writeFileSync(join(house, `fault-${index}.ts`), `${source}\n`);
    const lines = (await compile(relative(root, house))).output.split('\n');
    for (const [index, fault] of faults.entries())
      said.set(fault, lines.filter((line) => line.includes(`fault-${index}.ts(`)).join('\n'));
  }
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('The types of each world', () => {
  it.each(unknownNames)('$world does not know $complaint', (fault) => {
    expect(said.get(fault)).toContain(fault.complaint);
  });

  it.each(wrongTypes)('$world takes no $source', (fault) => {
    expect(said.get(fault)).toContain(fault.complaint);
  });

  it.each(innocent)('$world takes $source', (fault) => {
    expect(said.get(fault)).toBe('');
  });
});
