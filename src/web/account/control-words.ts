import type { ControlIndices } from '../../crypto/control-words.ts';
import type { Language } from '../../methods/texts.ts';

/** The four words as they are read aloud in this language; the other side may read them in another. */
export async function spokenWords(indices: ControlIndices, language: Language): Promise<readonly string[]> {
  const { controlWords } =
    language === 'nl'
      ? await import('../../locales/nl/control-words.ts')
      : await import('../../locales/en/control-words.ts');
  return indices.map((index) => controlWords[index] ?? '');
}
