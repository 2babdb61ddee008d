import type { SeatId } from '../../engine/ids.ts';
import type { Keepsake, KeptCasus, KeptNote } from './keep.ts';

/** The words around what people wrote, in the language of whoever keeps it. */
export interface KeepWords {
  readonly title: string;
  /** The day, written out. */
  readonly day: string;
  readonly ownCasus: string;
  readonly casusOf: (name: string) => string;
  readonly question: string;
  readonly firstQuestion: string;
  readonly wroteBefore: string;
  readonly own: string;
  readonly handedOver: string;
  readonly outcomes: string;
  /** "This stays in the group." */
  readonly confidential: string;
  readonly name: (seat: SeatId) => string;
  /** Where in the meeting something was written: the title of its step, if it has one. */
  readonly where: (note: KeptNote) => string | undefined;
}

/** What people typed stays as it was typed: it is quoted, so that nothing of it becomes a heading or a link. */
export function keepsakeMarkdown(keepsake: Keepsake, words: KeepWords): string {
  const blocks = [
    `# ${words.title}`,
    words.day,
    ...keepsake.casus.flatMap((casus) => casusBlocks(casus, words)),
    ...section(2, words.own, noteBlocks(keepsake.own, words)),
    `*${words.confidential}*`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function casusBlocks(casus: KeptCasus, words: KeepWords): readonly string[] {
  const heading = casus.mine ? words.ownCasus : words.casusOf(oneLine(words.name(casus.presenter)));
  return [
    `## ${heading}`,
    ...quoted(words.question, casus.question),
    ...quoted(words.firstQuestion, casus.firstQuestion),
    ...section(3, words.wroteBefore, casus.fields.map(quote)),
    ...section(3, words.own, noteBlocks(casus.own, words)),
    ...section(3, words.handedOver, noteBlocks(casus.handedOver, words)),
    ...section(3, words.outcomes, noteBlocks(casus.outcomes, words)),
  ];
}

function section(level: 2 | 3, title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`${'#'.repeat(level)} ${title}`, ...blocks];
}

function quoted(label: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`**${label}**`, quote(text)];
}

function noteBlocks(notes: readonly KeptNote[], words: KeepWords): readonly string[] {
  return notes.map((note) => {
    const where = words.where(note);
    const from = [oneLine(words.name(note.by)), ...(where === undefined ? [] : [oneLine(where)])].join(', ');
    return `${quote(note.text)}\n>\n> \u2014 ${from}`;
  });
}

function quote(text: string): string {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${escaped(line)}`.trimEnd())
    .join('\n');
}

/** What Markdown would read as its own, at the start of a line or anywhere. */
function escaped(line: string): string {
  return line
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function oneLine(text: string): string {
  return escaped(text.replaceAll(/\s+/g, ' ').trim());
}
