// `npm start`: install what is missing, build the pages when they are stale, serve.
import process from 'node:process';
import { enter } from './door.mjs';

await enter(['tools/build-when-stale.ts', 'src/server/main.ts'], process.argv.slice(2));
