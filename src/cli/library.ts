import { readdirSync, readFileSync } from 'node:fs';
import { describeMistake } from '../methods/describe-mistake.ts';
import { type ParsedMethod, parseMethod } from '../methods/parse-method.ts';
import type { MethodTexts } from '../methods/texts.ts';
import { describeVariantProblem, variantProblems } from '../methods/variants.ts';

/** A method that speaks every language of the screens, as all of the library do. */
export interface LibraryMethod extends ParsedMethod {
  readonly texts: { readonly nl: MethodTexts; readonly en: MethodTexts };
}

const folder = new URL('../methods/library/', import.meta.url);

let library: readonly LibraryMethod[] | undefined;

/**
 * The methods that come with Kring, the agenda among them, by id. They are read once: nobody changes them underway. A
 * file that does not parse is a fault.
 */
export function readLibrary(): readonly LibraryMethod[] {
  library ??= readFiles();
  return library;
}

function readFiles(): readonly LibraryMethod[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const methods = files.sort().map(readMethod);
  const [problem] = variantProblems(methods);
  if (problem !== undefined) throw new Error(describeVariantProblem(problem));
  return methods;
}

function readMethod(file: string): LibraryMethod {
  const parsed = parseMethod(readFileSync(new URL(file, folder), 'utf8'));
  if (!parsed.ok) {
    const mistakes = parsed.problem.map((mistake) => describeMistake(mistake, 'en'));
    throw new Error(`Method file ${file} has mistakes.\n${mistakes.join('\n')}`);
  }
  const { nl, en } = parsed.value.texts;
  if (nl === undefined || en === undefined) throw new Error(`Method file ${file} lacks a language.`);
  return { ...parsed.value, texts: { nl, en } };
}
