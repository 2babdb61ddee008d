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
  | { readonly kind: 'nowhere' };

/** Addresses of one word. */
const words: ReadonlyMap<string, 'start' | 'pairing' | 'demo' | 'choosing' | 'library'> = new Map([
  ['', 'start'],
  ['scherm', 'pairing'],
  ['demo', 'demo'],
  ['choose', 'choosing'],
  ['methods', 'library'],
]);

export function routeOf(path: string): Route {
  const [first = '', second = '', ...rest] = path.split('/').slice(1);
  if (rest.some((piece) => piece !== '')) return { kind: 'nowhere' };
  if (first === 'workshop') return { kind: 'workshop', method: second === '' ? undefined : second };
  if (second === '') return { kind: words.get(first) ?? 'nowhere' };
  if (first === 'begin') return { kind: 'start', method: second };
  if (first === 'methods') return { kind: 'method', method: second };
  if (first === 'rehearse') return { kind: 'rehearsal', method: second };
  if (first === 'print') return { kind: 'print', method: second };
  if (first === 'm') return { kind: 'meeting', meeting: second };
  return first === 'screen' ? { kind: 'screen', meeting: second } : { kind: 'nowhere' };
}
