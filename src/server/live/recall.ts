import { Authority } from '../../engine/authority.ts';
import type { MeetingEntry, StoredDevice, StoredEvent } from '../storage/storage.ts';
import { EventLog } from './event-log.ts';
import type { Written } from './frames.ts';
import { Shelf } from './shelf.ts';

/** A meeting as the storage gave it. */
export interface Stored {
  readonly entry: MeetingEntry;
  readonly devices: readonly StoredDevice[];
  readonly events: readonly StoredEvent[];
}

export interface Recalled {
  readonly authority: Authority;
  readonly log: EventLog;
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
  const recalled = { authority: new Authority(), log: new EventLog(), shelf: new Shelf(), bodies };
  extend(recalled, events);
  return recalled;
}

/** With what was kept after it. */
export function extend({ authority, log, shelf, bodies }: Recalled, events: readonly StoredEvent[]): void {
  const fresh = events.flatMap(({ number, at, command, body }) =>
    authority.recall([{ number, at, command, event: JSON.parse(body) }]).map((logged) => ({ logged, body })),
  );
  log.push(fresh);
  bodies.letters += lettersOf(fresh);
  for (const { number, content } of events) if (content !== undefined) shelf.put(content, number);
  for (const { logged } of fresh) for (const id of logged.erases) shelf.erase(id);
}
