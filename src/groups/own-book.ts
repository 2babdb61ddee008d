import { unreachable } from '../basics/unreachable.ts';
import type { Instant } from './group-ids.ts';
import { evolveDrafts } from './own-drafts.ts';
import type { OwnEventOf, OwnLetter } from './own-event.ts';
import { type KeptEntry, type OwnThings, stands } from './own-things.ts';

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
    case 'relationsErased': {
      const about = `relation ${event.group} `;
      const ended = [...own.standing.keys()].filter((said) => said.startsWith(about));
      const relations = new Map([...own.relations].filter(([group]) => group !== event.group));
      return { ...stands(next, [`relations ${event.group}`], ended), relations };
    }
    case 'keysNoticed': {
      const { group, entry } = event;
      const before = own.noticed.get(group) ?? 0;
      // Two devices may write at once: what was seen on either was seen.
      return entry <= before
        ? { ...next, over: [...own.over, number] }
        : { ...stands(next, [`noticed ${group}`]), noticed: new Map(own.noticed).set(group, entry) };
    }
    case 'passkeyNamed':
    case 'passkeyUsed':
    case 'passkeyDropped':
      return evolvePasskeys(next, at, event);
    case 'casusDrafted':
    case 'casusDropped':
    case 'talkDrafted':
    case 'talkDropped':
    case 'aimsDrafted':
    case 'aimsDropped':
      return evolveDrafts(next, { number, at }, event);
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

function evolvePasskeys(
  own: OwnThings,
  at: Instant,
  event: OwnEventOf<'passkeyNamed' | 'passkeyUsed' | 'passkeyDropped'>,
): OwnThings {
  const { passkey } = event;
  const said = { named: `passkey named ${passkey}`, used: `passkey used ${passkey}` };
  const before = own.passkeys.get(passkey) ?? { name: undefined, addedAt: undefined, usedAt: undefined };
  if (event.kind === 'passkeyDropped') {
    const passkeys = new Map([...own.passkeys].filter(([known]) => known !== passkey));
    return { ...stands(own, [`passkey dropped ${passkey}`], Object.values(said)), passkeys };
  }
  if (event.kind === 'passkeyUsed') {
    return { ...stands(own, [said.used]), passkeys: new Map(own.passkeys).set(passkey, { ...before, usedAt: at }) };
  }
  const { name, since = at } = event;
  const named = { ...before, name, addedAt: since };
  return { ...stands(own, [said.named]), passkeys: new Map(own.passkeys).set(passkey, named) };
}

/** Most come last; one that was written again and lost its first letter goes to where it was. */
function inOrder(book: readonly KeptEntry[], entry: KeptEntry): readonly KeptEntry[] {
  const later = book.findIndex(({ at }) => at > entry.at);
  return later < 0 ? [...book, entry] : book.toSpliced(later, 0, entry);
}
