import { mail as en } from '../../locales/en/mail.ts';
import type { MailWords } from '../../locales/mail.ts';
import { mail as nl } from '../../locales/nl/mail.ts';
import type { Language } from '../storage/account-storage.ts';

const words: Readonly<Record<Language, MailWords>> = { nl, en };

export function wordsIn(language: Language): MailWords {
  return words[language];
}
