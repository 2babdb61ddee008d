import type { CasusDraft } from './casus-fields.ts';
import type { CasusId, EntryId, Instant } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import type { RelationAnswer } from './relations.ts';
import type { Aim, FollowUpMark } from './vocabulary.ts';

/** What a letter to oneself says. No group ever sees it, and the server cannot read it. */
export type OwnEvent =
  /** About the people of one group: replaces what was answered about the same people before. */
  | { readonly kind: 'relationsAnswered'; readonly group: GroupId; readonly answers: readonly RelationAnswer[] }
  /** The whole draft, each time it is saved. */
  | { readonly kind: 'casusDrafted'; readonly casus: CasusId; readonly group?: GroupId; readonly draft: CasusDraft }
  | { readonly kind: 'casusDropped'; readonly casus: CasusId }
  // The own book. An entry that is written again is that entry, as it is now.
  | ({ readonly kind: 'entryWritten' } & BookEntry)
  | { readonly kind: 'stepFollowed'; readonly entry: EntryId; readonly mark?: FollowUpMark; readonly words?: string }
  | { readonly kind: 'entryErased'; readonly entry: EntryId };

export type OwnEventKind = OwnEvent['kind'];
export type OwnEventOf<Kind extends OwnEventKind> = Extract<OwnEvent, { readonly kind: Kind }>;

/** One thing in the own book, from whatever group: a casus of one's own, an insight, a step, something learned. */
export interface BookEntry {
  readonly entry: EntryId;
  readonly is: EntryKind;
  readonly words: string;
  readonly theme?: Aim;
  readonly group?: GroupId;
  readonly casus?: CasusId;
  /** Of a step: when. */
  readonly on?: Instant;
}

export const entryKinds = ['casus', 'insight', 'step', 'learned'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** An opened letter of one's own. The writer is always the reader. */
export interface OwnLetter {
  readonly number: number;
  readonly at: Instant;
  readonly event: OwnEvent;
}
