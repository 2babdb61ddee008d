import type { Words } from '../../locales/nl.ts';
import { type Language, languages } from '../../methods/texts.ts';
import { reopenChapters } from './chapters.svelte.ts';

/** The language belongs to the person at this browser; whoever is on the other screens reads in their own. */

const storageKey = 'kring.language';
const dictionaries: Readonly<Record<Language, () => Promise<Words>>> = {
  nl: async () => (await import('../../locales/nl.ts')).nl,
  en: async () => (await import('../../locales/en.ts')).en,
};

let spoken = $state<Language>('nl');
let known = $state.raw<Words>();

/** The words of the language that is spoken here now. Reactive. The outermost page loads it before it shows anything. */
export function words(): Words {
  if (known === undefined) throw new Error('No language was loaded');
  return known;
}

export function spokenLanguage(): Language {
  return spoken;
}

/** How dates and times are written here: English is British. */
export function spokenLocale(): string {
  return spoken === 'en' ? 'en-GB' : 'nl-NL';
}

/** Loads the language, remembers the choice in this browser and tells the page what it is written in. */
export async function speak(language: Language): Promise<void> {
  // One after the other: a page whose words cannot come is not left half in another language.
  const dictionary = await dictionaries[language]();
  await reopenChapters(language);
  known = dictionary;
  spoken = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing still speaks.
  }
}

/** What was chosen here before, else Dutch for those whose browser asks for it, else English. */
export function preferredLanguage(): Language {
  const chosen = stored();
  if (chosen !== undefined) return chosen;
  return navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

function stored(): Language | undefined {
  try {
    const chosen = localStorage.getItem(storageKey);
    return languages.find((language) => language === chosen);
  } catch {
    return undefined;
  }
}
