import type { MethodId } from '../../methods/structure.ts';
import type { Language, MethodTexts } from '../../methods/texts.ts';
import { shelf } from './own-here.ts';
import { isOwn } from './own-id.ts';

export type LoadTexts = (method: MethodId, language: Language) => Promise<MethodTexts | undefined>;

/**
 * The words of one method in one language, as a file beside the pages: they are no code, and whoever joins by a link
 * fetches those of this meeting and no others. Undefined for a method that is not in the library of this server. Those of an own method are here, or not at all.
 */
export async function loadTexts(method: MethodId, language: Language): Promise<MethodTexts | undefined> {
  if (isOwn(method)) {
    if (shelf.read(method) === undefined) return undefined;
    return (await import('./own-library.ts')).ownTexts(method, language);
  }
  const answer = await fetch(`/_app/methods/${method}.${language}.json`, { credentials: 'omit' });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error('The words of a method could not be fetched');
  const texts: MethodTexts = await answer.json();
  return texts;
}
