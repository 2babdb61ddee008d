import { join } from 'node:path';
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';
const pieces = join(import.meta.dirname, '..', 'src', 'web', 'pieces.svelte.ts');

/** Every import that is fetched later goes through `importPiece` of the pages, instead of through the bundler's own helper. */
export function importPlugin(): Plugin {
  let isOurs = false;
  return {
    name: 'kring-import',
    enforce: 'pre',
    apply: 'build',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: filesOf } } }),
    load(id) {
      if (id !== helper) return undefined;
      isOurs = true;
      return `export { importPiece as __vitePreload } from ${JSON.stringify(pieces)};`;
    },
    generateBundle() {
      if (!isOurs)
        throw new Error(`The bundler has no ${helper.slice(1)} any more: what is imported later has no way round`);
    },
  };
}

/** The bundler leaves out the piece itself when it imports nothing else. */
function filesOf(piece: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  return hostType === 'html' || files.includes(piece) ? files : [piece, ...files];
}
