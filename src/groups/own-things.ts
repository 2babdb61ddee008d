import type { CasusDraft } from './casus-fields.ts';
import type { CasusId, EntryId, Instant } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import type { AimsDraft, BookEntry, TalkDraft } from './own-event.ts';
import type { RelationAnswer } from './relations.ts';
import type { FollowUpMark } from './vocabulary.ts';

/** What somebody's letters to him- or herself make together: drafts, private answers, and the own book across groups. */
export interface OwnThings {
  readonly number: number;
  /** What I call myself where a group does not know me yet. */
  readonly name: string | undefined;
  /** When the recovery code of now was made, if a letter says so. */
  readonly codeMadeAt: Instant | undefined;
  /** Each time that this code was typed back, the first time first. */
  readonly codeTypedAt: readonly Instant[];
  /** What was first known of a group stands: nothing puts another founding in its place. */
  readonly knownGroups: ReadonlyMap<GroupId, KnownGroup>;
  readonly relations: ReadonlyMap<GroupId, readonly RelationAnswer[]>;
  readonly drafts: readonly Draft[];
  /** Of each group: a talk about the agreements that is not put down yet. */
  readonly talks: ReadonlyMap<GroupId, TalkDraft>;
  /** Of each group: what was written about the six aims and is not shown yet. */
  readonly aims: ReadonlyMap<GroupId, AimsDraft>;
  /** Of each group: up to which entry of the roster its owner was told of other people's other keys. */
  readonly noticed: ReadonlyMap<GroupId, number>;
  /** By their ids. */
  readonly passkeys: ReadonlyMap<string, KnownPasskey>;
  /** The own book, in the order in which entries were first written. */
  readonly book: readonly KeptEntry[];
  /** What became of steps that are not in the book yet: the entry was written again later, and its first letter erased. */
  readonly loose: ReadonlyMap<EntryId, Pick<KeptEntry, 'followed' | 'letters'>>;
  /** By what they say: the letters that say it now. */
  readonly standing: ReadonlyMap<string, number>;
  /** Letters that say nothing any more that is not said later, or was erased: without their bytes all stays as it is. */
  readonly over: readonly number[];
}

export interface KnownGroup {
  readonly founding: string;
  readonly name: string | undefined;
}

export interface Draft {
  readonly casus: CasusId;
  readonly group: GroupId | undefined;
  readonly draft: CasusDraft;
  readonly at: Instant;
  readonly letter: number;
}

/** What its owner wrote down about a passkey; the server knows only that there is one. */
export interface KnownPasskey {
  readonly name: string | undefined;
  readonly addedAt: Instant | undefined;
  readonly usedAt: Instant | undefined;
}

export interface KeptEntry extends BookEntry {
  readonly at: Instant;
  readonly followed: readonly {
    readonly at: Instant;
    readonly mark: FollowUpMark | undefined;
    readonly words: string | undefined;
  }[];
  readonly letters: readonly number[];
}

export const nothingOwn: OwnThings = {
  number: 0,
  name: undefined,
  codeMadeAt: undefined,
  codeTypedAt: [],
  knownGroups: new Map(),
  relations: new Map(),
  drafts: [],
  talks: new Map(),
  aims: new Map(),
  noticed: new Map(),
  passkeys: new Map(),
  book: [],
  loose: new Map(),
  standing: new Map(),
  over: [],
};

/** This letter says these things now, and `ended` nobody says any more: letters that say nothing else are over. */
export function stands(own: OwnThings, said: readonly string[], ended: readonly string[] = []): OwnThings {
  const standing = new Map([...own.standing].filter(([what]) => !ended.includes(what)));
  for (const what of said) standing.set(what, own.number);
  const needed = new Set(standing.values());
  const before = new Set([...said, ...ended].flatMap((what) => own.standing.get(what) ?? []));
  const over = [...before, ...(said.length === 0 ? [own.number] : [])].filter((letter) => !needed.has(letter));
  return { ...own, standing, over: [...own.over, ...over] };
}
