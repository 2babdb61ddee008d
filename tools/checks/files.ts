import { globSync } from 'node:fs';
import { root } from './run-tool.ts';

/** Faults planted on purpose, for the tests of the gates and of the parsers: no other check may look at them. */
const planted = ['tests/architecture/fixtures/', 'tests/fuzz/corpus/'];

/** The files of this repository that match, as paths from its root, without what is installed or built. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  const paths = globSync([...patterns], { cwd: root, exclude: ['node_modules', 'build', 'data'] });
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !planted.some((folder) => path.startsWith(folder)));
}
