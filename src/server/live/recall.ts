import { Authority } from '../../engine/authority.ts';
import type { MeetingId } from '../../engine/ids.ts';
import type { MeetingEntry, Storage, StoredDevice, StoredEvent } from '../storage/storage.ts';
import { type Written, written } from './frames.ts';
import { Shelf } from './shelf.ts';

/** A meeting as the storage gave it. */
export interface Stored {
  readonly entry: MeetingEntry;
  readonly devices: readonly StoredDevice[];
  readonly events: readonly StoredEvent[];
}

export async function readMeeting(
  storage: Storage,
  meeting: MeetingId,
): Promise<({ readonly kind: 'kept' } & Stored) | { readonly kind: 'erased' | 'unknown' }> {
  const read = await readFrom(storage, meeting, 0);
  if (read.kind !== 'kept') return read;
  // Erased between the two, it would come back as a meeting in which nothing was said.
  const still = await storage.findMeeting(meeting);
  return still.kind === 'kept' ? { ...still, events: read.events } : still;
}

/** What came after this number, and who may come in now. */
export async function readFrom(
  storage: Storage,
  meeting: MeetingId,
  after: number,
): Promise<({ readonly kind: 'kept' } & Stored) | { readonly kind: 'erased' | 'unknown' }> {
  const found = await storage.findMeeting(meeting);
  return found.kind === 'kept' ? { ...found, events: await storage.readLog(meeting, after) } : found;
}

export interface Recalled {
  readonly authority: Authority;
  readonly log: Written[];
  readonly shelf: Shelf;
  /** What the events weigh, pending ones too. */
  readonly bodies: { letters: number };
}

export function lettersOf(events: readonly Written[]): number {
  return events.reduce((sum, { body }) => sum + body.length, 0);
}

/** Brings a meeting back as it was, from what was kept of it. */
export function recall({ events }: Stored): Recalled {
  const bodies = { letters: 0 };
  const recalled = { authority: new Authority(), log: [], shelf: new Shelf([]), bodies };
  extend(recalled, events);
  return recalled;
}

/** With what was kept after it. */
export function extend({ authority, log, shelf, bodies }: Recalled, events: readonly StoredEvent[]): void {
  const recorded = events.map(({ number, at, command, body }) => ({ number, at, command, event: JSON.parse(body) }));
  const fresh = authority.recall(recorded).map(written);
  log.push(...fresh);
  bodies.letters += lettersOf(fresh);
  for (const { content } of events) if (content !== undefined) shelf.put(content);
  for (const { logged } of fresh) for (const id of logged.erases) shelf.erase(id);
}
