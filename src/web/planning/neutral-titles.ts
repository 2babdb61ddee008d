import { neutralTitle as english } from '../../locales/en/neutral-title.ts';
import { neutralTitle as dutch } from '../../locales/nl/neutral-title.ts';
import { spokenLanguage } from '../parts/language.svelte.ts';

/** What stands in a calendar of which the group said nothing: in every language, the one spoken here first. */
export function neutralTitles(): readonly [string, string] {
  return spokenLanguage() === 'nl' ? [dutch, english] : [english, dutch];
}
