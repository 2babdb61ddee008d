import { preferredLanguage, speak } from '../parts/language.svelte.ts';

// One page for every address: nothing is rendered on the server, because nothing there can read what is shown.
export const ssr = false;
export const prerender = false;

/** Nothing is shown before there are words for it. */
export async function load(): Promise<void> {
  await speak(preferredLanguage());
}
