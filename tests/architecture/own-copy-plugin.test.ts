import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import { ownCopyPlugin } from '../../tools/own-copy-plugin.ts';

const host = join(root, 'src/web/alone/tab-meeting.ts');
const authority = join(root, 'src/engine/authority.ts');

function resolved(source: string, importer: string): unknown {
  const { resolveId } = ownCopyPlugin();
  if (typeof resolveId !== 'function') throw new Error('The plugin does not resolve');
  return Reflect.apply(resolveId, undefined, [source, importer, {}]);
}

describe('The engine of a meeting in a tab', () => {
  it('is a copy of its own, down to the last file that it needs', () => {
    expect(resolved('../../engine/authority.ts', host)).toBe(`${authority}?own`);
    expect(resolved('./decide.ts', `${authority}?own`)).toBe(`${join(root, 'src/engine/decide.ts')}?own`);
  });

  it('shares everything that is no engine', () => {
    expect(resolved('../live/wire.ts', host)).toBeUndefined();
    expect(resolved('../basics/result.ts', `${authority}?own`)).toBe(join(root, 'src/basics/result.ts'));
  });

  it('is nobody else’s: whoever follows a link gets the one that only folds', () => {
    expect(resolved('../../engine/evolve.ts', join(root, 'src/web/live/view.ts'))).toBeUndefined();
  });
});
