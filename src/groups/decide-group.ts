import { granted, type Result, refused } from '../basics/result.ts';
import { evolveGroup } from './evolve-group.ts';
import type { Group } from './group.ts';
import type { GroupEvent } from './group-event.ts';
import type { Instant } from './group-ids.ts';
import { mostInLetter } from './group-limits.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import { judge } from './judge.ts';
import { parseGroupEvent, writeGroupEvent } from './parse-group-event.ts';

/** Why not: a rule of the group says no, or others could not read the letter. */
export type WriteRefusal = GroupRefusal | 'tooLong' | 'malformed';

/**
 * Whether this member may write these letters now, in this order: all of them, or none and why. Changes nothing. `now` is
 * the caller's clock. The texts are what is to be sealed, a letter each.
 */
export function decideGroup(
  group: Group,
  by: AccountId,
  events: readonly GroupEvent[],
  now: Instant,
): Result<readonly GroupEvent[], WriteRefusal> {
  let tentative = group;
  for (const event of events) {
    const text = writeGroupEvent(event);
    if ([...text].length > mostInLetter) return refused('tooLong');
    if (!parseGroupEvent(text).ok) return refused('malformed');
    const letter = { number: tentative.number + 1, by, at: now, event };
    // A group that nobody wrote to yet hears its first letter from the start.
    const judged = judge(tentative.number === 0 ? { ...tentative, fromTheStart: true } : tentative, letter);
    if (!judged.ok) return judged;
    tentative = evolveGroup(tentative, { kind: 'letter', ...letter });
  }
  return granted(events);
}
