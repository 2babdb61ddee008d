import type { alone } from '../../locales/nl/alone.ts';
import type { DemoStory } from '../../locales/nl/demo-story.ts';
import type { Language } from '../../methods/texts.ts';

/** The words of the demo and of rehearsing alone: fetched by whoever comes here, and by nobody else. */
export type AloneWords = typeof alone;

const chapters: Readonly<Record<Language, () => Promise<AloneWords>>> = {
  nl: async () => (await import('../../locales/nl/alone.ts')).alone,
  en: async () => (await import('../../locales/en/alone.ts')).alone,
};

const stories: Readonly<Record<Language, () => Promise<DemoStory>>> = {
  nl: async () => (await import('../../locales/nl/demo-story.ts')).demoStory,
  en: async () => (await import('../../locales/en/demo-story.ts')).demoStory,
};

export function aloneWords(language: Language): Promise<AloneWords> {
  return chapters[language]();
}

export function demoStory(language: Language): Promise<DemoStory> {
  return stories[language]();
}
