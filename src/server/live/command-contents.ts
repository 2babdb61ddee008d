import { granted, type Result, refused } from '../../basics/result.ts';
import type { Command } from '../../engine/command.ts';
import { contentsWrittenBy } from '../../engine/contents.ts';
import type { ContentId } from '../../engine/ids.ts';
import { isId } from '../../protocol/id-schema.ts';
import type { Contents, WireRefusal } from '../../protocol/message.ts';
import type { StoredContent } from '../storage/storage.ts';
import type { Shelf } from './shelf.ts';

/** The sealed bytes that come along with a command: exactly those that it names, each under an id of its own. */
export function contentsOf(
  command: Command,
  contents: Contents | undefined,
  shelf: Shelf,
): Result<readonly StoredContent[], WireRefusal> {
  const named = new Set(contentsWrittenBy(command));
  const given = Object.entries(contents ?? {});
  if (given.some(([id]) => !isId<ContentId>(id) || !named.has(id))) return refused('contentUnasked');
  const found: StoredContent[] = [];
  for (const id of named) {
    const sealed = contents?.[id];
    if (sealed === undefined) return refused('contentMissing');
    if (shelf.isTaken(id)) return refused('contentTaken');
    found.push({ id, sealed });
  }
  return granted(found);
}
