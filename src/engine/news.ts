import { mayReceive, needsAfresh, type Viewer } from './audience.ts';
import type { Logged } from './authority.ts';
import type { Meeting } from './meeting.ts';

export interface News<Entry> {
  /** The viewer forgets what it had: these are all events that it may have, from the first. */
  readonly afresh: boolean;
  readonly events: readonly Entry[];
}

/** Entries in the order of their numbers. */
interface Entries<Entry> {
  readonly length: number;
  /** All after the first `from`. */
  slice(from: number): readonly Entry[];
}

/**
 * What a viewer gets who has everything up to `after`, 0 for nothing: what came since that it may have, or all of it
 * anew when it may now have more than it was sent. Whoever shows a meeting asks here; entries may carry what they like.
 */
export function newsFor<Entry>(
  viewer: Viewer,
  { meeting, log }: { readonly meeting: Meeting; readonly log: Entries<Entry> },
  after: number,
  loggedIn: (entry: Entry) => Logged,
): News<Entry> {
  const missed = log.slice(after);
  const afresh = after === 0 || after > log.length || needsAfresh(missed.map(loggedIn), viewer);
  return {
    afresh,
    events: (afresh ? log.slice(0) : missed).filter((entry) => mayReceive(meeting, loggedIn(entry), viewer)),
  };
}
