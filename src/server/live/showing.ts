import { isPublic, isUnrestricted, mayReceive, needsAfresh, type Viewer } from '../../engine/audience.ts';
import { isInside } from '../../engine/circle.ts';
import { doorContents, doorView } from '../../engine/door-view.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import { newsFor } from '../../engine/news.ts';
import type { ServerMessage } from '../../protocol/message.ts';
import type { Connection } from './connection.ts';
import type { EventLog } from './event-log.ts';
import { eventsFrame, type Written, welcomeFrame } from './frames.ts';
import type { Guest } from './guest.ts';
import type { Shelf } from './shelf.ts';
import { textFrame } from './socket-frame.ts';

/** What has been kept, and so may be shown. */
export interface Kept {
  readonly meeting: Meeting;
  readonly log: EventLog;
  readonly shelf: Shelf;
}

/** Whom the engine asks about; somebody at the door is no viewer yet. */
function insider(guest: Guest, meeting: Meeting): Viewer | undefined {
  if (guest.kind === 'screen') return guest;
  if (guest.kind !== 'seat' || !isInside(meeting, guest.seat)) return undefined;
  return { kind: 'seat', seat: guest.seat };
}

/** What a device gets that comes in, or comes back with all up to `after`. */
export function greet(connection: Connection, kept: Kept, after: number, now: Instant): void {
  const viewer = insider(connection.guest, kept.meeting);
  connection.inside = viewer !== undefined;
  if (viewer === undefined) connection.say(doorMessage(kept, now));
  else connection.send(catchUp(viewer, kept, after, now));
}

function catchUp(viewer: Viewer, kept: Kept, after: number, now: Instant): string {
  const { afresh, events } = newsFor(viewer, kept, after, toLogged);
  return welcomeFrame({ now, number: kept.log.length }, afresh ? 'afresh' : 'onwards', events, kept.shelf);
}

/**
 * Shows what one commit brought, to each what he or she may have, all of it in one message. What goes in the same form
 * to several devices is written out once.
 */
export function show(connections: Iterable<Connection>, kept: Kept, fresh: readonly Written[], now: Instant): void {
  const { meeting, log, shelf } = kept;
  const head = { now, number: log.length };
  const frameOf = (events: readonly Written[]) => textFrame(eventsFrame(head, events, shelf));
  const frames = new Map<string, Buffer>();
  let whole: Buffer | undefined;
  const logged = fresh.map(toLogged);
  const allPublic = logged.every(isPublic);
  for (const connection of connections) {
    const viewer = insider(connection.guest, meeting);
    if (viewer === undefined) continue;
    if (!connection.inside || needsAfresh(logged, viewer)) {
      greet(connection, kept, 0, now);
      continue;
    }
    if (allPublic && isUnrestricted(meeting, viewer)) {
      whole ??= frameOf(fresh);
      connection.sendFrame(whole);
      continue;
    }
    const events = fresh.filter((one) => mayReceive(meeting, one.logged, viewer));
    if (events.length === 0) continue;
    const key = events.map((one) => one.logged.number).join();
    const frame = frames.get(key) ?? frameOf(events);
    frames.set(key, frame);
    connection.sendFrame(frame);
  }
}

/** Whoever stands outside gets the view of the door when it changed; who just went outside gets it anyway. */
export function showDoor(connections: Iterable<Connection>, before: Meeting, kept: Kept, now: Instant): void {
  const outside: Connection[] = [];
  for (const connection of connections)
    if (insider(connection.guest, kept.meeting) === undefined) outside.push(connection);
  if (outside.length === 0) return;
  const changed = JSON.stringify(doorView(before)) !== JSON.stringify(doorView(kept.meeting));
  const message = JSON.stringify(doorMessage(kept, now));
  for (const connection of outside) {
    if (changed || connection.inside) connection.send(message);
    connection.inside = false;
  }
}

/** Whether a frame told this device that its own command took effect. */
export function saw(connection: Connection, meeting: Meeting, first: Written | undefined): boolean {
  const viewer = insider(connection.guest, meeting);
  return viewer !== undefined && first !== undefined && mayReceive(meeting, first.logged, viewer);
}

function doorMessage({ meeting, shelf }: Kept, now: Instant): ServerMessage {
  const door = doorView(meeting);
  return { kind: 'door', now, door, contents: shelf.pick(doorContents(door)) };
}

function toLogged({ logged }: Written) {
  return logged;
}
