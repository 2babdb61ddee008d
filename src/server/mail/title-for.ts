import { neutralTitle as en } from '../../locales/en/neutral-title.ts';
import { neutralTitle as nl } from '../../locales/nl/neutral-title.ts';
import type { Language } from '../storage/account-storage.ts';

const neutral: Readonly<Record<Language, string>> = { nl, en };

/**
 * A date of which the group said nothing comes with the neutral word of whoever's browser told it: each reads it in the own
 * language. A title of the group's own stays as it is.
 */
export function titleFor(title: string, language: Language): string {
  return Object.values(neutral).includes(title) ? neutral[language] : title;
}
