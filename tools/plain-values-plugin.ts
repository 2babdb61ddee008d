import type { Plugin } from 'vite';

const library = 'devalue';
const instead = '\0kring-plain-values';

/**
 * SvelteKit's router carries a library that writes dates, maps and cycles as text, for pages that get their values from
 * a server. Ours never do: what it keeps for a page in the browser's history is plain. So the pages, and only they, get
 * JSON in its place. See `docs/decisions/060-the-router-speaks-json.md`.
 */
export function plainValuesPlugin(): Plugin {
  return {
    name: 'kring-plain-values',
    enforce: 'pre',
    resolveId(source) {
      return source === library && this.environment.config.consumer === 'client' ? instead : undefined;
    },
    load(id) {
      return id === instead ? code : undefined;
    },
  };
}

/** `undefined` has no JSON: an empty text stands for it. What a server would have to send is refused loudly. */
const code = `
export const stringify = (value) => (value === undefined ? '' : JSON.stringify(value));
export const parse = (text) => (text === '' ? undefined : JSON.parse(text));
const never = () => { throw new Error('These pages get no values from a server'); };
export { never as unflatten, never as uneval, never as stringifyAsync };
`;
