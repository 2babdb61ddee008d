import { parseArgs } from 'node:util';
import { compareCluster } from './cluster/compare-cluster.ts';
import { startContenders } from './cluster/contenders.ts';
import { sayCluster } from './cluster/say-cluster.ts';
import { pinGenerator } from './rooms/machine.ts';

/**
 * The same meeting on Kring in one process with its own file, in one, two and three processes on one PostgreSQL, on a bare
 * broadcast, and on what others would build it with: one generator, one run, in turns. `docs/performance.md` says what
 * the figures mean. It reports; it never fails because something is slow.
 */
const help = `npm run bench:cluster [-- --json] [--quick]

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
else if (values.serve === 'socketIo') await import('./peers/socket-io-server.ts');
else if (values.serve === 'colyseus') await import('./peers/colyseus-server.ts');
else if (values.serve === 'hocuspocus') await import('./peers/hocuspocus-server.ts');
else await run();

async function run(): Promise<void> {
  pinGenerator();
  const extent = values.quick
    ? { rounds: 1, span: { warmUp: 200, measured: 500 }, rest: 600, crowd: 30, untilWarm: 500 }
    : { rounds: 5, span: { warmUp: 400, measured: 1_200 }, rest: 1_000, crowd: 200, untilWarm: 8_000 };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const contenders = await startContenders();
  try {
    const report = await compareCluster(contenders, extent, (line) => process.stderr.write(`${line}\n`));
    if (values.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    else sayCluster(report, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await contenders.stop();
  }
}
