import type { choosing } from '../../locales/nl/choosing.ts';
import type { Language } from '../../methods/texts.ts';

/** The words of choosing, reading and composing: fetched by whoever does that, and by nobody who joins by a link. */
export type ChoosingWords = typeof choosing;

const chapters: Readonly<Record<Language, () => Promise<ChoosingWords>>> = {
  nl: async () => (await import('../../locales/nl/choosing.ts')).choosing,
  en: async () => (await import('../../locales/en/choosing.ts')).choosing,
};

export function choosingWords(language: Language): Promise<ChoosingWords> {
  return chapters[language]();
}
