import { mostCharacters } from '../../crypto/padding.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { BroughtTexts } from '../../methods/parse-brought-texts.ts';
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
    if (texts === undefined || !isForThisScript(live.meeting, method, texts)) continue;
    if (!(await bringPieces(live, method, piecesOf(JSON.stringify(texts))))) return;
  }
}

async function bringPieces(live: LiveMeeting, method: MethodId, texts: readonly string[]): Promise<boolean> {
  const pieces = texts.length;
  for (const [piece, text] of texts.entries()) {
    const there = live.meeting.words.find((words) => {
      return words.method === method && words.piece === piece && words.pieces === pieces;
    });
    const known = live.text(there?.content);
    if (there !== undefined && (known === undefined || known === text)) continue;
    const answer = await live.bringWords({ method, piece, pieces }, text);
    if (!answer.ok) return false;
  }
  return true;
}

/** The maker may have changed the method since it was taken into this meeting: then what was brought stays. */
function isForThisScript({ script, words }: Meeting, method: MethodId, texts: BroughtTexts): boolean {
  if (words.every((brought) => brought.method !== method)) return true;
  const [spoken] = Object.values(texts);
  const phases = script.parts.filter((part) => part.method === method).flatMap((part) => part.phases);
  return phases.every(({ id, steps }) => {
    return spoken?.phases[id] !== undefined && steps.every((step) => spoken.steps[step.id] !== undefined);
  });
}

/** As long as one sealed text may be. None begins or ends in the middle of a character. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const characters = [...text];
  for (let at = 0; at < characters.length; at += mostCharacters)
    pieces.push(characters.slice(at, at + mostCharacters).join(''));
  return pieces;
}
