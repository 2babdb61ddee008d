import { granted, type Result, refused } from '../basics/result.ts';
import type { Acting, CommandOf } from './command.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { BroughtWords, Meeting } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/**
 * The words of a method that is in no library travel sealed, in as many pieces as they need: each is a content of its
 * own, for everyone who is inside. The chair brings them, as it brings the method.
 */

export function decideBringing(
  meeting: Meeting,
  acting: Acting,
  { method, piece, pieces, content }: CommandOf<'bringWords'>,
): Result<readonly MeetingEvent[], Refusal> {
  if (acting.hand !== meeting.chair) return refused('notChair');
  if (piece >= pieces || !meeting.script.parts.some((part) => part.method === method)) return refused('noSuchPlace');
  return granted([{ kind: 'wordsBrought', method, piece, pieces, content }]);
}

export function evolveBringing(meeting: Meeting, { method, piece, pieces, content }: EventOf<'wordsBrought'>): Meeting {
  const kept = meeting.words.filter((words) => !replacedBy(words, { method, piece, pieces }));
  return { ...meeting, words: [...kept, { method, piece, pieces, content }] };
}

/** Other words for the same method take the place of all that there were; the same piece that of itself. */
export function replacedBy(
  before: BroughtWords,
  { method, piece, pieces }: Pick<BroughtWords, 'method' | 'piece' | 'pieces'>,
): boolean {
  return before.method === method && (before.piece === piece || before.pieces !== pieces);
}
