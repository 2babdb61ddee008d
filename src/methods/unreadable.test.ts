import { expect, it } from 'vitest';
import { describeMistake } from './describe-mistake.ts';
import { parseMethod } from './parse-method.ts';

/** What somebody types who never heard of YAML. */
const typed = `
id: walk-and-talk
kind: quick
people: { least: 3, most: 8 }
nl:
  name: Wandelen en praten
  purpose: Buiten denkt het anders.
phases:
  - id: tell
    minutes: 5
    nl:
      title: Vertellen
      rules: [Geen vragen, Geen raad]
    steps:
      - id: story
        activity: talk
        speaks: presenter
        nl:
          title: vertellen
          peer: Luister.
          say:
            - Vertel.
          signs:
            - sign: "Iemand geeft raad?"
              say: Maak er een vraag van.
  - id: walk
    minutes: 5
    nl: { title: Lopen }
    steps:
      - id: on-foot
        activity: talk
        nl: { title: lopen, peer: Loop mee. }
`.trimStart();

/** A slip, what should have been typed, what was typed, the line to look at, and a word of the remedy. */
const slips: readonly (readonly [string, string, string, number, string])[] = [
  ['a tab', '    minutes: 5', '\tminutes: 5', 9, 'tab'],
  ['a space from a web page', '    minutes: 5', '\u00a0   minutes: 5', 9, 'looks like a space'],
  ['one space too many', '        activity: talk', '         activity: talk', 15, 'too far in'],
  ['one space too few', '        activity: talk', '       activity: talk', 15, 'too far in'],
  ['a line too far out', '    steps:', '  steps:', 13, 'too far in'],
  ['no space after a colon', 'minutes: 5', 'minutes:5', 9, 'no space after the colon'],
  ['no space after a hyphen', '- id: story', '-id: story', 14, 'no space after the hyphen'],
  ['no hyphen before the first of a list', '  - id: tell', '    id: tell', 8, 'has no hyphen'],
  ['a colon in a text', 'Luister.', 'Luister: echt.', 19, 'another colon'],
  ['a colon at its end', 'Luister.', 'Luister naar:', 19, 'another colon'],
  ['curly quotes', '"Iemand geeft raad?"', '“Iemand: raad?”', 23, 'curly quotes'],
  ['a quote that does not close', '"Iemand geeft raad?"', '"Iemand geeft raad?', 23, 'never closed'],
  ['quotes within quotes', '"Iemand geeft raad?"', '"Iemand zegt "ja" of nee"', 23, 'after the closing quote'],
  ['a quoted word at the start', 'Luister.', '"Luister" is het woord.', 19, 'after the closing quote'],
  ['a text that begins with an apostrophe', 'Luister.', "'s Avonds luister je.", 19, 'apostrophe'],
  ['two of those', 'Luister.', "'s Avonds. 't Is stil.", 19, 'apostrophe'],
  ['one of those between braces', 'Loop mee.', "'t Is lopen.", 31, 'apostrophe'],
  ['a list that does not close', 'Geen raad]', 'Geen raad', 12, '"]"'],
  ['fields that do not close', 'Loop mee. }', 'Loop mee.', 31, '"}"'],
  ['a name first', 'Luister.', '{presenter} vertelt.', 19, '"{"'],
  ['a name between braces', 'Loop mee.', 'Loop mee met {presenter} nu.', 31, 'Listen to {presenter}'],
  ['a name that comes first between braces', 'Loop mee.', '{presenter} loopt.', 31, 'Listen to {presenter}'],
  ['a comma between braces', 'Loop mee.', 'Loop mee, en praat.', 31, 'a comma ends a text'],
  ['a percentage', 'Luister.', '%50 ervan.', 19, '"%"'],
  ['an at sign', 'Luister.', '@home luister je.', 19, '"@"'],
  ['a star', 'Luister.', '*Luister* goed.', 19, '"*"'],
  ['a backtick', 'Luister.', '`Luister` goed.', 19, '"`"'],
  ['a hyphen', 'Luister.', '- Luister goed.', 19, '"-"'],
  ['a question mark', 'Luister.', '? Luister je', 19, '"?"'],
  ['an arrow', 'Luister.', '> Luister', 19, '">"'],
  ['a text that goes on too far out', 'Luister.', 'Luister goed\nnaar wat er komt.', 20, 'begin that text with >-'],
  ['a remark instead of a text', 'Luister.', '#1 luister', 19, 'nothing after "peer:"'],
];

it.each(slips)('tells what to do about %s', (_, right, wrong, line, remedy) => {
  const parsed = parseMethod(typed.replace(right, wrong));
  const mistakes = parsed.ok ? [] : parsed.problem;
  expect(mistakes.map((mistake) => mistake.line)).toEqual([line]);
  expect(mistakes.map((mistake) => describeMistake(mistake, 'en')).join()).toContain(remedy);
  expect(mistakes.map((mistake) => describeMistake(mistake, 'nl')).join()).not.toMatch(/undefined|\[object/);
});

/** What is no plain text, and where it shows. */
const files: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'Line 1, column 1: the file is empty.'],
  ['only remarks', '# nog te doen\n', 'Line 1, column 1: the file is empty.'],
  ['a letter', 'Beste collega,\n\nhier is mijn methode.\n', 'Line 1, column 1: this is no method yet'],
  ['a list', '- id: tell\n', 'Line 1, column 1: this is no method yet'],
  ['a document of a word processor', 'PK\u0003\u0004word/document.xml', 'Line 1, column 1: this is a document'],
  ['rich text', '{\\rtf1\\ansi id: tell}', 'Line 1, column 1: this is a document'],
  ['every second letter nothing', 'i\0d\0:\0', 'Line 1, column 1: this is a document'],
  [
    'letters of before UTF-8',
    typed.replace('Buiten', 'Buiten \ufffd\ufffdn'),
    'Line 6, column 1: letters with accents',
  ],
  ['one endless line', typed.replaceAll('\n', '\r'), 'Line 1, column 1: the lines of this file'],
];

it.each(files)('knows %s when it sees it', (_, source, told) => {
  const parsed = parseMethod(source);
  const sentences = parsed.ok ? [] : parsed.problem.map((mistake) => describeMistake(mistake, 'en'));
  expect(sentences).toEqual([expect.stringContaining(told)]);
});

it('reads a file that ends its lines as Windows does, and one that says that it is UTF-8', () => {
  expect(parseMethod(typed.replaceAll('\n', '\r\n')).ok).toBe(true);
  expect(parseMethod(`\ufeff${typed}`).ok).toBe(true);
});
