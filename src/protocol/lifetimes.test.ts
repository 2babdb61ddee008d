import { expect, test } from 'vitest';
import { keepingLasts } from '../groups/group-limits.ts';
import { lifetimes } from './limits.ts';

test('a group holds the key of a meeting that is over exactly as long as the server holds its room', () => {
  expect(keepingLasts).toBe(lifetimes.ended);
});
