import { distance } from './nearest.ts';
import { type CommonThing, everywhere, sameMeaning, smallWords } from './search-words.ts';
import type { MethodId } from './structure.ts';
import { type Language, languages, type MethodTexts } from './texts.ts';

/** What searching looks through. */
export interface Searchable {
  readonly id: MethodId;
  readonly texts: Readonly<Partial<Record<Language, SearchedTexts>>>;
}

type SearchedTexts = Pick<MethodTexts, 'name' | 'alsoCalled' | 'purpose' | 'origin' | 'fits'>;

/** What a word weighs where it stands. */
const weights: readonly (readonly [where: keyof SearchedTexts, weight: number])[] = [
  ['name', 100],
  ['alsoCalled', 80],
  ['purpose', 20],
  ['fits', 15],
  ['origin', 10],
];

/** How well a word matches: as it is, its beginning, somewhere inside, by meaning, or as a typing slip. */
const matches = { whole: 1, beginning: 0.8, inside: 0.6, meaning: 0.4, slip: 0.4 } as const;

/** More than anybody types; the rest is not looked at. */
const most = { characters: 200, words: 12 } as const;

/**
 * The methods in which every word of the question is found, the best first. It finds words in both languages, by their
 * beginning, inside a long word, in other words of the field, without accents, and with a typing slip when nothing
 * is written as it was typed. Without any word, all methods.
 */
export function searchMethods(methods: readonly Searchable[], question: string): readonly MethodId[] {
  const typed = wordsOf(question.slice(0, most.characters)).slice(0, most.words);
  const telling = typed.filter((word) => !smallWords.has(word));
  const asked = telling.length > 0 ? telling : typed;
  const indexed = methods.map(({ id, texts }) => ({ id, places: placesOf(texts) }));
  const scored = asked.map((word) => score(word, indexed));
  return indexed
    .map(({ id }) => ({ id, points: scored.map((points) => points.get(id) ?? 0) }))
    .filter(({ points }) => points.every((one) => one > 0))
    .map(({ id, points }) => ({ id, total: points.reduce((sum, one) => sum + one, 0) }))
    .sort((one, other) => other.total - one.total || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/** What every method has and is all that was asked for; undefined when the question says more than that. */
export function commonThingIn(question: string): CommonThing | undefined {
  const asked = wordsOf(question.slice(0, most.characters)).filter((word) => !smallWords.has(word));
  const things = asked.map((word) => {
    const exact = meanings(word);
    const meant = exact.length > 0 ? exact : meanings(word, isSlip);
    return [word, ...meant].map((one) => everywhere.get(one)).find((thing) => thing !== undefined);
  });
  return things.includes(undefined) ? undefined : things[0];
}

interface Indexed {
  readonly id: MethodId;
  readonly places: readonly WordPlace[];
}

interface WordPlace {
  readonly word: string;
  readonly weight: number;
}

/** What one word is worth for each method. A slip is supposed only when nobody writes the word as it was typed. */
function score(word: string, methods: readonly Indexed[]): ReadonlyMap<MethodId, number> {
  const meant = meanings(word);
  const isKnown =
    meant.length > 0 || methods.some(({ places }) => places.some((place) => matchOf(word, place.word) > 0));
  const others = isKnown ? meant : meanings(word, isSlip);
  const isOurs = [word, ...others].some((one) => everywhere.has(one));
  const points = methods.map(({ id, places }): readonly [MethodId, number] => {
    const best = places.map((place) => {
      const literal = isKnown ? matchOf(word, place.word) : isSlip(word, place.word) ? matches.slip : 0;
      const byMeaning = others.some((other) => matchOf(other, place.word) >= matches.beginning) ? matches.meaning : 0;
      return Math.max(literal, byMeaning) * place.weight;
    });
    return [id, Math.max(isOurs ? 1 : 0, ...best)];
  });
  return new Map(points);
}

function matchOf(word: string, written: string): number {
  if (written === word) return matches.whole;
  if (word.length >= 3 && written.startsWith(word)) return matches.beginning;
  return word.length >= 4 && written.includes(word) ? matches.inside : 0;
}

/** One letter wrong in a word of four, two in a word of eight; two letters that changed places count as one. */
function isSlip(word: string, written: string): boolean {
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (Math.abs(word.length - written.length) > allowed) return false;
  return allowed > 0 && distance(word, written) <= allowed;
}

function meanings(word: string, same: (one: string, other: string) => boolean = (one, other) => one === other) {
  const groups = sameMeaning.filter((group) => group.some((one) => same(word, one)));
  return [...new Set(groups.flat())];
}

function placesOf(texts: Searchable['texts']): readonly WordPlace[] {
  const places = new Map<string, number>();
  for (const language of languages) {
    const words = texts[language];
    if (words === undefined) continue;
    const fields = { ...words, alsoCalled: words.alsoCalled.join(' '), fits: words.fits.join(' ') };
    for (const [field, weight] of weights) {
      for (const word of wordsOf(fields[field])) places.set(word, Math.max(weight, places.get(word) ?? 0));
    }
  }
  return [...places].map(([word, weight]) => ({ word, weight }));
}

/** Small letters without accents; what is neither letter nor digit divides. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
