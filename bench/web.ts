import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../src/server/server.ts';
import { buildWhenStale } from '../tools/build-when-stale.ts';
import { type Loaded, type Moments, measurePage } from './web/measure-page.ts';
import { openLink } from './web/open-link.ts';

/**
 * What somebody who follows the link must fetch until the room works, seen by a real browser that was never here.
 * `docs/performance.md` says what the figures mean. It reports; it never fails because something is large.
 */
const help = `npm run bench:web [-- --json]

  --json     only the figures, as JSON`;

const floor = 70 * 1024;
const aim = 50 * 1024;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(`${help}\n`);
else await run();

async function run(): Promise<void> {
  await buildWhenStale();
  const dataDir = mkdtempSync(join(tmpdir(), 'kring-bench-web-'));
  const pages = join(import.meta.dirname, '..', 'build');
  const server = await startServer({ dataDir, port: 0, pages, requestsPerMinute: 10_000 });
  try {
    const moments = await measurePage(await openLink(server.url));
    const javascriptBytes = moments.room.javascript;
    if (values.json)
      process.stdout.write(`${JSON.stringify({ javascriptBytes, floor, aim, ...moments }, undefined, 2)}\n`);
    else sayMoments(moments);
  } finally {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function sayMoments({ door, lobby, room, later }: Moments): void {
  const rows = [
    row('the name can be typed', door),
    row('seated', lobby),
    row('the room works', room),
    row('fetched ahead', later),
  ];
  const head = ['KB by gzip', 'javascript', 'styles', 'fonts', 'rest', 'together', 'on the wire', 'requests'];
  for (const [first = '', ...cells] of [head, ...rows]) {
    process.stdout.write(`${first.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}\n`);
  }
  const kilobytes = (room.javascript / 1024).toFixed(1);
  process.stdout.write(
    `\nJavaScript until the room works: ${kilobytes} KB (at most ${floor / 1024}, aim ${aim / 1024})\n`,
  );
}

function row(name: string, loaded: Loaded): readonly string[] {
  const { javascript, styles, fonts, rest, total, onTheWire } = loaded;
  const sizes = [javascript, styles, fonts, rest, total, onTheWire].map((bytes) => (bytes / 1024).toFixed(1));
  return [name, ...sizes, String(loaded.requests)];
}
