import type { Instant } from '../../engine/ids.ts';
import { newId } from '../secrets.ts';
import type { QueuedMail, Receiver } from './outbox-storage.ts';

/** What somebody is told about the own account, whenever it happens. */
export type Notice = 'addressMoved' | 'keysRenewed';

export function noticeOf(notice: Notice, to: Receiver, now: Instant): QueuedMail {
  const once = `account:${newId()}`;
  return { once, to, kind: 'account', payload: JSON.stringify({ notice }), dueAt: now };
}
