import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { holidayPlugin } from './tools/holiday-plugin.ts';
import { importPlugin } from './tools/import-plugin.ts';
import { lensPlugin } from './tools/lens-plugin.ts';
import { methodPlugin } from './tools/method-plugin.ts';
import { ownCopyPlugin } from './tools/own-copy-plugin.ts';
import { pagePieces } from './tools/page-pieces.ts';
import { passwordPlugin } from './tools/password-plugin.ts';
import { webVersion } from './tools/web-sources.ts';

/** A static single-page app: the server only hands out files, and the page asks nobody but that server for anything. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/web'),
  publicDir: 'static',
  plugins: [
    methodPlugin(),
    lensPlugin(),
    holidayPlugin(),
    passwordPlugin(),
    ownCopyPlugin(),
    importPlugin(),
    svelte(),
    nameOfTheVersion(),
  ],
  build: {
    outDir: join(import.meta.dirname, 'build'),
    emptyOutDir: true,
    assetsDir: '_app/immutable',
    assetsInlineLimit: 0,
    target: 'es2023',
    // All that a page needs before it shows anything comes in one piece: pieces that few people fetch later use parts of
    // it, and would otherwise cut it into as many files as there are ways to share.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'circle', tags: ['$initial'], priority: 1 },
            { name: pagePieces(), includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});

/** Written last: a build that broke off has no name. */
function nameOfTheVersion(): Plugin {
  return {
    name: 'kring-version',
    apply: 'build',
    generateBundle() {
      const source = JSON.stringify({ version: webVersion() });
      this.emitFile({ type: 'asset', fileName: '_app/version.json', source });
    },
  };
}
