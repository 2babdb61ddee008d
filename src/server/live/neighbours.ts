import type { Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import { type Beating, beating } from '../beating.ts';
import { type Glimpse, heartbeat, type ProcessId } from '../storage/neighbour-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Wire, Word } from '../storage/wire.ts';

interface Means {
  readonly storage: Storage;
  readonly wire: Wire;
  readonly process: ProcessId;
  readonly now: () => Instant;
  readonly report: (fault: unknown) => void;
}

/** Meetings that are looked at together. */
const together = 500;

/** The other processes on the same database: what this one tells them of, and how it sees what they did. */
export class Neighbours {
  readonly #means: Means;
  /** What is being noted of a seat, so that coming and going are noted in their order. */
  readonly #noting = new Map<string, Promise<void>>();
  #beating: Beating | undefined;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Resolves when the others can know that this process lives. */
  async start(look: () => Promise<void>): Promise<void> {
    await this.#beat();
    const turn = () => this.#beat().then(look);
    this.#beating = beating(heartbeat.every, turn, this.#means.report);
  }

  async stop(): Promise<void> {
    await this.#beating?.stop();
    await Promise.all(this.#noting.values());
  }

  tell(...words: readonly Word[]): void {
    if (words.length > 0) this.#means.wire.tell(words);
  }

  /** Somebody sits here by a device at this process. */
  sit(meeting: MeetingId, seat: SeatId): void {
    const { storage, process } = this.#means;
    this.#note(meeting, seat, () => storage.sit(meeting, seat, process));
  }

  /** Nobody does any more; `whenEmpty` if nobody does at another process either. */
  rise(meeting: MeetingId, seat: SeatId, whenEmpty: () => void): void {
    const { storage, process, now } = this.#means;
    this.#note(meeting, seat, async () => {
      if ((await storage.rise(meeting, seat, process, now())) === 'empty') whenEmpty();
    });
  }

  /** How these meetings are in the database; those that are gone are missing. */
  async glance(meetings: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, Glimpse>> {
    const { storage, now } = this.#means;
    const seen = new Map<MeetingId, Glimpse>();
    for (let from = 0; from < meetings.length; from += together)
      for (const glimpse of await storage.glance(meetings.slice(from, from + together), now()))
        seen.set(glimpse.meeting, glimpse);
    return seen;
  }

  async #beat(): Promise<void> {
    const { storage, process, now } = this.#means;
    await storage.beat(process, now());
  }

  /** What could not be noted is seen at the next glance. */
  #note(meeting: MeetingId, seat: SeatId, task: () => Promise<void>): void {
    const key = `${meeting} ${seat}`;
    const noted = (this.#noting.get(key) ?? Promise.resolve()).then(task).catch(this.#means.report);
    this.#noting.set(key, noted);
    void noted.then(() => {
      if (this.#noting.get(key) === noted) this.#noting.delete(key);
    });
  }
}
