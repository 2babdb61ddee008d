import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const engine = join(import.meta.dirname, '..', 'src', 'engine');
const host = join(import.meta.dirname, '..', 'src', 'web', 'alone', 'tab-meeting.ts');
const mark = '?own';

/**
 * Gives the meeting in a tab an engine of its own. A topic of the engine decides and evolves in one file, and a file goes
 * into one piece of code: without this, whoever follows a link would fetch all that decides, because the demo uses it.
 */
export function ownCopyPlugin(): Plugin {
  return {
    name: 'kring-own-copy',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      const from = importer?.replace(mark, '');
      if (from === undefined || !source.startsWith('.') || (importer === from && from !== host)) return undefined;
      const found = join(dirname(from), source);
      return found.startsWith(engine) ? found + mark : importer === from ? undefined : found;
    },
    load(id) {
      if (!id.endsWith(mark)) return undefined;
      return { code: readFileSync(id.slice(0, -mark.length), 'utf8'), moduleType: 'ts' };
    },
  };
}
