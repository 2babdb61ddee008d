import type { StoredContent } from '../storage/storage.ts';
import type { LiveLimits } from './live-limits.ts';
import type { Recalled } from './recall.ts';

/** So many events are left for walking a meeting to its end after no more can be written. */
const reserve = 1_000;

interface RoomSize {
  readonly events: number;
  readonly contents: number;
  readonly letters: number;
}

export function sizeOf({ authority, shelf }: Pick<Recalled, 'authority' | 'shelf'>): RoomSize {
  return { events: authority.number, contents: shelf.size, letters: shelf.letters };
}

/** Whether a meeting of this size may take another command that brings these contents. */
export function hasSpace(size: RoomSize, brought: readonly StoredContent[], limits: LiveLimits): boolean {
  if (brought.length === 0) return size.events < limits.mostEvents + reserve;
  const letters = brought.reduce((sum, { sealed }) => sum + sealed.length, size.letters);
  const contents = size.contents + brought.length;
  return size.events < limits.mostEvents && contents <= limits.mostContents && letters <= limits.mostLetters;
}
