import type { Instant, MeetingId } from '../../engine/ids.ts';
import { type Beating, beating } from '../beating.ts';
import { type Glimpse, heartbeat, type ProcessId } from '../storage/neighbour-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Wire, Word } from '../storage/wire.ts';
import { Sittings } from './sittings.ts';

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
  readonly sittings: Sittings;
  #beating: Beating | undefined;

  constructor(means: Means) {
    const { storage, process, now, report } = means;
    this.#means = means;
    this.sittings = new Sittings({
      sit: (sittings) => storage.sit(sittings, process),
      rise: (sittings) => storage.rise(sittings, process, now()),
      report,
    });
  }

  /** Resolves when the others can know that this process lives. */
  async start(look: () => Promise<void>): Promise<void> {
    await this.#beat();
    const turn = () => this.#beat().then(look);
    this.#beating = beating(heartbeat.every, turn, this.#means.report);
  }

  async stop(): Promise<void> {
    await this.#beating?.stop();
    await this.sittings.idle();
  }

  tell(...words: readonly Word[]): void {
    if (words.length > 0) this.#means.wire.tell(words);
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
    this.sittings.goOn();
  }
}
