import type { MethodId } from '../../methods/structure.ts';
import type { Language, MethodTexts } from '../../methods/texts.ts';

type Loaders = Readonly<Record<string, () => Promise<MethodTexts>>>;
const texts: Readonly<Record<Language, Loaders>> = {
  nl: import.meta.glob<MethodTexts>('../../methods/library/*.yaml', { query: '?texts=nl', import: 'default' }),
  en: import.meta.glob<MethodTexts>('../../methods/library/*.yaml', { query: '?texts=en', import: 'default' }),
};

/** Apart from the library, so that whoever only reads a method does not carry what fits one to time and people. */
export async function loadTexts(method: MethodId, language: Language): Promise<MethodTexts | undefined> {
  return texts[language][`../../methods/library/${method}.yaml`]?.();
}
