/** The value below which this part of the sorted numbers lies; 0 of none. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Between the two in the middle, when there are two; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Of each round by itself, the median: what slowed the machine down for a while slowed both in it. */
export function ratioOf(those: readonly number[], base: readonly number[]): number {
  return median(those.map((events, round) => events / (base[round] ?? Number.NaN)));
}
