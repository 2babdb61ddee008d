import { granted, type Result, refused } from '../../basics/result.ts';
import type { Command } from '../../engine/command.ts';
import { contentsWrittenBy } from '../../engine/contents.ts';
import type { Contents, WireRefusal } from '../../protocol/message.ts';
import type { StoredContent } from '../storage/storage.ts';
import type { Shelf } from './shelf.ts';

/** The sealed bytes that come along with a command: exactly those that it names, each under an id of its own. */
export function contentOf(
  command: Command,
  contents: Contents,
  shelf: Shelf,
): Result<StoredContent | undefined, WireRefusal> {
  const named = contentsWrittenBy(command);
  if (contents.some(({ id }) => !named.includes(id))) return refused('contentUnasked');
  if (named.some((id) => contents.every((content) => content.id !== id))) return refused('contentMissing');
  if (contents.length > named.length) return refused('contentUnasked');
  if (named.some((id) => shelf.isTaken(id))) return refused('contentTaken');
  return granted(contents[0]);
}
