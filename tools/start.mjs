// `npm start`: install what is missing, build the pages when they are stale, serve.
import process from 'node:process';
import { enter } from './door.mjs';

/**
 * The room for what was just made, and is mostly thrown away at once, in MB. By itself it grows to 64 while many come in,
 * and stays so: with 9,000 people that is half of all memory.
 */
const youngMemory = '--max-semi-space-size=16';

await enter(['tools/build-when-stale.ts', 'src/server/main.ts'], process.argv.slice(2), [youngMemory]);
