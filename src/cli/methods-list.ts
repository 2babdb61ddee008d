import { granted, refused } from '../basics/result.ts';
import { peopleOf } from '../methods/compose.ts';
import { bounds } from '../methods/fit.ts';
import { searchMethods } from '../methods/search-methods.ts';
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
  /** The method of which this is a variant. */
  readonly variantOf: string | null;
}

const usualPeople = 6;

interface ListOptions {
  /** Undefined: all of them. */
  readonly search: string | undefined;
  readonly json: boolean;
  readonly language: Language;
}

export const methodsList: CliCommand<ListOptions> = {
  name: 'methods list',
  help: `kring methods list [--search WORDS] [--json] [--language nl|en]

  All methods that come with Kring, with their minutes for six people.

  --search         only those in which all these words are found, the best first: by name, by other names, by what
                   they are for, in Dutch or English, also by other words of the field and with a slip of the keys
  --json           an array of {id, names, kind, minutes, people, variantOf}
  --language       of the names in the table (en)`,
  read,
  run,
};

function read(words: readonly string[]): Given<ListOptions> {
  const given = readWords(words, { search: 'text', json: 'switch', language: 'text' }, []);
  if (!given.ok) return given;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  const { search, json } = given.value.named;
  if (typeof search === 'string' && search.trim() === '') return refused('--search is empty. Say what you look for.');
  return granted({
    search: typeof search === 'string' ? search : undefined,
    json: json === true,
    language: language.value,
  });
}

function run({ search, json, language }: ListOptions, voice: Voice): ExitCode {
  const listed = found(casusMethods(), search).map(asListed);
  if (json) voice.say(JSON.stringify(listed, undefined, 2));
  else for (const method of listed) voice.say(asLine(method, language));
  if (!json && listed.length === 0) voice.say(`No method is found by "${search ?? ''}".`);
  return 0;
}

function found(methods: readonly LibraryMethod[], search: string | undefined): readonly LibraryMethod[] {
  if (search === undefined) return methods;
  const ids = searchMethods(
    methods.map(({ structure, texts }) => ({ id: structure.id, texts })),
    search,
  );
  return ids.flatMap((id) => methods.filter(({ structure }) => structure.id === id));
}

function asListed({ structure, texts, guidance }: LibraryMethod): ListedMethod {
  const { id, kind, people } = structure;
  const names = { nl: texts.nl.name, en: texts.en.name };
  return { id, names, kind, minutes: minutesOf(structure), people, variantOf: guidance.variantOf ?? null };
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
  return `${id.padEnd(26)}${names[language].padEnd(46)}${kind.padEnd(14)}${time.padEnd(24)}${people.least}-${people.most} people`;
}
