import type { MeetingId } from '../../src/engine/ids.ts';
import type { Storage, StoredEvent } from '../../src/server/storage/storage.ts';

/** The log of a meeting after that number, as the disk has it; empty for one that is not kept. */
export async function logOf(
  storage: Pick<Storage, 'readOn'>,
  meeting: MeetingId,
  after = 0,
): Promise<readonly StoredEvent[]> {
  const [reading] = await storage.readOn([{ meeting, after }]);
  return reading?.kind === 'kept' ? reading.events : [];
}
