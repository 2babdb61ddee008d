import { mostCharacters } from '../../crypto/padding.ts';
import type { MethodId } from '../../methods/structure.ts';
import type { LiveMeeting } from './live-meeting.svelte.ts';
import { isOwn } from './own-id.ts';
import { ownMethod } from './own-library.ts';

/**
 * Brings the words of the methods in this meeting that were made in this browser: whatever is not there yet. After a
 * refusal, or when the line is gone, it stops; the next time it goes on where it was.
 */
export async function bringOwnWords(live: LiveMeeting): Promise<void> {
  const methods = [...new Set(live.meeting.script.parts.map(({ method }) => method))].filter(isOwn);
  for (const method of methods) {
    const texts = ownMethod(method)?.texts;
    if (texts !== undefined && !(await bringPieces(live, method, piecesOf(JSON.stringify(texts))))) return;
  }
}

async function bringPieces(live: LiveMeeting, method: MethodId, texts: readonly string[]): Promise<boolean> {
  const pieces = texts.length;
  for (const [piece, text] of texts.entries()) {
    const isThere = live.meeting.words.some((words) => {
      return words.method === method && words.piece === piece && words.pieces === pieces;
    });
    if (isThere) continue;
    const answer = await live.bringWords({ method, piece, pieces }, text);
    if (!answer.ok) return false;
  }
  return true;
}

/** As long as one sealed text may be. None begins or ends in the middle of a character. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const characters = [...text];
  for (let at = 0; at < characters.length; at += mostCharacters)
    pieces.push(characters.slice(at, at + mostCharacters).join(''));
  return pieces;
}
