import type { BlockId } from './agreement-blocks.ts';
import type { CasusDraft } from './casus-fields.ts';
import type { ToldAim } from './group-event.ts';
import type { AgreementId, CasusId, EntryId, Instant, MeetingId } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import type { RelationAnswer } from './relations.ts';
import type { Aim, FollowUpMark } from './vocabulary.ts';

/** What a letter to oneself says. No group ever sees it, and the server cannot read it. */
export type OwnEvent =
  /** What I call myself where a group does not know me yet. */
  | { readonly kind: 'named'; readonly name: string }
  /** A recovery code was made: what was typed back before is about another one. */
  | { readonly kind: 'codeMade' }
  /** The recovery code was typed back. When, says the letter. */
  | { readonly kind: 'codeTyped' }
  /**
   * By which first entry of the roster a group is known: a new device cannot be shown another group in its place. 32 bytes
   * as base64url.
   */
  | { readonly kind: 'groupKnown'; readonly group: GroupId; readonly founding: string; readonly name?: string }
  /** About the people of one group: replaces what was answered about the same people before. */
  | { readonly kind: 'relationsAnswered'; readonly group: GroupId; readonly answers: readonly RelationAnswer[] }
  /** All of what was answered about the people of this group is taken back. */
  | { readonly kind: 'relationsErased'; readonly group: GroupId }
  /** Up to this entry of the roster its owner knows that others have other keys. It never goes back. */
  | { readonly kind: 'keysNoticed'; readonly group: GroupId; readonly entry: number }
  /** What its owner calls a passkey, to tell it from the others: the server never hears it. `since` it was added. */
  | { readonly kind: 'passkeyNamed'; readonly passkey: string; readonly name: string; readonly since?: Instant }
  /** Signed in with it. When, says the letter. */
  | { readonly kind: 'passkeyUsed'; readonly passkey: string }
  | { readonly kind: 'passkeyDropped'; readonly passkey: string }
  // Drafts. The whole draft, each time it is saved.
  | { readonly kind: 'casusDrafted'; readonly casus: CasusId; readonly group?: GroupId; readonly draft: CasusDraft }
  | { readonly kind: 'casusDropped'; readonly casus: CasusId }
  | { readonly kind: 'talkDrafted'; readonly group: GroupId; readonly talk: TalkDraft }
  | { readonly kind: 'talkDropped'; readonly group: GroupId }
  | { readonly kind: 'aimsDrafted'; readonly group: GroupId; readonly drafted: AimsDraft }
  | { readonly kind: 'aimsDropped'; readonly group: GroupId }
  // The own book. An entry that is written again is that entry, as it is now.
  | ({ readonly kind: 'entryWritten' } & BookEntry)
  | { readonly kind: 'stepFollowed'; readonly entry: EntryId; readonly mark?: FollowUpMark; readonly words?: string }
  | { readonly kind: 'entryErased'; readonly entry: EntryId };

export type OwnEventKind = OwnEvent['kind'];
export type OwnEventOf<Kind extends OwnEventKind> = Extract<OwnEvent, { readonly kind: Kind }>;

/** A talk about the agreements that is not put down yet: from which text it goes out, and what was said so far. */
export interface TalkDraft {
  readonly from?: AgreementId;
  readonly answers: readonly DraftedAnswer[];
}

/** What was said stays in sight when a question is left for later, or left without an agreement. */
export interface DraftedAnswer {
  readonly block: BlockId;
  readonly choice?: string;
  readonly words?: string;
  readonly left?: 'later' | 'nothing';
}

/** What somebody writes about the six aims, and has not shown. */
export interface AimsDraft {
  readonly when: 'then' | 'now';
  readonly aims: readonly ToldAim[];
}

/** One thing in the own book, from whatever group. */
export interface BookEntry {
  readonly entry: EntryId;
  readonly is: EntryKind;
  readonly words: string;
  readonly theme?: Aim;
  readonly group?: GroupId;
  readonly casus?: CasusId;
  /** In which it was written or said: so that nothing of it is kept twice. */
  readonly meeting?: MeetingId;
  /** Who said it, by name, where it was somebody else. */
  readonly from?: string;
  /** Of a step: when. */
  readonly on?: Instant;
  /** Of an entry that is written again: when it was first written. The letter that knew is erased by then. */
  readonly since?: Instant;
}

/**
 * A casus of one's own, or what its presenter lets others keep; an insight, a step, something learned; other own words
 * (`note`); and of one's own casus what the others handed over, and what came out of it.
 */
export const entryKinds = ['casus', 'insight', 'step', 'learned', 'note', 'handedOver', 'outcome'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** An opened letter of one's own. The writer is always the reader. */
export interface OwnLetter {
  readonly number: number;
  readonly at: Instant;
  readonly event: OwnEvent;
}
