import { unreachable } from '../basics/unreachable.ts';
import type { CasusDraft } from './casus-fields.ts';
import type { CasusId, Instant } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import type { BookEntry, EntryKind, OwnLetter } from './own-event.ts';
import type { RelationAnswer } from './relations.ts';
import type { Aim, FollowUpMark } from './vocabulary.ts';

/** What somebody's letters to him- or herself make together: drafts, private answers, and the own book across groups. */
export interface OwnThings {
  readonly number: number;
  readonly relations: ReadonlyMap<GroupId, readonly RelationAnswer[]>;
  readonly drafts: readonly Draft[];
  /** The own book, in the order in which entries were first written. */
  readonly book: readonly KeptEntry[];
  /** Letters that say nothing any more that is not said later, or was erased: their bytes can go. */
  readonly over: readonly number[];
}

export interface Draft {
  readonly casus: CasusId;
  readonly group: GroupId | undefined;
  readonly draft: CasusDraft;
  readonly at: Instant;
  readonly letter: number;
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

export const nothingOwn: OwnThings = { number: 0, relations: new Map(), drafts: [], book: [], over: [] };

/** Never refuses: one's own letters are one's own. A letter about what is not there changes nothing. */
export function evolveOwn(own: OwnThings, { number, at, event }: OwnLetter): OwnThings {
  if (number <= own.number) return own;
  const next = { ...own, number };
  switch (event.kind) {
    case 'relationsAnswered': {
      const answers = new Map((own.relations.get(event.group) ?? []).map((answer) => [answer.person, answer]));
      for (const answer of event.answers) answers.set(answer.person, answer);
      return { ...next, relations: new Map(own.relations).set(event.group, [...answers.values()]) };
    }
    case 'casusDrafted': {
      const { casus, group, draft } = event;
      const without = dropDraft(next, casus);
      return { ...without, drafts: [...without.drafts, { casus, group, draft, at, letter: number }] };
    }
    case 'casusDropped':
      return dropDraft(next, event.casus);
    case 'entryWritten': {
      const { kind: _, ...written } = event;
      const before = own.book.find(({ entry }) => entry === event.entry);
      if (before === undefined)
        return { ...next, book: [...own.book, { ...written, at, followed: [], letters: [number] }] };
      const [first = number, ...told] = before.letters;
      const rewritten = { ...written, at: before.at, followed: before.followed, letters: [number, ...told] };
      return { ...next, book: own.book.map((one) => (one === before ? rewritten : one)), over: [...own.over, first] };
    }
    case 'stepFollowed': {
      const { mark, words } = event;
      const follow = (one: KeptEntry): KeptEntry =>
        one.entry === event.entry
          ? { ...one, followed: [...one.followed, { at, mark, words }], letters: [...one.letters, number] }
          : one;
      return { ...next, book: own.book.map(follow) };
    }
    case 'entryErased': {
      const erased = own.book.filter(({ entry }) => entry === event.entry);
      const letters = erased.flatMap((one) => one.letters);
      return { ...next, book: own.book.filter((one) => !erased.includes(one)), over: [...own.over, ...letters] };
    }
    default:
      return unreachable(event);
  }
}

function dropDraft(own: OwnThings, casus: CasusId): OwnThings {
  const dropped = own.drafts.filter((draft) => draft.casus === casus);
  return {
    ...own,
    drafts: own.drafts.filter((draft) => draft.casus !== casus),
    over: [...own.over, ...dropped.map(({ letter }) => letter)],
  };
}

export interface BookQuestion {
  /** Each word has to occur somewhere in the entry, in whatever case and with or without accents. */
  readonly words?: string;
  readonly is?: EntryKind;
  readonly theme?: Aim;
  readonly group?: GroupId;
}

/** Searching happens in the browser alone, in what was opened there. The newest first. */
export function searchBook(book: readonly KeptEntry[], asked: BookQuestion): readonly KeptEntry[] {
  const words = plain(asked.words ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return book
    .filter(({ is }) => asked.is === undefined || is === asked.is)
    .filter(({ theme }) => asked.theme === undefined || theme === asked.theme)
    .filter(({ group }) => asked.group === undefined || group === asked.group)
    .filter((entry) => {
      const text = plain([entry.words, ...entry.followed.map((follow) => follow.words ?? '')].join(' '));
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => other.at - one.at);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
