import type { Command } from '../../engine/command.ts';
import type { StoredContent } from '../storage/storage.ts';
import type { LiveLimits } from './live-limits.ts';
import type { Recalled } from './recall.ts';

/** So much is left for walking a meeting to its end after no more can be written. */
const reserve = { events: 1_000, letters: 1024 * 1024 };

interface RoomSize {
  readonly events: number;
  readonly contents: number;
  /** Of the sealed contents that stand here, and of all events. */
  readonly letters: number;
}

export function sizeOf({ authority, shelf, bodies }: Recalled): RoomSize {
  return { events: authority.number, contents: shelf.size, letters: shelf.letters + bodies.letters };
}

/** Whether a meeting of this size may take another command that brings these contents. */
export function hasSpace(
  size: RoomSize,
  command: Command,
  brought: StoredContent | undefined,
  limits: LiveLimits,
): boolean {
  const letters = size.letters + scriptLetters(command) + (brought?.sealed.length ?? 0);
  if (letters === size.letters)
    return size.events < limits.mostEvents + reserve.events && letters < limits.mostLetters + reserve.letters;
  const contents = size.contents + (brought === undefined ? 0 : 1);
  return size.events < limits.mostEvents && contents <= limits.mostContents && letters <= limits.mostLetters;
}

/** A script is the one thing besides contents that can be large. */
function scriptLetters(command: Command): number {
  if (command.kind === 'planScript') return JSON.stringify(command.script).length;
  const bringsMethod = command.kind === 'chooseMethod' || command.kind === 'addCasusPart';
  return bringsMethod ? JSON.stringify(command.method).length : 0;
}
