import { expect, test } from 'vitest';
import { aGroupAtItsStart, anna, bram, must } from '../../tests/support/a-group.ts';
import { existing } from './existing.ts';
import { registersOf } from './registers.ts';
import { lettersOver } from './retention.ts';

test('Anna says in which registers she is, says it anew, and takes it back: what she said before goes', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, { kind: 'registersTold', registers: ['mfn', 'nova'] }));
  must(tale.write(bram, { kind: 'registersTold', registers: ['vit'] }));
  const first = tale.group.registers.find(({ by }) => by === anna)?.letter ?? 0;
  expect(registersOf(tale.group, anna)).toEqual(['mfn', 'nova']);
  expect(existing(tale.group)).toContainEqual(expect.objectContaining({ thing: 'registers', of: [anna] }));
  must(tale.write(anna, { kind: 'registersTold', registers: ['mfn'] }));
  expect(lettersOver(tale.group, anna, tale.now)).toContain(first);
  must(tale.write(anna, { kind: 'registersTold', registers: [] }));
  expect(registersOf(tale.group, anna)).toEqual([]);
  expect(lettersOver(tale.group, anna, tale.now)).toContain(tale.group.number);
  expect(registersOf(tale.group, bram)).toEqual(['vit']);
  tale.go(bram);
  expect(tale.group.registers).toEqual([]);
});
