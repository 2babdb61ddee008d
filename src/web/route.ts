/** What an address shows. The server answers every address with the one page, which finds its way here. */
export type Route =
  /** With a method, beginning a meeting with that one. */
  | { readonly kind: 'start'; readonly method?: string }
  | { readonly kind: 'meeting'; readonly meeting: string }
  /** A display that waits for a code. */
  | { readonly kind: 'pairing' }
  | { readonly kind: 'screen'; readonly meeting: string }
  /** A meeting that plays itself. */
  | { readonly kind: 'demo' }
  /** One person walks a method with all seats. */
  | { readonly kind: 'rehearsal'; readonly method: string }
  /** Making methods of one's own; with a method, changing that one. */
  | { readonly kind: 'workshop'; readonly method: string | undefined }
  /** Finding a method by a few questions. */
  | { readonly kind: 'choosing' }
  /** All methods, to read about. */
  | { readonly kind: 'library' }
  | { readonly kind: 'method'; readonly method: string }
  /** A meeting with a method on paper. */
  | { readonly kind: 'print'; readonly method: string }
  /** Stopping a kind of mail, by the link at its end. */
  | { readonly kind: 'mail'; readonly token: string }
  /** Answering which dates suit, by a personal link. */
  | { readonly kind: 'poll'; readonly link: string }
  /** Something that asks for an account. */
  | { readonly kind: 'members'; readonly at: MemberRoute }
  | { readonly kind: 'nowhere' };

/** Groups, one group and one of its pages, and what belongs to somebody alone. */
export type MemberRoute =
  | { readonly kind: 'groups' | 'account' | 'book' }
  | { readonly kind: 'group'; readonly group: string; readonly part: string | undefined }
  /** The room of a group: its meeting of this moment. */
  | { readonly kind: 'room'; readonly group: string }
  /** Before it, for the code on the table: there also when no meeting is open, and for who is no member. */
  | { readonly kind: 'door'; readonly group: string }
  | { readonly kind: 'invitation'; readonly invitation: string };

/** Addresses of one word. */
type Word = 'start' | 'pairing' | 'demo' | 'choosing' | 'library';
const words: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['', 'start'],
  ['scherm', 'pairing'],
  ['demo', 'demo'],
  ['choose', 'choosing'],
  ['methods', 'library'],
]);

export function routeOf(path: string): Route {
  const [first = '', second = '', ...rest] = path.split('/').slice(1);
  const member = memberRoute(first, second, rest);
  if (member !== undefined) return { kind: 'members', at: member };
  if (rest.some((piece) => piece !== '')) return { kind: 'nowhere' };
  if (first === 'workshop') return { kind: 'workshop', method: second === '' ? undefined : second };
  if (second === '') return { kind: words.get(first) ?? 'nowhere' };
  if (first === 'begin') return { kind: 'start', method: second };
  if (first === 'methods') return { kind: 'method', method: second };
  if (first === 'rehearse') return { kind: 'rehearsal', method: second };
  if (first === 'print') return { kind: 'print', method: second };
  if (first === 'mail') return { kind: 'mail', token: second };
  if (first === 'poll') return { kind: 'poll', link: second };
  if (first === 'm') return { kind: 'meeting', meeting: second };
  return first === 'screen' ? { kind: 'screen', meeting: second } : { kind: 'nowhere' };
}

function memberRoute(first: string, second: string, rest: readonly string[]): MemberRoute | undefined {
  const [part = '', ...more] = rest;
  if (more.some((piece) => piece !== '')) return undefined;
  if (first === 'groups' && second !== '') {
    if (part === 'room' || part === 'door') return { kind: part, group: second };
    return { kind: 'group', group: second, part: part === '' ? undefined : part };
  }
  if (part !== '') return undefined;
  if (first === 'invite' && second !== '') return { kind: 'invitation', invitation: second };
  if (second !== '') return undefined;
  return first === 'groups' || first === 'account' || first === 'book' ? { kind: first } : undefined;
}
