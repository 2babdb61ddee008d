/** The first attempts come quickly, because most gaps are short; then ever slower, up to this. */
const longest = 15_000;
const first = 200;
/** After the server asked for room, see `Farewell`. */
const breather = 5_000;

/**
 * Milliseconds before attempt number `attempt` (from 0). `dice` is between 0 and 1: it spreads those who lost the
 * same server, so that they do not all return in the same moment.
 */
export function waitBefore(attempt: number, dice: number): number {
  const middle = Math.min(longest, first * 2 ** Math.min(attempt, 20));
  return Math.round(middle * (0.5 + dice / 2));
}

export function waitAfterCrowding(attempt: number, dice: number): number {
  return breather + waitBefore(attempt, dice);
}
