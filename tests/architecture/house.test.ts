import { describe, expect, it } from 'vitest';
import { filesOf } from '../../tools/checks/files.ts';

const forbidden = /(^|\/)(utils?|helpers?|misc|common|shared|managers?|services?|index)(\.|\/|$)/;
const paths = filesOf('{src,tools,bench}/**/*.{ts,svelte,mjs}', 'tests/**/*.ts');

/** Depth at most three below `src/`. */
function isTooDeep(path: string): boolean {
  return path.split('/').length > 5;
}

describe('The house', () => {
  it('has no drawer for what nobody found a place for', () => {
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => forbidden.test(path))).toEqual([]);
    expect(forbidden.test('src/engine/utils/clock.ts') && forbidden.test('src/engine/index.ts')).toBe(true);
  });

  it('has no more floors than a reader can hold in mind', () => {
    expect(paths.filter(isTooDeep)).toEqual([]);
    expect(isTooDeep('src/server/live/rooms/turns/asking.ts')).toBe(true);
  });
});
