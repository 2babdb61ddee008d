import { newId } from '../../crypto/ids.ts';
import type { Viewer } from '../../engine/audience.ts';
import { Authority, type Logged, type Verdict } from '../../engine/authority.ts';
import { isInside } from '../../engine/circle.ts';
import type { Actor, Command } from '../../engine/command.ts';
import { contentsIn } from '../../engine/contents.ts';
import { due } from '../../engine/due.ts';
import type { CommandId, ContentId, Instant, MeetingId } from '../../engine/ids.ts';
import type { Meeting, Setting } from '../../engine/meeting.ts';
import { newsFor } from '../../engine/news.ts';
import type { Script } from '../../methods/script.ts';
import type { ClientMessage, Contents, ServerMessage } from '../../protocol/message.ts';
import type { Cancel, Dial, WireEvents } from '../live/wire.ts';

/** The time that such a meeting lives in. */
export interface TabTime {
  now(): Instant;
  after(milliseconds: number, ring: () => void): Cancel;
}

export interface Opening {
  readonly id: MeetingId;
  readonly setting: Setting;
  readonly script: Script;
  readonly time: TabTime;
}

interface Device {
  readonly viewer: Viewer;
  readonly events: WireEvents;
  /** What it has. */
  number: number;
}

/**
 * A meeting whose authority is this page: the same loop that a server runs, in memory, for as many seats as one likes.
 * Each device gets the messages that a server would send to its viewer and no others, so the screens cannot tell the
 * difference. Nothing of it leaves the tab, and it ends with the page.
 */
export class TabMeeting {
  readonly id: MeetingId;
  readonly #time: TabTime;
  readonly #authority = new Authority();
  readonly #log: Logged[] = [];
  readonly #contents = new Map<ContentId, string>();
  readonly #devices = new Set<Device>();
  readonly #watching = new Set<() => void>();
  #alarm: Cancel | undefined;

  constructor({ id, setting, script, time }: Opening) {
    this.id = id;
    this.#time = time;
    this.#log.push(this.#authority.open(id, setting, script, this.#now()));
  }

  /** All of it, as nobody at the table has it. */
  get meeting(): Meeting {
    return this.#authority.meeting;
  }

  /** Called after everything that happened. Returns what ends it. */
  watch(changed: () => void): () => void {
    this.#watching.add(changed);
    return () => this.#watching.delete(changed);
  }

  /** A device of this viewer. Whatever comes over it is the viewer's own deed; `acted` is told so beforehand. */
  dial(viewer: Viewer, acted: () => void): Dial {
    return (events) => {
      const device: Device = { viewer, events, number: 0 };
      this.#devices.add(device);
      queueMicrotask(() => events.opened());
      return {
        send: (text) => this.#hear(device, text, acted),
        close: () => {
          this.#devices.delete(device);
        },
      };
    };
  }

  /** Somebody acts without a device: whoever arrives, or a voice that the page itself lends. */
  receive(by: Actor, command: Command, contents: Contents = [], id: CommandId = newId<'CommandId'>()): Verdict {
    const verdict = this.#authority.receive({ id, by, command }, this.#now());
    if (verdict.kind !== 'granted') return verdict;
    for (const { id: content, sealed } of contents) this.#contents.set(content, sealed);
    for (const { erases } of verdict.logged) for (const content of erases) this.#contents.set(content, '');
    this.#log.push(...verdict.logged);
    for (const device of this.#devices) this.#tell(device, 'events');
    this.#wind();
    for (const changed of this.#watching) changed();
    return verdict;
  }

  close(): void {
    this.#alarm?.();
    this.#devices.clear();
    this.#watching.clear();
  }

  #hear(device: Device, text: string, acted: () => void): void {
    const message: unknown = JSON.parse(text);
    if (!isClientMessage(message)) return;
    switch (message.kind) {
      case 'hello':
        device.number = message.after;
        return this.#tell(device, 'welcome');
      case 'ping':
        return this.#say(device, { kind: 'pong', at: message.at, now: this.#now() });
      case 'command':
        acted();
        return this.#answer(device, message.id, message.command, message.contents);
    }
  }

  #answer(device: Device, id: CommandId, command: Command, contents: Contents | undefined): void {
    const by = actorOf(device.viewer);
    if (by === undefined) return this.#say(device, { kind: 'refused', id, refusal: 'screenCannotAct' });
    const verdict = this.receive(by, command, contents, id);
    if (verdict.kind === 'refused') this.#say(device, { kind: 'refused', id, refusal: verdict.refusal });
    else this.#say(device, { kind: 'accepted', id, number: this.#authority.number });
  }

  /** What is new for this device. Somebody who left hears nothing any more. */
  #tell(device: Device, kind: 'welcome' | 'events'): void {
    const { viewer } = device;
    if (viewer.kind === 'seat' && !isInside(this.meeting, viewer.seat)) return;
    const news = newsFor(viewer, { meeting: this.meeting, log: this.#log }, device.number, (logged) => logged);
    device.number = this.#log.length;
    if (kind === 'events' && news.events.length === 0) return;
    const told = {
      now: this.#now(),
      number: device.number,
      events: news.events.map(({ number, command, event }) => ({ number, event, ...(command && { command }) })),
      contents: this.#contentsOf(news.events),
    };
    if (kind === 'welcome' || news.afresh) this.#say(device, { kind: 'welcome', afresh: news.afresh, ...told });
    else this.#say(device, { kind, ...told });
  }

  #contentsOf(events: readonly Logged[]): Contents {
    const named = new Set(events.flatMap(({ event }) => contentsIn(event)));
    return [...named].flatMap((id) => {
      const sealed = this.#contents.get(id);
      return sealed ? [{ id, sealed }] : [];
    });
  }

  /** After what runs now, as over a wire: nobody hears an answer in the middle of asking. */
  #say(device: Device, message: ServerMessage): void {
    const text = JSON.stringify(message);
    queueMicrotask(() => {
      if (this.#devices.has(device)) device.events.heard(text);
    });
  }

  /** Whole milliseconds, as instants are. */
  #now(): Instant {
    return Math.round(this.#time.now());
  }

  #wind(): void {
    this.#alarm?.();
    this.#alarm = undefined;
    const next = due(this.meeting);
    if (next === undefined) return;
    this.#alarm = this.#time.after(Math.max(0, next.at - this.#time.now()), () => {
      this.receive({ kind: 'clock' }, next.command);
    });
  }
}

function actorOf(viewer: Viewer): Actor | undefined {
  return viewer.kind === 'seat' ? { kind: 'seat', seat: viewer.seat } : undefined;
}

const kinds: ReadonlySet<string> = new Set<ClientMessage['kind']>(['hello', 'command', 'ping']);

/** The page itself wrote it a moment ago: it is believed. */
function isClientMessage(message: unknown): message is ClientMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  return typeof message.kind === 'string' && kinds.has(message.kind);
}
