import { readFileSync } from 'node:fs';
import { granted, type Result } from '../basics/result.ts';
import { describeCap, describeMistake } from '../methods/describe-mistake.ts';
import { limits } from '../methods/limits.ts';
import type { MethodMistake } from '../methods/mistake.ts';
import { parseLens } from '../methods/parse-lens.ts';
import { parseMethod } from '../methods/parse-method.ts';
import type { MethodId } from '../methods/structure.ts';
import type { Language } from '../methods/texts.ts';
import { type Given, languageOf, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { casusMethods, pathFrom } from './find-method.ts';
import type { ExitCode, Voice } from './voice.ts';

interface CheckOptions {
  readonly file: string;
  readonly source: string;
  readonly isLens: boolean;
  readonly language: Language;
}

export const methodsCheck: CliCommand<CheckOptions> = {
  name: 'methods check',
  help: `kring methods check FILE [--lens] [--language nl|en]

  Reads a method file. Exit code 0 when it is one; else 1, and a list of what is wrong: the line, the column,
  and what to write instead. "docs/method-language.md" teaches how such a file is written.

  --lens           the file is a lens, to lay over a step
  --language       in which the mistakes are told (en)`,
  read,
  run,
};

function read(words: readonly string[]): Given<CheckOptions> {
  const given = readWords(words, { lens: 'switch', language: 'text' }, ['A file']);
  if (!given.ok) return given;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  const [file = ''] = given.value.others;
  try {
    const isLens = given.value.named.lens === true;
    return granted({ file, source: readFileSync(pathFrom(file), 'utf8'), isLens, language: language.value });
  } catch {
    return { ok: false, problem: `The file "${file}" cannot be read.` };
  }
}

function run({ file, source, isLens, language }: CheckOptions, voice: Voice): ExitCode {
  const parsed = isLens ? lensIn(source) : methodIn(source);
  if (parsed.ok) {
    voice.say(`${file} is ${parsed.value}.`);
    return 0;
  }
  for (const mistake of parsed.problem) voice.say(describeMistake(mistake, language));
  if (parsed.problem.length >= limits.mistakes) voice.say(describeCap(language));
  voice.complain(`${file} has ${counted(parsed.problem.length, 'mistake')}.`);
  if (!isLens && /^over:/m.test(source)) voice.complain('It looks like a lens: those are checked with --lens.');
  else if (isLens && /^phases:/m.test(source))
    voice.complain('It looks like a method: those are checked without --lens.');
  return 1;
}

function methodIn(source: string): Result<string, readonly MethodMistake[]> {
  // Reading the whole library takes a moment: only for who needs it.
  const parsed = parseMethod(source, source.includes('variantOf') ? bases() : undefined);
  if (!parsed.ok) return parsed;
  const { structure, texts } = parsed.value;
  const steps = [...structure.phases, ...structure.modules].reduce((sum, part) => sum + part.steps.length, 0);
  const spoken = Object.keys(texts).join(', ');
  const phases = counted(structure.phases.length, 'phase');
  return granted(`a method: ${structure.id}, ${phases}, ${counted(steps, 'step')}, in ${spoken}`);
}

function lensIn(source: string): Result<string, readonly MethodMistake[]> {
  const parsed = parseLens(source);
  if (!parsed.ok) return parsed;
  const { id, texts } = parsed.value;
  const [words] = Object.values(texts);
  return granted(`a lens: ${id}, ${counted(words?.cards.length ?? 0, 'card')}, in ${Object.keys(texts).join(', ')}`);
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}

/** What can have variants: those are one layer. */
function bases(): readonly MethodId[] {
  const methods = casusMethods().filter(({ guidance }) => guidance.variantOf === undefined);
  return methods.map(({ structure }) => structure.id);
}
