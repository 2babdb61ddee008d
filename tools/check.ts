import { ensureChromium } from './checks/ensure-chromium.ts';
import { houseChecks } from './checks/house-checks.ts';
import type { Outcome } from './checks/outcome.ts';
import { endAllTools, runNode } from './checks/run-tool.ts';
import { judge } from './checks/static-check.ts';
import { styleChecks } from './checks/style-checks.ts';
import { runTests } from './checks/test-run.ts';
import { typeChecks } from './checks/type-checks.ts';

const buildOfThePages = 'build of the pages';

/**
 * The gate, for a person and for CI. It goes on after a failure, so that one run tells everything, and ends with one
 * line that sums up what the tools themselves reported.
 */
async function checkEverything(): Promise<readonly Outcome[]> {
  const chromium = ensureChromium();
  const checks = [...typeChecks, ...houseChecks, ...styleChecks].map((check) => ({
    name: check.name,
    run: () => judge(check),
  }));
  // Half of what the unit tests do is waiting, and the checks use what that leaves. The stories need all of the machine.
  const [outcomes, unit] = await Promise.all([
    oneByOne([{ name: buildOfThePages, run: build }, ...checks]),
    runTests('unit', 25, {}).then(tell),
  ]);
  outcomes.push(unit);
  outcomes.push(
    tell(
      'path' in chromium
        ? await runTests('browser', 25, { CHROMIUM: chromium.path })
        : failure('tests: browser', chromium.advice),
    ),
  );
  return outcomes;
}

interface Job {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

async function oneByOne(jobs: readonly Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of jobs)
    outcomes.push(tell(await run().catch((error: unknown) => failure(name, String(error)))));
  return outcomes;
}

async function build(): Promise<Outcome> {
  const startedAt = Date.now();
  const { exitCode, output } = await runNode(['tools/build-when-stale.ts'], 4);
  const passed = exitCode === 0;
  return {
    name: buildOfThePages,
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    looked: 'what stands in build/',
    seconds: (Date.now() - startedAt) / 1000,
    details: passed ? '' : output,
  };
}

function failure(name: string, details: string): Outcome {
  return { name, passed: 0, failed: 1, looked: 'nothing', seconds: 0, details };
}

function tell(outcome: Outcome): Outcome {
  const verdict = outcome.failed === 0 ? 'passed' : 'FAILED';
  process.stdout.write(`${verdict}  ${outcome.name} (${outcome.looked}, ${outcome.seconds.toFixed(1)} s)\n`);
  if (outcome.details !== '') process.stdout.write(`${outcome.details.trim()}\n\n`);
  return outcome;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAllTools();
    process.exit(1);
  });
}

const outcomes = await checkEverything();
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
