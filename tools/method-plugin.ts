import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { peopleOf } from '../src/methods/compose.ts';
import { describeMistake } from '../src/methods/describe-mistake.ts';
import { normalSeconds } from '../src/methods/fit.ts';
import { type ParsedMethod, parseMethod } from '../src/methods/parse-method.ts';
import type { Searchable } from '../src/methods/search-methods.ts';
import { languages } from '../src/methods/texts.ts';
import { describeVariantProblem, variantProblems } from '../src/methods/variants.ts';

const folder = join(import.meta.dirname, '..', 'src', 'methods', 'library');
const index = 'virtual:kring-library';
const searched = 'virtual:kring-search';
const structureOf = /^(?<path>.+\.yaml)\?structure$/;

/**
 * Parses the method files while the pages are built, so that no browser carries a parser, and a mistake in a file is a
 * broken build that says where it stands. What the pages may import, each a piece of its own that is fetched when needed:
 *
 * - `methods/library/NAME.yaml?structure`: the method's structure;
 * - `virtual:kring-library`: of each method what somebody needs to choose one (see `src/web/kring-library.d.ts`);
 * - `virtual:kring-search`: of each method the words by which somebody finds it.
 *
 * The words are no code: they stand beside the pages, in `_app/methods/NAME.LANGUAGE.json`.
 */
export function methodPlugin(): Plugin {
  return {
    name: 'kring-methods',
    enforce: 'pre',
    resolveId(source) {
      return source === index || source === searched ? `\0${source}` : undefined;
    },
    load(id) {
      if (id === `\0${index}`) return asModule('library', libraryEntries());
      if (id === `\0${searched}`) return asModule('searchable', searchedWords());
      const { path } = structureOf.exec(id)?.groups ?? {};
      if (path === undefined) return undefined;
      this.addWatchFile(path);
      return asModule('default', readMethod(path).structure);
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const { structure, texts } of libraryMethods())
        for (const [language, words] of Object.entries(texts))
          this.emitFile({
            type: 'asset',
            fileName: `_app/methods/${structure.id}.${language}.json`,
            source: JSON.stringify(words),
          });
    },
  };
}

/**
 * Enough to choose a method by, also for `chooseMethod`, which fits the times of the phases. The minutes are those of the
 * normal time with the least and the most people.
 */
function libraryEntries(): readonly unknown[] {
  return libraryMethods().map(({ structure, texts, guidance }) => {
    const { id, kind, people } = structure;
    const spoken = languages.map((language) => [language, texts[language]] as const);
    const minutes = (count: number): number => Math.round(normalSeconds(structure.phases, peopleOf(count)) / 60);
    return {
      id,
      kind,
      names: Object.fromEntries(spoken.map(([language, words]) => [language, words?.name])),
      purposes: Object.fromEntries(spoken.map(([language, words]) => [language, words?.purpose])),
      minutes: { least: minutes(people.least), most: minutes(people.most) },
      people,
      guidance,
      phases: structure.phases.map(({ id: phase, time, counts, repeat, tables }) => {
        return { id: phase, time, counts, repeat, tables };
      }),
    };
  });
}

/** What `searchMethods` looks through: only whoever types in a search box fetches it. */
function searchedWords(): readonly Searchable[] {
  const methods = libraryMethods().filter(({ structure }) => structure.kind !== 'agenda');
  return methods.map(({ structure, texts }) => {
    const spoken = languages.flatMap((language) => {
      const words = texts[language];
      if (words === undefined) return [];
      const { name, alsoCalled, purpose, origin, fits } = words;
      return [[language, { name, alsoCalled, purpose, origin, fits }] as const];
    });
    return { id: structure.id, texts: Object.fromEntries(spoken) };
  });
}

function libraryMethods(): readonly ParsedMethod[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const methods = names.sort().map((name) => readMethod(join(folder, name)));
  const [problem] = variantProblems(methods);
  if (problem !== undefined) throw new Error(describeVariantProblem(problem));
  return methods;
}

/** Our own library is held to more than a method from elsewhere: every language, and the file named after its method. */
export function readMethod(path: string): ParsedMethod {
  const parsed = parseMethod(readFileSync(path, 'utf8'));
  if (!parsed.ok) {
    const mistakes = parsed.problem.map((mistake) => describeMistake(mistake, 'en'));
    throw new Error(`${path} has mistakes.\n${mistakes.join('\n')}`);
  }
  const { structure, texts } = parsed.value;
  if (`${structure.id}.yaml` !== basename(path)) throw new Error(`${path} holds the method ${structure.id}`);
  const missing = languages.filter((language) => texts[language] === undefined);
  if (missing.length > 0) throw new Error(`${path} lacks its words in ${missing.join(', ')}`);
  return parsed.value;
}

function asModule(
  name: 'default' | 'library' | 'searchable',
  value: unknown,
): { readonly code: string; readonly moduleType: 'js' } {
  const json = JSON.stringify(value);
  return { code: name === 'default' ? `export default ${json};` : `export const ${name} = ${json};`, moduleType: 'js' };
}
