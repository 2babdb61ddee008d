import type { workshop } from '../../locales/nl/workshop.ts';
import type { Language } from '../../methods/texts.ts';

/** The words of the workshop: fetched by whoever comes here, and by nobody else. */
export type WorkshopWords = typeof workshop;

const chapters: Readonly<Record<Language, () => Promise<WorkshopWords>>> = {
  nl: async () => (await import('../../locales/nl/workshop.ts')).workshop,
  en: async () => (await import('../../locales/en/workshop.ts')).workshop,
};

export function workshopWords(language: Language): Promise<WorkshopWords> {
  return chapters[language]();
}
