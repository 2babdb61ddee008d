import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { granted, type Result, refused } from '../basics/result.ts';
import { describeMistake } from '../methods/describe-mistake.ts';
import { parseMethod } from '../methods/parse-method.ts';
import { type LibraryMethod, readLibrary } from './library.ts';

/** All that a casus can be worked with: the library without the agenda that frames every meeting. */
export function casusMethods(): readonly LibraryMethod[] {
  return readLibrary().filter(({ structure }) => structure.kind !== 'agenda');
}

/** A method of the library by its id, or one of one's own by the name of its file. */
export function findMethod(named: string): Result<LibraryMethod, string> {
  return /[.]ya?ml$/.test(named) ? ownMethod(named) : libraryMethod(named);
}

function libraryMethod(id: string): Result<LibraryMethod, string> {
  const methods = casusMethods();
  const found = methods.find(({ structure }) => structure.id === id);
  if (found !== undefined) return granted(found);
  if (/[./\\]/.test(id)) return refused(`"${id}" is no id of a method. The name of a file of your own ends in .yaml.`);
  const known = methods.map(({ structure }) => structure.id).join(', ');
  return refused(`There is no method "${id}". These are there: ${known}.`);
}

/** What a method says in one language only stands for the other too. */
function ownMethod(file: string): Result<LibraryMethod, string> {
  let source: string;
  try {
    source = readFileSync(pathFrom(file), 'utf8');
  } catch {
    return refused(`The file "${file}" cannot be read.`);
  }
  const parsed = parseMethod(source);
  if (!parsed.ok) {
    const mistakes = parsed.problem.map((mistake) => describeMistake(mistake, 'en'));
    return refused(`The file "${file}" is no method yet.\n${mistakes.join('\n')}`);
  }
  const { structure, texts } = parsed.value;
  if (structure.kind === 'agenda') return refused(`The file "${file}" is an agenda. A casus needs a method.`);
  const { nl = texts.en, en = texts.nl } = texts;
  if (nl === undefined || en === undefined) throw new Error('A parsed method speaks a language');
  return granted({ ...parsed.value, texts: { nl, en } });
}

/** npm runs scripts at the root of the checkout, and says where the person stood. */
export function pathFrom(file: string): string {
  return resolve(process.env.INIT_CWD ?? '.', file);
}

export function theAgenda(): LibraryMethod {
  const agenda = readLibrary().find(({ structure }) => structure.kind === 'agenda');
  if (agenda === undefined) throw new Error('The library has no agenda');
  return agenda;
}
