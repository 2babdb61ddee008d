import type { mailing } from '../../locales/nl/mailing.ts';
import type { Language } from '../../methods/texts.ts';

export type MailingWords = typeof mailing;

const loaders: Readonly<Record<Language, () => Promise<MailingWords>>> = {
  nl: async () => (await import('../../locales/nl/mailing.ts')).mailing,
  en: async () => (await import('../../locales/en/mailing.ts')).mailing,
};

/** Resolves at once when it was fetched before. */
export function mailingWords(language: Language): Promise<MailingWords> {
  return loaders[language]();
}
