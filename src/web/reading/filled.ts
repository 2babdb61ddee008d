import type { ChoosingWords } from '../choosing/choosing-words.ts';

/** The text of a method as it reads when nobody has been chosen yet. */
export function filled(text: string, { method }: ChoosingWords): string {
  const full = text.replaceAll('{presenter}', method.presenterName).replaceAll('{chair}', method.chairName);
  return full.charAt(0).toUpperCase() + full.slice(1);
}
