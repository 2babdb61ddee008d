import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import type { Finding } from '../../tools/checks/static-check.ts';
import { judge } from '../../tools/checks/static-check.ts';
import { countReport } from '../../tools/checks/test-run.ts';

function aCheck(finding: Partial<Finding>, files = ['a.ts', 'b.ts', 'c.ts']): ReturnType<typeof judge> {
  return judge({
    name: 'a check',
    least: 2,
    expected: () => files,
    run: async () => ({ clean: true, looked: 3, details: '', ...finding }),
  });
}

describe('The gate', () => {
  it('passes a check that found nothing and looked at everything', async () => {
    expect(await aCheck({})).toMatchObject({ passed: 1, failed: 0, looked: '3 files' });
  });

  it('fails a check that found something', async () => {
    expect(await aCheck({ clean: false, details: 'wrong' })).toMatchObject({ passed: 0, failed: 1, details: 'wrong' });
  });

  it('fails a check that found nothing because it saw nothing', async () => {
    expect(await aCheck({ looked: 0 })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a check that overlooked one of the files', async () => {
    expect(await aCheck({ looked: 2 })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a check when there is implausibly little to look at', async () => {
    expect(await aCheck({ looked: 1 }, ['a.ts'])).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('The count of the tests', () => {
  const aTest = (status: string): { fullName: string; status: string } => ({ fullName: 'Bram writes', status });

  it('is the count of the report', () => {
    const report = {
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: ['passed', 'passed', 'failed'].map(aTest) },
      ],
    };
    expect(countReport(report, 1)).toMatchObject({ passed: 2, failed: 1, files: 1 });
  });

  it('names each failed test, its file and how its message begins', () => {
    const failureMessages = ['Error: Anna does not find Klaar in:\n- main\n- heading\n- paragraph'];
    const assertionResults = [aTest('passed'), { fullName: 'Anna is done', status: 'failed', failureMessages }];
    const report = { testResults: [{ name: join(root, 'tests/a.test.ts'), status: 'failed', assertionResults }] };
    expect(countReport(report, 1).notes).toEqual([
      'Failed: tests/a.test.ts > Anna is done\n    Error: Anna does not find Klaar in:\n    - main\n    - heading',
    ]);
  });

  it('takes a skipped test for a failed one', () => {
    const report = {
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: ['passed', 'skipped', 'todo'].map(aTest) },
      ],
    };
    expect(countReport(report, 0)).toMatchObject({ passed: 1, failed: 2 });
  });

  it('takes a file that could not be loaded for a failed test', () => {
    const report = {
      testResults: [{ name: 'a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] }],
    };
    expect(countReport(report, 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a run without any test', () => {
    expect(countReport({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a runner that left no report', () => {
    expect(countReport(undefined, 139)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a run in which something broke outside the tests', () => {
    const report = { testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [aTest('passed')] }] };
    expect(countReport(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});
