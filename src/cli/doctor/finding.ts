import type { english } from './english.ts';

/** `doubt`: it runs, and somebody should know. `wrong`: it does not run, or not for long. */
export type Verdict = 'well' | 'doubt' | 'wrong';
export type Found = keyof typeof english;

/** One thing that was looked at. */
export interface Finding {
  readonly verdict: Verdict;
  readonly found: Found;
  /** What stands between braces in its sentence. */
  readonly details: Readonly<Record<string, string | number>>;
}

export function well(found: Found, details: Finding['details'] = {}): Finding {
  return { verdict: 'well', found, details };
}

export function doubt(found: Found, details: Finding['details'] = {}): Finding {
  return { verdict: 'doubt', found, details };
}

export function wrong(found: Found, details: Finding['details'] = {}): Finding {
  return { verdict: 'wrong', found, details };
}
