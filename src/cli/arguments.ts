import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { granted, type Result, refused } from '../basics/result.ts';
import { type Language, languages } from '../methods/texts.ts';

/** What stood behind a command, or a sentence that names what is wrong with it. */
export type Given<Value> = Result<Value, string>;

export interface Words {
  readonly named: Readonly<Record<string, string | boolean | undefined>>;
  readonly others: readonly string[];
}

/** Options by name, and as many other words as there are names for them. */
export function readWords(
  words: readonly string[],
  options: Readonly<Record<string, 'text' | 'switch'>>,
  others: readonly string[],
): Given<Words> {
  const config: ParseArgsOptionsConfig = {};
  for (const [name, kind] of Object.entries(options)) config[name] = { type: kind === 'text' ? 'string' : 'boolean' };
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true });
    const missing = others[positionals.length];
    if (missing !== undefined) return refused(`${missing} is missing.`);
    const unasked = positionals[others.length];
    if (unasked !== undefined) return refused(`"${unasked}" is one word too many.`);
    return granted({ named: oneOfEach(values), others: positionals });
  } catch (fault) {
    // Its first sentence names the option; the rest explains the parser to programmers.
    const [sentence = ''] = fault instanceof Error ? fault.message.split(/[.\n](?:\s|$)/) : [];
    return refused(`${sentence}.`);
  }
}

function oneOfEach(values: Readonly<Record<string, unknown>>): Words['named'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]),
  );
}

/** A whole number that must be there. */
export function wholeNumber({ named }: Words, name: string, least: number): Given<number> {
  const text = named[name];
  if (typeof text !== 'string') return refused(`--${name} is missing.`);
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least ? granted(number) : refused(`--${name} is a whole number from ${least} on, not "${text}".`);
}

/** Minutes, in seconds; undefined when nothing was said. */
export function secondsOf({ named }: Words, name: string): Given<number | undefined> {
  const text = named[name];
  if (typeof text !== 'string') return granted(undefined);
  const seconds = /^\d{1,5}([.]\d{1,4})?$/.test(text) ? Math.round(Number(text) * 60) : 0;
  return seconds > 0 ? granted(seconds) : refused(`--${name} is a number of minutes, not "${text}".`);
}

/** English, unless Dutch is asked for. */
export function languageOf({ named }: Words): Given<Language> {
  const text = named.language ?? 'en';
  const language = languages.find((one) => one === text);
  return language === undefined
    ? refused(`--language is ${languages.join(' or ')}, not "${text}".`)
    : granted(language);
}
