import { parseArgs } from 'node:util';
import { compareWithMail, sayMail } from './mail/compare-mail.ts';
import { pinGenerator } from './rooms/machine.ts';

/**
 * How long a note takes in a meeting, with and without ten thousand reminders going out meanwhile: the same server on the
 * same rows, in turns. `docs/performance.md` says what the figures mean. It reports; it never fails because something is
 * slow.
 */
const help = `npm run bench:mail [-- --json] [--quick]

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
else if (values.serve !== undefined) await import('./mail/mailing-server.ts');
else await run();

async function run(): Promise<void> {
  pinGenerator();
  const extent = values.quick
    ? { rounds: 1, reminders: 2_000, span: { warmUp: 1_000, measured: 2_000 } }
    : { rounds: 5, reminders: 10_000, span: { warmUp: 1_500, measured: 6_000 } };
  const report = await compareWithMail(extent, (line) => process.stderr.write(`${line}\n`));
  if (values.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else sayMail(report, (line) => process.stdout.write(`${line}\n`));
}
