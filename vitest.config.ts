import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { holidayPlugin } from './tools/holiday-plugin.ts';
import { LongestFirst } from './tools/longest-first.ts';
import { methodPlugin } from './tools/method-plugin.ts';
import { passwordPlugin } from './tools/password-plugin.ts';
import { threadPlugin } from './tools/thread-plugin.ts';

/** `unit` runs everything that needs no browser; `browser` opens real ones on a fresh build. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // The live layer of the pages runs here too: its runes become plain fields, the library comes as in the pages.
        plugins: [methodPlugin(), holidayPlugin(), passwordPlugin(), threadPlugin(), svelte({ configFile: false })],
        test: {
          name: 'unit',
          setupFiles: ['tests/support/checked-fetch.ts'],
          include: ['src/**/*.test.ts', 'tests/{scenarios,storage,architecture,fuzz}/**/*.test.ts'],
          // Our modules keep no state between tests, so files may share a worker: that halves the time of the small ones.
          isolate: false,
          // Half of what takes long here is waiting: for sockets, for a clock, for another process. So three of them and
          // the checks beside them keep two processors at work.
          maxWorkers: 3,
          // Limits are for what hangs: a machine that does other things too must not fail a test.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        // Members of a group may come without a window: what keeps their groups up to date is the same as in the pages.
        plugins: [methodPlugin(), threadPlugin(), svelte({ configFile: false })],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tools/build-when-stale.ts'],
          // Stories that follow one another share a browser; half of a story is waiting, so three fill two processors.
          isolate: false,
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
