import type { Intent } from '../../engine/command.ts';
import type { DeviceId, Instant } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { DeviceChange, StoredContent, StoredDevice, StoredEvent } from '../storage/storage.ts';
import type { Lock } from './credentials.ts';
import { type Written, written } from './frames.ts';
import type { Guest } from './guest.ts';
import { eraseAt } from './lifetime.ts';
import type { Pending } from './pending.ts';
import { extend, lettersOf, type Recalled, recall, type Stored } from './recall.ts';
import { owedAgain, owedTo, reseat, seatingOf } from './seating.ts';
import type { Kept } from './showing.ts';

type Brought = Pick<Pending, 'events' | 'meeting' | 'content' | 'erased' | 'devices' | 'eraseAt' | 'decided'>;

/** What a command came to: nothing more when it took effect before. */
export type Decided =
  | { readonly kind: 'granted'; readonly brought: Brought; readonly number: number }
  | { readonly kind: 'repeated'; readonly number: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The log of one meeting as far as it is on the disk, and a tentative head with what was decided in advance of it.
 * Deciding is synchronous, so that two commands during one commit are never both granted what only one can have.
 */
export class MeetingLog {
  /** The head and the shelf of contents are ahead of the log while something is pending. */
  readonly #head: Recalled;
  #kept: Kept;
  #lock: Lock;
  /** With what is pending. */
  #devices: readonly StoredDevice[];
  /** Undefined when nobody knows what the disk will say: then it is written once more. */
  #eraseAt: Instant | undefined;

  constructor(stored: Stored) {
    this.#head = recall(stored);
    this.#kept = { ...this.#head, meeting: this.#head.authority.meeting };
    this.#lock = stored;
    this.#devices = stored.devices;
    this.#eraseAt = stored.entry.eraseAt;
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** Who may come in, as far as it is on the disk. */
  get lock(): Lock {
    return this.#lock;
  }

  get head(): Recalled {
    return this.#head;
  }

  /** With what is pending. */
  get meeting(): Meeting {
    return this.#head.authority.meeting;
  }

  decide(intent: Intent, content: StoredContent | undefined, now: Instant): Decided {
    const { authority, shelf, bodies } = this.#head;
    const verdict = authority.receive(intent, now);
    if (verdict.kind === 'refused') return verdict;
    if (verdict.kind === 'repeated') return { kind: 'repeated', number: authority.number };
    const events = verdict.logged.map(written);
    bodies.letters += lettersOf(events);
    if (content !== undefined) shelf.put(content, verdict.logged[0]?.number ?? 0);
    const erased = verdict.logged.flatMap(({ erases }) => erases.flatMap((id) => shelf.erase(id)));
    const devices = seatingOf(verdict.logged, this.#devices);
    this.#devices = reseat(this.#devices, devices);
    const { meeting, number } = authority;
    const brought = { events, meeting, content, erased, devices, eraseAt: this.#newEraseAt(), decided: intent.id };
    return { kind: 'granted', brought, number };
  }

  /** A device that came by the link and has a seat is owed its token again. */
  owe(guest: Guest): void {
    this.#devices = owedAgain(guest, this.#devices, this.#kept.meeting);
  }

  owedTo(device: DeviceId): StoredDevice | undefined {
    return owedTo(device, this.#devices);
  }

  /** It is being told. */
  tell(told: StoredDevice): void {
    this.#devices = reseat(this.#devices, [{ kind: 'seated', ...told }]);
  }

  /** What was pending is on the disk: these events, and these changes of devices. */
  settle(settled: readonly Pending[]): {
    readonly events: readonly Written[];
    readonly devices: readonly DeviceChange[];
  } {
    const events = settled.flatMap((one) => one.events);
    const devices = settled.flatMap((one) => one.devices);
    this.#head.log.push(events);
    this.#kept = { ...this.#head, meeting: settled.at(-1)?.meeting ?? this.#kept.meeting };
    if (devices.length > 0) this.#lock = { entry: this.#lock.entry, devices: reseat(this.#lock.devices, devices) };
    return { events, devices };
  }

  /** Takes back what was decided in advance, as if it had never been. Not possible of what erased something. */
  takeBack(pending: readonly Pending[]): 'taken back' | 'erased' {
    if (pending.some(({ erased }) => erased.length > 0)) return 'erased';
    const { authority, shelf, bodies } = this.#head;
    const decided = pending.flatMap(({ decided: id }) => id ?? []);
    const latest = this.#kept.log.last?.logged.at ?? 0;
    authority.takeBack({ meeting: this.#kept.meeting, number: this.#kept.log.length, latest }, decided);
    for (const { content, events } of pending) {
      bodies.letters -= lettersOf(events);
      if (content !== undefined) shelf.takeBack(content.id);
    }
    this.#devices = this.#lock.devices;
    this.#eraseAt = undefined;
    return 'taken back';
  }

  /** What another process wrote. Nothing may be pending. */
  follow(lock: Lock, events: readonly StoredEvent[]): void {
    extend(this.#head, events);
    this.#kept = { ...this.#head, meeting: this.#head.authority.meeting };
    this.#lock = lock;
    this.#devices = lock.devices;
    this.#eraseAt = lock.entry.eraseAt;
  }

  #newEraseAt(): Instant | undefined {
    const at = eraseAt(this.#head.authority.meeting, this.#lock.entry.createdAt);
    if (at === this.#eraseAt) return undefined;
    this.#eraseAt = at;
    return at;
  }
}
