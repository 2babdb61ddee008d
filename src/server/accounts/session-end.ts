import type { Instant } from '../../engine/ids.ts';
import { memberLifetimes } from '../../protocol/member-limits.ts';
import type { KeptSession } from '../storage/account-storage.ts';

/** When a session is over by itself, if nobody uses it from now on. */
export function sessionEnd({ openedAt, usedAt }: Pick<KeptSession, 'openedAt' | 'usedAt'>): Instant {
  return Math.min(usedAt + memberLifetimes.idleSession, openedAt + memberLifetimes.session);
}
