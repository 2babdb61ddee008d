import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../tools/checks/files.ts';
import { root } from '../../tools/checks/run-tool.ts';
import { readMethod } from '../../tools/method-plugin.ts';

const library = filesOf('src/methods/library/*.yaml');
const five = readFileSync(join(root, 'src/methods/library/five-phase.yaml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'kring-methods-'));

function written(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

describe('Building the pages with the methods', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(library)('takes %s in every language', (path) => {
    const { structure, texts } = readMethod(join(root, path));
    expect(path).toBe(`src/methods/library/${structure.id}.yaml`);
    expect(texts.nl?.name).not.toBe('');
    expect(texts.en?.name).not.toBe('');
  });

  it('has a library to take', () => {
    expect(library.length).toBeGreaterThan(3);
  });

  it('stops at a mistake and says where it stands', () => {
    const path = written('five-phase.yaml', five.replace('kind: problem', 'kind: puzzle'));
    expect(() => readMethod(path)).toThrow(/five-phase\.yaml has mistakes\.\nLine 2, column \d+.*puzzle/);
  });

  it('stops at a file that is not named after its method', () => {
    expect(() => readMethod(written('vijf.yaml', five))).toThrow(/vijf\.yaml holds the method five-phase/);
  });
});
