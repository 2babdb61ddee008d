import { parseArgs } from 'node:util';
import { compare } from './rooms/compare.ts';
import { pinGenerator } from './rooms/machine.ts';
import { sayReport } from './rooms/report.ts';

/**
 * Live rooms, each event durable before it is shown, against a bare broadcast that stores nothing: the same generator in
 * the same run. `docs/performance.md` says what the figures mean. It reports; it never fails because something is slow.
 */
const help = `npm run bench:rooms [-- --json] [--quick]

  --json     only the figures, as JSON; what is going on is told on standard error
  --quick    one short round: to see that it runs, not to quote`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    help: { type: 'boolean' },
    serve: { type: 'string' },
  },
});

if (values.help) process.stdout.write(`${help}\n`);
else if (values.serve === 'bare') await import('./rooms/bare-server.ts');
else if (values.serve === 'stored') await import('./rooms/stored-server.ts');
else await run();

async function run(): Promise<void> {
  pinGenerator();
  const extent = values.quick
    ? { rounds: 1, span: { warmUp: 300, measured: 700 }, scales: [10, 100], untilWarm: 500 }
    : { rounds: 7, span: { warmUp: 500, measured: 1_500 }, scales: [10, 100, 1_000], untilWarm: 8_000 };
  const report = await compare(extent, (line) => process.stderr.write(`${line}\n`));
  if (values.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else sayReport(report, (line) => process.stdout.write(`${line}\n`));
}
