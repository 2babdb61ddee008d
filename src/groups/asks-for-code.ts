import type { Instant } from './group-ids.ts';
import type { OwnThings } from './own-things.ts';

const day = 86_400_000;
/** Whoever has just put the paper away is left in peace for the rest of the day. */
const leftInPeace = day;
const month = 30 * day;
const halfAYear = 182 * day;

/**
 * Whether it is time to ask for the recovery code, so that its owner knows where it lies before it is needed. Typed back
 * once, it is asked for after a month; twice, after half a year, and so on. Never typed back: from the day after it was
 * made. A code that was made anew begins from the start. `openedAt` is when the account was, with its first code.
 */
export function asksForCode(
  { codeMadeAt, codeTypedAt }: Pick<OwnThings, 'codeMadeAt' | 'codeTypedAt'>,
  openedAt: Instant,
  now: Instant,
): boolean {
  const last = codeTypedAt.at(-1);
  if (last === undefined) return now >= (codeMadeAt ?? openedAt) + leftInPeace;
  return now >= last + (codeTypedAt.length === 1 ? month : halfAYear);
}
