import type { MethodTexts } from '../../methods/texts.ts';
import { type LoadTexts, loadTexts } from '../live/method-texts.ts';

/** Fetches the words of a method once, for as many screens as look at it. What failed is asked for again. */
export function keptTexts(): LoadTexts {
  const kept = new Map<string, Promise<MethodTexts | undefined>>();
  return (method, language) => {
    const key = `${method}/${language}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const coming = loadTexts(method, language);
    kept.set(key, coming);
    coming.catch(() => kept.delete(key));
    return coming;
  };
}
