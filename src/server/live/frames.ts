import type { Logged } from '../../engine/authority.ts';
import { contentsIn } from '../../engine/contents.ts';
import type { ContentId, Instant } from '../../engine/ids.ts';
import type { Shelf } from './shelf.ts';

/** An event with its JSON, which is made once and used for the disk and for every frame. */
export interface Written {
  readonly logged: Logged;
  readonly body: string;
}

export function written(logged: Logged): Written {
  return { logged, body: JSON.stringify(logged.event) };
}

interface Head {
  readonly now: Instant;
  readonly number: number;
}

/** A `welcome` message; see `message.ts`. Written by hand so that no event is made into JSON twice. */
export function welcomeFrame(
  head: Head,
  afresh: 'afresh' | 'onwards',
  events: readonly Written[],
  shelf: Shelf,
): string {
  return `{"kind":"welcome","afresh":${afresh === 'afresh'},${rest(head, events, shelf)}}`;
}

/** An `events` message. */
export function eventsFrame(head: Head, events: readonly Written[], shelf: Shelf): string {
  return `{"kind":"events",${rest(head, events, shelf)}}`;
}

function rest({ now, number }: Head, events: readonly Written[], shelf: Shelf): string {
  const contents = listed(shelf.pick(contentsOf(events)), ({ id, sealed }) => `{"id":"${id}","sealed":"${sealed}"}`);
  return `"now":${now},"number":${number},"events":${listed(events, numbered)},"contents":${contents}`;
}

function numbered({ logged, body }: Written): string {
  const command = logged.command === undefined ? '' : `"command":${JSON.stringify(logged.command)},`;
  return `{"number":${logged.number},${command}"event":${body}}`;
}

/**
 * Whoever receives an event receives the contents that it names, as far as they were not erased. Their ids and bytes
 * are letters of base64url, checked when they came: there is nothing in them to escape.
 */
function contentsOf(events: readonly Written[]): ReadonlySet<ContentId> {
  const ids = new Set<ContentId>();
  for (const { logged } of events) for (const id of contentsIn(logged.event)) ids.add(id);
  return ids;
}

/** A JSON array. Added piece by piece, and so copied once, when all of it is sent: `join` would copy it here already. */
function listed<One>(all: readonly One[], write: (one: One) => string): string {
  let text = '';
  for (const one of all) text += text === '' ? write(one) : `,${write(one)}`;
  return `[${text}]`;
}
