import { mostInBookEntry } from './group-limits.ts';

/** Where a text is cut if it has to be: after a paragraph, else a sentence, else a word. */
const ends: readonly RegExp[] = [/\n\s*\n/gu, /[.!?\u2026]["'\u2019\u201d)]*\s/gu, /\s/gu];

/**
 * Words from a meeting can be longer than an entry of the own book: then they become several entries, one after the other.
 * Nothing is lost but white space at the cuts; blank words make none.
 */
export function inPieces(words: string, most: number = mostInBookEntry): readonly string[] {
  const pieces: string[] = [];
  let rest = [...words.trim()];
  while (rest.length > most) {
    const window = rest.slice(0, most).join('');
    const cut = lastEnd(window);
    const piece = cut === undefined ? window : window.slice(0, cut);
    pieces.push(piece.trimEnd());
    rest = [
      ...rest
        .slice([...piece].length)
        .join('')
        .trimStart(),
    ];
  }
  return rest.length === 0 ? pieces : [...pieces, rest.join('')];
}

/** Not in the first half: rather a cut sentence than a piece with three words in it. */
function lastEnd(window: string): number | undefined {
  for (const end of ends) {
    const cuts = [...window.matchAll(end)].map((match) => match.index + match[0].length);
    const last = cuts.at(-1);
    if (last !== undefined && last > window.length / 2) return last;
  }
  return undefined;
}
