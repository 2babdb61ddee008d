import { granted } from '../basics/result.ts';
import { peopleOf } from '../methods/compose.ts';
import { bounds } from '../methods/fit.ts';
import type { MethodKind, MethodStructure } from '../methods/structure.ts';
import type { Language } from '../methods/texts.ts';
import { type Given, languageOf, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { casusMethods } from './find-method.ts';
import type { LibraryMethod } from './library.ts';
import type { ExitCode, Voice } from './voice.ts';

/** One line of `methods list --json`. The shape is promised in `docs/cli.md`. */
export interface ListedMethod {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly kind: MethodKind;
  /** For six people, or as near to six as the method allows: by itself, and between what it can be fitted. */
  readonly minutes: { readonly least: number; readonly normal: number; readonly most: number };
  readonly people: { readonly least: number; readonly most: number };
}

const usualPeople = 6;

interface ListOptions {
  readonly json: boolean;
  readonly language: Language;
}

export const methodsList: CliCommand<ListOptions> = {
  name: 'methods list',
  help: `kring methods list [--json] [--language nl|en]

  All methods that come with Kring, with their minutes for six people.

  --json           an array of {id, names, kind, minutes, people}
  --language       of the names in the table (en)`,
  read,
  run,
};

function read(words: readonly string[]): Given<ListOptions> {
  const given = readWords(words, { json: 'switch', language: 'text' }, []);
  if (!given.ok) return given;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  return granted({ json: given.value.named.json === true, language: language.value });
}

function run({ json, language }: ListOptions, voice: Voice): ExitCode {
  const listed = casusMethods().map(asListed);
  if (json) voice.say(JSON.stringify(listed, undefined, 2));
  else for (const method of listed) voice.say(asLine(method, language));
  return 0;
}

function asListed({ structure, texts }: LibraryMethod): ListedMethod {
  const { id, kind, people } = structure;
  return { id, names: { nl: texts.nl.name, en: texts.en.name }, kind, minutes: minutesOf(structure), people };
}

function minutesOf({ phases, people }: MethodStructure): ListedMethod['minutes'] {
  const count = Math.min(people.most, Math.max(people.least, usualPeople));
  const each = bounds(phases, peopleOf(count));
  const sum = (which: 'least' | 'normal' | 'most'): number =>
    each.reduce((total, phase) => total + phase[which], 0) / 60;
  return { least: Math.ceil(sum('least')), normal: Math.round(sum('normal')), most: Math.floor(sum('most')) };
}

function asLine({ id, names, kind, minutes, people }: ListedMethod, language: Language): string {
  const time = `${minutes.normal} minutes (${minutes.least}-${minutes.most})`;
  return `${id.padEnd(22)}${names[language].padEnd(36)}${kind.padEnd(14)}${time.padEnd(24)}${people.least}-${people.most} people`;
}
