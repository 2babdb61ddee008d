import { expect, test } from 'vitest';
import { plainLine, quotation } from './quotation.ts';

test('what people typed stays text: no heading, link, picture or list comes out of it', () => {
  const typed = '# Kop\n[klik](javascript:x)\n![](https://elders.example/x.png)\n<b>1. een</b>\n- lijst\n1. eerst';
  expect(quotation(typed)).toBe(
    [
      '> \\# Kop',
      '> \\[klik\\](javascript:x)',
      '> !\\[\\](https://elders.example/x.png)',
      '> \\<b\\>1. een\\</b\\>',
      '> \\- lijst',
      '> 1\\. eerst',
    ].join('\n'),
  );
});

test('an empty line stays inside the quotation', () => {
  expect(quotation('een\n\ntwee\r\ndrie\n')).toBe('> een\n>\n> twee\n> drie');
});

test('a name is one line, whatever was typed as a name', () => {
  expect(plainLine('  Zoë\n# de Eerste ')).toBe('Zoë \\# de Eerste');
});
