import type { YamlReason } from './mistake.ts';

/** Where the text stops being YAML, as the package that reads it sees it, with what it had read around that place. */
export interface Stop {
  readonly code: string;
  readonly offset: number;
  /** From its opening to where the package thinks that it ends: of texts between quotes, and of brackets. */
  readonly quotes: readonly Span[];
  readonly brackets: readonly Span[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Cause {
  readonly reason: YamlReason;
  /** Where a person has to look. */
  readonly offset: number;
  /** The sign that it is about, or nothing. */
  readonly sign: string;
}

/** The slip that most probably made a text unreadable: a wrong remedy is worse than none, so in doubt it says little. */
export function causeOf(source: string, stop: Stop): Cause {
  const text = new Lines(source);
  if (stop.code === 'TAB_AS_INDENT') return { reason: 'tab', offset: stop.offset, sign: '' };
  return (
    hardSpace(text, stop) ??
    quote(source, text, stop) ??
    inBraces(text, stop) ??
    bracket(source, stop) ??
    space(text, stop) ??
    firstSign(text, stop) ??
    hyphen(text, stop) ??
    indent(text, stop) ??
    colon(text, stop) ?? { reason: 'other', offset: stop.offset, sign: '' }
  );
}

/** Copied from a web page or a word processor: it looks like a space and does not count as one. */
function hardSpace(text: Lines, { offset }: Stop): Cause | undefined {
  const at = text.at(offset);
  const line = [at, at + 1, at - 1].find((candidate) => /^\s*[^\S \t\r\n]/u.test(text.line(candidate)));
  if (line === undefined) return undefined;
  const column = text.line(line).search(/[^\S \t\r\n]/u);
  return { reason: 'hardSpace', offset: text.start(line) + column, sign: '' };
}

function quote(source: string, text: Lines, { code, offset, quotes }: Stop): Cause | undefined {
  const before = quotes.findLast(({ start, end }) => start < offset && source.slice(end, offset).trim() === '');
  if (before === undefined || (code !== 'MISSING_CHAR' && code !== 'UNEXPECTED_TOKEN')) return undefined;
  const sign = source[before.start] ?? '';
  const spansLines = text.at(before.start) !== text.at(Math.max(before.start, before.end - 1));
  if (sign === "'") return { reason: 'apostrophe', offset: before.start, sign };
  return { reason: spansLines || code === 'MISSING_CHAR' ? 'openQuote' : 'afterQuote', offset: before.start, sign };
}

/** `{ peer: Ask {presenter} about it. }`: the inner braces begin something else. */
function inBraces(text: Lines, { code, offset, brackets }: Stop): Cause | undefined {
  const line = text.line(text.at(offset));
  const opened = brackets.some(({ start }) => start < offset && text.at(start) === text.at(offset));
  const inner = /[^\s"'{][^"{]*\{(?:presenter|chair)\}|: \{(?:presenter|chair)\}/u.exec(line);
  if (code !== 'UNEXPECTED_TOKEN' || !opened || inner === null || !/[{[].*\{(?:presenter|chair)\}/u.test(line))
    return undefined;
  return { reason: 'inBraces', offset: text.start(text.at(offset)) + line.indexOf(inner[0]), sign: '' };
}

function bracket(source: string, { code, offset, brackets }: Stop): Cause | undefined {
  const open = brackets.find(({ start, end }) => start < offset && end >= offset);
  if (open === undefined || (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR')) return undefined;
  return { reason: 'openBracket', offset: open.start, sign: source[open.start] ?? '' };
}

function space(text: Lines, { offset }: Stop): Cause | undefined {
  const at = text.at(offset);
  const line = text.line(at);
  if (/^\s*-[a-z]+:/iu.test(line))
    return { reason: 'spaceAfterHyphen', offset: text.start(at) + line.indexOf('-'), sign: '' };
  const glued = /^\s*(?:- )?[a-z]+:(?=[^\s:/])/iu.exec(line);
  return glued === null
    ? undefined
    : { reason: 'spaceAfterColon', offset: text.start(at) + glued[0].length - 1, sign: '' };
}

/** Signs that mean something else when a text begins with them. */
function firstSign(text: Lines, { offset }: Stop): Cause | undefined {
  const at = text.at(offset);
  const found = /^(\s*(?:- )*(?:[\w-]+:\s+)?)([{[%@`|>?*&!-])\s*\S/u.exec(text.line(at));
  if (found === null || found[1]?.trim() === '') return undefined;
  const column = found[1]?.length ?? 0;
  // A list or fields between brackets are meant to begin like this.
  if (/[{[]/u.test(found[2] ?? '') && text.start(at) + column >= offset) return undefined;
  return { reason: 'firstSign', offset: text.start(at) + column, sign: found[2] ?? '' };
}

/** The first item of a list has no hyphen, which shows only at the second. */
function hyphen(text: Lines, { code, offset }: Stop): Cause | undefined {
  let at = text.at(offset);
  while (text.line(at) === '' && text.start(at + 1) > text.start(at)) at += 1;
  const depth = /^ *(?=- )/u.exec(text.line(at))?.[0].length;
  if (depth === undefined || code !== 'BLOCK_AS_IMPLICIT_KEY' || text.start(at) + depth < offset) return undefined;
  let parent = at - 1;
  while (parent >= 0 && (text.depth(parent) ?? depth) >= depth) parent -= 1;
  let first = parent + 1;
  while (first < at && text.depth(first) === undefined) first += 1;
  if (parent < 0 || first === at || /^\s*- /u.test(text.line(first))) return undefined;
  return { reason: 'hyphen', offset: text.start(first) + (text.depth(first) ?? 0), sign: '' };
}

function indent(text: Lines, { code, offset }: Stop): Cause | undefined {
  const at = text.at(offset);
  const line = text.line(at);
  if (code === 'BAD_INDENT' || (code === 'MISSING_CHAR' && /^\s*[\w-]+:(?:\s|$)/u.test(line)))
    return { reason: 'indent', offset: text.start(at) + (text.depth(at) ?? 0), sign: '' };
  if (code === 'MULTILINE_IMPLICIT_KEY' && !/:(?:\s|$)/u.test(line))
    return { reason: 'looseText', offset: text.start(at) + (text.depth(at) ?? 0), sign: '' };
  // What stands further in than a text that is whole on its line was read as the rest of that text.
  const [own, next] = [line.slice(offset - text.start(at)), text.line(at + 1)];
  const isWhole = own !== '' && !/:(?:\s|$)/u.test(own);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !isWhole || !/^\s*(?:- )?[\w-]+:(?:\s|$)/u.test(next)) return undefined;
  return { reason: 'indent', offset: text.start(at + 1) + (text.depth(at + 1) ?? 0), sign: '' };
}

function colon(text: Lines, { code, offset }: Stop): Cause | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const line = text.line(text.at(offset));
  const isCurly = /[“”„‘]/u.test(line.slice(offset - text.start(text.at(offset))).slice(0, 1));
  return { reason: isCurly ? 'curlyQuotes' : 'colon', offset, sign: '' };
}

/** A text by its lines, counted from 0. */
/** Of one line, so much is looked at: what people write is far shorter, and looking for causes takes longer than reading. */
const mostOfLine = 1_000;

class Lines {
  readonly #starts: readonly number[];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    this.#starts = [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  }

  at(offset: number): number {
    return Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= offset),
    );
  }

  start(line: number): number {
    return this.#starts[line] ?? this.#source.length;
  }

  line(line: number): string {
    const start = this.start(line);
    const end = Math.min(this.start(line + 1), start + mostOfLine);
    return this.#starts[line] === undefined ? '' : this.#source.slice(start, end).trimEnd();
  }

  /** Spaces before the first sign; undefined for an empty line and for a remark. */
  depth(line: number): number | undefined {
    const found = /^ *(?=[^\s#])/u.exec(this.line(line));
    return found?.[0].length;
  }
}
