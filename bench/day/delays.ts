import { percentile } from '../rooms/figures.ts';

/** What people wait for. */
export const deeds = ['arrival', 'resume', 'phase', 'step', 'saved', 'opened', 'outcome', 'turn', 'other'] as const;
export type Deed = (typeof deeds)[number];

export interface Delay {
  readonly many: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

/** How long each deed took, in milliseconds, since it was last emptied. */
export class Delays {
  #taken = new Map<Deed, number[]>();

  add(deed: Deed, milliseconds: number): void {
    const taken = this.#taken.get(deed);
    if (taken === undefined) this.#taken.set(deed, [milliseconds]);
    else taken.push(milliseconds);
  }

  /** What came since the last time. */
  take(): Readonly<Partial<Record<Deed, Delay>>> {
    const taken = this.#taken;
    this.#taken = new Map();
    return Object.fromEntries([...taken].map(([deed, all]) => [deed, delayOf(all)]));
  }
}

export function delayOf(milliseconds: readonly number[]): Delay {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (part: number) => percentile(sorted, part);
  return { many: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}
