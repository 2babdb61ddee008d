import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { granted } from '../basics/result.ts';
import { describeCap, describeMistake } from '../methods/describe-mistake.ts';
import { limits } from '../methods/limits.ts';
import { parseMethod } from '../methods/parse-method.ts';
import type { Language } from '../methods/texts.ts';
import { type Given, languageOf, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import type { ExitCode, Voice } from './voice.ts';

interface CheckOptions {
  readonly file: string;
  readonly source: string;
  readonly language: Language;
}

export const methodsCheck: CliCommand<CheckOptions> = {
  name: 'methods check',
  help: `kring methods check FILE [--language nl|en]

  Reads a method file. Exit code 0 when it is one; else 1, and a list of what is wrong: the line, the column,
  and what to write instead. "docs/method-language.md" teaches how such a file is written.

  --language       in which the mistakes are told (en)`,
  read,
  run,
};

function read(words: readonly string[]): Given<CheckOptions> {
  const given = readWords(words, { language: 'text' }, ['A file']);
  if (!given.ok) return given;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  const [file = ''] = given.value.others;
  try {
    // npm runs scripts at the root of the checkout, and says where the person stood.
    const path = resolve(process.env.INIT_CWD ?? '.', file);
    return granted({ file, source: readFileSync(path, 'utf8'), language: language.value });
  } catch {
    return { ok: false, problem: `The file "${file}" cannot be read.` };
  }
}

function run({ file, source, language }: CheckOptions, voice: Voice): ExitCode {
  const parsed = parseMethod(source);
  if (parsed.ok) {
    const { structure, texts } = parsed.value;
    const steps = [...structure.phases, ...structure.modules].reduce((sum, part) => sum + part.steps.length, 0);
    const spoken = Object.keys(texts).join(', ');
    voice.say(`${file} is a method: ${structure.id}, ${structure.phases.length} phases, ${steps} steps, in ${spoken}.`);
    return 0;
  }
  for (const mistake of parsed.problem) voice.say(describeMistake(mistake, language));
  if (parsed.problem.length >= limits.mistakes) voice.say(describeCap(language));
  voice.complain(`${file} has ${parsed.problem.length === 1 ? '1 mistake' : `${parsed.problem.length} mistakes`}.`);
  return 1;
}
