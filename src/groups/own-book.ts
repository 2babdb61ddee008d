import { unreachable } from '../basics/unreachable.ts';
import type { CasusDraft } from './casus-fields.ts';
import type { CasusId, EntryId, Instant } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import type { BookEntry, EntryKind, OwnEventOf, OwnLetter } from './own-event.ts';
import type { RelationAnswer } from './relations.ts';
import type { Aim, FollowUpMark } from './vocabulary.ts';

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
  book: [],
  loose: new Map(),
  standing: new Map(),
  over: [],
};

/** Never refuses: one's own letters are one's own. A letter about what is not there changes nothing. */
export function evolveOwn(own: OwnThings, { number, at, event }: OwnLetter): OwnThings {
  if (number <= own.number) return own;
  const next = { ...own, number };
  switch (event.kind) {
    case 'named':
      return { ...stands(next, ['name']), name: event.name };
    case 'codeMade': {
      const typed = [...own.standing.keys()].filter((said) => said.startsWith(typedBack));
      return { ...stands(next, ['code'], typed), codeMadeAt: at, codeTypedAt: [] };
    }
    case 'codeTyped':
      return { ...stands(next, [`${typedBack} ${number}`]), codeTypedAt: [...own.codeTypedAt, at] };
    case 'groupKnown': {
      const { group, founding } = event;
      const known = own.knownGroups.get(group);
      if (known !== undefined && known.founding !== founding) return next;
      const name = event.name ?? known?.name;
      const said = [...(known === undefined ? ['founding'] : []), ...(event.name === undefined ? [] : ['name'])];
      const told = stands(
        next,
        said.map((what) => `${what} ${group}`),
      );
      return { ...told, knownGroups: new Map(own.knownGroups).set(group, { founding, name }) };
    }
    case 'relationsAnswered': {
      const { group } = event;
      const answers = new Map((own.relations.get(group) ?? []).map((answer) => [answer.person, answer]));
      for (const answer of event.answers) {
        // The last answered come last, whatever of the earlier letters is still there.
        answers.delete(answer.person);
        answers.set(answer.person, answer);
      }
      if (event.answers.length === 0) return stands(next, []);
      const about = event.answers.map(({ person }) => `relation ${group} ${person}`);
      return { ...stands(next, about), relations: new Map(own.relations).set(group, [...answers.values()]) };
    }
    case 'casusDrafted': {
      const { casus, group, draft } = event;
      const without = dropDraft(next, casus);
      return { ...without, drafts: [...without.drafts, { casus, group, draft, at, letter: number }] };
    }
    case 'casusDropped':
      return dropDraft(next, event.casus);
    case 'entryWritten': {
      const { kind: _, since = at, ...written } = event;
      const before = own.book.find(({ entry }) => entry === event.entry);
      if (before === undefined) {
        const { followed, letters } = own.loose.get(event.entry) ?? { followed: [], letters: [] };
        const first: KeptEntry = { ...written, at: since, followed, letters: [number, ...letters] };
        const loose = new Map([...own.loose].filter(([entry]) => entry !== event.entry));
        return { ...next, loose, book: inOrder(own.book, first) };
      }
      const [first = number, ...told] = before.letters;
      const rewritten = { ...written, at: before.at, followed: before.followed, letters: [number, ...told] };
      return { ...next, book: own.book.map((one) => (one === before ? rewritten : one)), over: [...own.over, first] };
    }
    case 'stepFollowed': {
      const { entry, mark, words } = event;
      const found = own.book.find((one) => one.entry === entry);
      const { followed, letters } = found ?? own.loose.get(entry) ?? { followed: [], letters: [] };
      const now = { followed: [...followed, { at, mark, words }], letters: [...letters, number] };
      if (found === undefined) return { ...next, loose: new Map(own.loose).set(entry, now) };
      return { ...next, book: own.book.map((one) => (one === found ? { ...one, ...now } : one)) };
    }
    case 'entryErased': {
      const erased = own.book.filter(({ entry }) => entry === event.entry);
      const letters = [...erased, own.loose.get(event.entry)].flatMap((one) => one?.letters ?? []);
      const loose = new Map([...own.loose].filter(([entry]) => entry !== event.entry));
      const book = own.book.filter((one) => !erased.includes(one));
      return { ...next, loose, book, over: [...own.over, ...letters] };
    }
    default:
      return unreachable(event);
  }
}

/** The entry once more, with other words: it stays where it was, also when its first letter is gone. */
export function rewriteEntry(
  { at, followed: _, letters: __, ...entry }: KeptEntry,
  words: string,
): OwnEventOf<'entryWritten'> {
  return { kind: 'entryWritten', ...entry, words, since: at };
}

const typedBack = 'typed';

/** This letter says these things now, and `ended` nobody says any more: letters that say nothing else are over. */
function stands(own: OwnThings, said: readonly string[], ended: readonly string[] = []): OwnThings {
  const standing = new Map([...own.standing].filter(([what]) => !ended.includes(what)));
  for (const what of said) standing.set(what, own.number);
  const needed = new Set(standing.values());
  const before = new Set([...said, ...ended].flatMap((what) => own.standing.get(what) ?? []));
  const over = [...before, ...(said.length === 0 ? [own.number] : [])].filter((letter) => !needed.has(letter));
  return { ...own, standing, over: [...own.over, ...over] };
}

/** Most come last; one that was written again and lost its first letter goes to where it was. */
function inOrder(book: readonly KeptEntry[], entry: KeptEntry): readonly KeptEntry[] {
  const later = book.findIndex(({ at }) => at > entry.at);
  return later < 0 ? [...book, entry] : book.toSpliced(later, 0, entry);
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
