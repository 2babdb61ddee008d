/** What an address shows. The server answers every address with the one page, which finds its way here. */
export type Route =
  | { readonly kind: 'start' }
  | { readonly kind: 'meeting'; readonly meeting: string }
  /** A display that waits for a code. */
  | { readonly kind: 'pairing' }
  | { readonly kind: 'screen'; readonly meeting: string }
  | { readonly kind: 'nowhere' };

export function routeOf(path: string): Route {
  const [first = '', second = '', ...rest] = path.split('/').slice(1);
  if (rest.some((piece) => piece !== '')) return { kind: 'nowhere' };
  if (second === '')
    return first === '' ? { kind: 'start' } : first === 'scherm' ? { kind: 'pairing' } : { kind: 'nowhere' };
  if (first === 'm') return { kind: 'meeting', meeting: second };
  return first === 'screen' ? { kind: 'screen', meeting: second } : { kind: 'nowhere' };
}
