import type { CommandId, Instant, MeetingId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { Change, DeviceChange, StoredContent, StoredEvent } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { Written } from './frames.ts';

/** What was decided and is not on the disk yet; nobody has seen it. */
export interface Pending {
  /** Who is told when it is kept, or that it is not. */
  readonly from: Connection | undefined;
  readonly command: CommandId | undefined;
  readonly events: readonly Written[];
  /** The meeting as it is after these events. */
  readonly meeting: Meeting;
  readonly content: StoredContent | undefined;
  /** Numbers of the events whose contents go. */
  readonly erased: readonly number[];
  readonly devices: readonly DeviceChange[];
  readonly eraseAt: Instant | undefined;
  /** The intent that was decided here, and not before. */
  readonly decided: CommandId | undefined;
  /** Says it once more, when somebody else was first; undefined for what only held at that moment. */
  readonly again: (() => void) | undefined;
  /** What is done when it was kept and shown. */
  readonly whenKept: () => void;
}

/** A decision that brings nothing: only its answer waits for what goes before it. */
export const nothing: Omit<Pending, 'meeting' | 'whenKept'> = {
  from: undefined,
  command: undefined,
  events: [],
  content: undefined,
  erased: [],
  devices: [],
  eraseAt: undefined,
  decided: undefined,
  again: undefined,
};

/** All of a meeting's pending decisions as one change, in order. */
export function changeOf(meeting: MeetingId, pending: readonly Pending[]): Change {
  const events: StoredEvent[] = [];
  const erased: number[] = [];
  const devices: DeviceChange[] = [];
  let eraseAt: Instant | undefined;
  for (const one of pending) {
    let { content } = one;
    for (const { logged, body } of one.events) {
      events.push({ number: logged.number, at: logged.at, command: logged.command, body, content });
      content = undefined;
    }
    erased.push(...one.erased);
    devices.push(...one.devices);
    eraseAt = one.eraseAt ?? eraseAt;
  }
  return { meeting, events, erased, devices, eraseAt };
}
