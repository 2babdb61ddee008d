import { existsSync, statfsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Outcome } from './outcome.ts';
import { root, runTool } from './run-tool.ts';

/** What we read of the runner's own report. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly Judged[];
  }[];
}

interface Judged {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

/** Enough to know what went wrong; the rest is in what the runner printed. */
const linesOfMessage = 3;

/**
 * Runs one project of the test runner and counts from its report. A skipped test counts as failed: it promises something
 * that nobody looked at. So does a file that could not be loaded, and a run that ended badly though every test passed.
 */
export async function runTests(
  project: 'unit' | 'browser',
  minutes: number,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const startedAt = Date.now();
  const reportPath = join(root, 'test-results', `${project}.json`);
  await rm(reportPath, { force: true });
  const { exitCode, output } = await runTool(
    'vitest',
    'vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    minutes,
    { ...inMemory(), ...environment },
  );
  const counted = countReport(await readReport(reportPath), exitCode);
  return {
    name: `tests: ${project}`,
    passed: counted.passed,
    failed: counted.failed,
    looked: `${counted.passed + counted.failed} tests in ${counted.files} files`,
    seconds: (Date.now() - startedAt) / 1000,
    // What failed comes first: whoever shows only the beginning shows that.
    details: counted.failed === 0 ? '' : `${counted.notes.join('\n')}\n\n${output}`,
  };
}

const memory = '/dev/shm';
const roomForTests = 2 * 1024 ** 3;

/**
 * What tests write is gone when they end, and what they kill are processes, not machines: where there is a folder in
 * memory with room, nobody waits for a disk. Each of them opens a database that waits for every commit.
 */
function inMemory(): Readonly<Record<string, string>> {
  if (!existsSync(memory)) return {};
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= roomForTests ? { TMPDIR: memory } : {};
}

async function readReport(path: string): Promise<Report | undefined> {
  try {
    const report: Report = JSON.parse(await readFile(path, 'utf8'));
    return report;
  } catch {
    return undefined;
  }
}

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly files: number;
  readonly notes: readonly string[];
}

/** What a run amounts to: its report, and the code with which the runner ended. */
export function countReport(report: Report | undefined, exitCode: number): Count {
  if (report === undefined) return { passed: 0, failed: 1, files: 0, notes: ['The runner left no report.'] };
  const { testResults } = report;
  const tests = testResults.flatMap((file) => file.assertionResults);
  const notPassed = tests.filter((test) => test.status !== 'passed');
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const notes = [
    ...testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'passed').map((test) => noteOn(relative(root, name), test)),
    ),
    ...broken.map((file) => `Could not be run: ${file.name}: ${file.message ?? ''}`),
  ];
  const failed = notPassed.length + broken.length;
  if (tests.length + failed === 0) notes.push('No test ran.');
  else if (exitCode !== 0 && failed === 0)
    notes.push(`The runner ended with code ${exitCode}: an error outside the tests.`);
  const outside = failed === 0 && notes.length > 0 ? 1 : 0;
  return { passed: tests.length - notPassed.length, failed: failed + outside, files: testResults.length, notes };
}

function noteOn(file: string, { fullName, status, failureMessages = [] }: Judged): string {
  if (status !== 'failed') return `Not run (${status}): ${file} > ${fullName}`;
  const lines = failureMessages.flatMap((message) => message.trim().split('\n').slice(0, linesOfMessage));
  return [`Failed: ${file} > ${fullName}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
