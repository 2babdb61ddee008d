/** The value below which this part of the sorted numbers lies; 0 of none. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** Of each round by itself, the median: what slowed the machine down for a while slowed both in it. */
export function ratioOf(those: readonly number[], base: readonly number[]): number {
  return median(those.map((events, round) => events / (base[round] ?? Number.NaN)));
}
