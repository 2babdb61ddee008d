import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { describeMistake } from '../src/methods/describe-mistake.ts';
import type { Lens } from '../src/methods/lens.ts';
import { parseLens } from '../src/methods/parse-lens.ts';
import { languages } from '../src/methods/texts.ts';

const folder = join(import.meta.dirname, '..', 'src', 'methods', 'lenses');
const index = 'virtual:kring-lenses';

/**
 * Parses the lenses while the pages are built, as `method-plugin.ts` does the methods. `virtual:kring-lenses` has what a
 * chair needs to choose one (see `src/web/kring-lenses.d.ts`); the cards stand beside the pages, in
 * `_app/lenses/NAME.LANGUAGE.json`, and are fetched when a lens lies.
 */
export function lensPlugin(): Plugin {
  return {
    name: 'kring-lenses',
    enforce: 'pre',
    resolveId(source) {
      return source === index ? `\0${index}` : undefined;
    },
    load(id) {
      if (id !== `\0${index}`) return undefined;
      const entries = allLenses().map((lens) => ({ id: lens.id, over: lens.over, names: names(lens) }));
      return { code: `export const lenses = ${JSON.stringify(entries)};`, moduleType: 'js' };
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const { id, texts } of allLenses())
        for (const [language, words] of Object.entries(texts)) {
          const fileName = `_app/lenses/${id}.${language}.json`;
          this.emitFile({ type: 'asset', fileName, source: JSON.stringify(words) });
        }
    },
  };
}

function names({ texts }: Lens): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(languages.map((language) => [language, texts[language]?.name]));
}

function allLenses(): readonly Lens[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => readLensFile(join(folder, name)));
}

/** Our own lenses speak every language, and each file is named after its lens. */
export function readLensFile(path: string): Lens {
  const parsed = parseLens(readFileSync(path, 'utf8'));
  if (!parsed.ok) {
    const mistakes = parsed.problem.map((mistake) => describeMistake(mistake, 'en'));
    throw new Error(`${path} has mistakes.\n${mistakes.join('\n')}`);
  }
  const { id, texts } = parsed.value;
  if (`${id}.yaml` !== basename(path)) throw new Error(`${path} holds the lens ${id}`);
  const missing = languages.filter((language) => texts[language] === undefined);
  if (missing.length > 0) throw new Error(`${path} lacks its words in ${missing.join(', ')}`);
  return parsed.value;
}
