import type { Language } from '../../methods/texts.ts';

/** In a file the places for a name have one spelling for all languages; whoever writes reads their own. */
const dutch: Readonly<Record<string, string>> = { presenter: 'inbrenger', chair: 'gespreksleider' };

/** As it is read in a field of this language. */
export function asShown(text: string, language: Language): string {
  return language === 'nl' ? spelled(text, dutch) : text;
}

/** As it stands in the file, in whichever of the two spellings somebody typed it. */
export function asKept(text: string, language: Language): string {
  if (language !== 'nl') return text;
  return spelled(text, Object.fromEntries(Object.entries(dutch).map(([kept, shown]) => [shown, kept])));
}

function spelled(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const other = names[name.trim().toLowerCase()];
    return other === undefined ? whole : `{${other}}`;
  });
}
