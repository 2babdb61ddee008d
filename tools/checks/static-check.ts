import type { Outcome } from './outcome.ts';

export interface StaticCheck {
  readonly name: string;
  /** Fewer files than this is implausible, whatever the tool says. */
  readonly least: number;
  /** The files that must have been looked at, by our own count. */
  readonly expected: () => readonly string[];
  readonly run: () => Promise<Finding>;
}

/** What a tool says: whether it found nothing wrong, and at how many files it looked. */
export interface Finding {
  readonly clean: boolean;
  readonly looked: number;
  readonly details: string;
}

/** A check passes when it found nothing *and* looked at everything. */
export async function judge(check: StaticCheck): Promise<Outcome> {
  const startedAt = Date.now();
  const expected = check.expected().length;
  const finding = await check.run();
  const sawEnough = finding.looked >= Math.max(check.least, expected);
  const passed = finding.clean && sawEnough;
  const complaint = sawEnough
    ? ''
    : `Looked at ${finding.looked} files; there are ${expected}, and fewer than ${check.least} is implausible.\n`;
  return {
    name: check.name,
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    looked: `${finding.looked} files`,
    seconds: (Date.now() - startedAt) / 1000,
    details: passed ? '' : `${complaint}${finding.details}`,
  };
}
