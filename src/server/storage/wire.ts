import type { MeetingId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';

/** What happened at one process, and makes the others look into the database. It brings nothing by itself. */
export type Word =
  /** Something was written to this meeting, up to this number; without it something besides events, or it is gone. */
  | { readonly kind: 'meeting'; readonly meeting: MeetingId; readonly upTo: number | undefined }
  /** There is news in this group. */
  | { readonly kind: 'group'; readonly group: GroupId }
  /** Somebody belongs to this group no longer. */
  | { readonly kind: 'left'; readonly group: GroupId; readonly account: AccountId }
  /** Sessions of this account were ended. */
  | { readonly kind: 'sessions'; readonly account: AccountId };

export interface Listener {
  heard(word: Word): void;
  /** Words may have been lost: everything is to be looked at. */
  missed(): void;
}

/** Between the processes that have the same database open. Words may get lost; who was not heard is seen at a glance. */
export interface Wire {
  tell(words: readonly Word[]): void;
  listen(listener: Listener): void;
  close(): Promise<void>;
}
