import type { MeetingId, SeatId } from '../../engine/ids.ts';
import type { Sitting } from '../storage/neighbour-storage.ts';

/** Where it is noted. */
interface Book {
  sit(sittings: readonly Sitting[]): Promise<void>;
  /** Those of them at which somebody sits by a device at another process. */
  rise(sittings: readonly Sitting[]): Promise<readonly Sitting[]>;
  report(fault: unknown): void;
}

/** What was last seen of a seat: with `whenEmpty` its last device here is gone. */
interface Seen extends Sitting {
  readonly whenEmpty: (() => void) | undefined;
}

/** Noted together at most. */
const together = 500;

/**
 * Who sits at this process, noted for the others: one group under way at a time, in which goes what was last seen of each
 * seat. When everybody comes at once the groups become larger, and who asks the database something else need not wait.
 */
export class Sittings {
  readonly #book: Book;
  readonly #waiting = new Map<string, Seen>();
  #underWay = new Set<string>();
  #running: Promise<void> | undefined;

  constructor(book: Book) {
    this.#book = book;
  }

  /** Somebody sits here by a device. */
  sit(meeting: MeetingId, seat: SeatId): void {
    this.#see({ meeting, seat, whenEmpty: undefined });
  }

  /** Nobody does any more; `whenEmpty` if nobody does at another process either. */
  rise(meeting: MeetingId, seat: SeatId, whenEmpty: () => void): void {
    this.#see({ meeting, seat, whenEmpty });
  }

  /** Whether something of this seat is not noted yet. */
  isBehind(meeting: MeetingId, seat: SeatId): boolean {
    const name = nameOf({ meeting, seat });
    return this.#waiting.has(name) || this.#underWay.has(name);
  }

  /** Tries again what could not be noted. */
  goOn(): void {
    if (this.#waiting.size > 0) this.#running ??= this.#run();
  }

  /** When all was noted, or could not be. */
  async idle(): Promise<void> {
    await this.#running;
  }

  #see(seen: Seen): void {
    this.#waiting.set(nameOf(seen), seen);
    this.goOn();
  }

  async #run(): Promise<void> {
    let isNoted = true;
    while (isNoted && this.#waiting.size > 0) {
      const group = [...this.#waiting.values()].slice(0, together);
      this.#underWay = new Set(group.map(nameOf));
      for (const name of this.#underWay) this.#waiting.delete(name);
      isNoted = await this.#note(group);
      if (!isNoted) for (const seen of group) this.#putBack(seen);
      this.#underWay = new Set();
    }
    this.#running = undefined;
  }

  async #note(group: readonly Seen[]): Promise<boolean> {
    try {
      await this.#book.sit(group.filter(({ whenEmpty }) => whenEmpty === undefined));
      const risen = group.filter(({ whenEmpty }) => whenEmpty !== undefined);
      const held = new Set((await this.#book.rise(risen)).map(nameOf));
      for (const seen of risen) if (!held.has(nameOf(seen))) this.#tellEmpty(seen);
      return true;
    } catch (fault) {
      this.#book.report(fault);
      return false;
    }
  }

  /** One meeting that stumbles over it keeps nobody else from being noted. */
  #tellEmpty({ whenEmpty }: Seen): void {
    try {
      whenEmpty?.();
    } catch (fault) {
      this.#book.report(fault);
    }
  }

  /** Unless something newer was seen. */
  #putBack(seen: Seen): void {
    const name = nameOf(seen);
    if (!this.#waiting.has(name)) this.#waiting.set(name, seen);
  }
}

function nameOf({ meeting, seat }: Sitting): string {
  return `${meeting} ${seat}`;
}
