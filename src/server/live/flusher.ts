import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MeetingId } from '../../engine/ids.ts';
import type { Change, Storage } from '../storage/storage.ts';
import { type LiveWatch, unwatched } from './live-watch.ts';

/** A meeting that has something to keep. */
export interface Keeper {
  /** All that is queued, as one change; asked when it is about to be committed. */
  takeQueued(): Change;
  kept(): void;
  /** Another process was first: nothing of what was taken is on the disk. */
  passed(): void;
  /** Nothing of what was taken is on the disk, as far as we know. */
  lost(): void;
}

/** What a meeting had queued when it was asked. */
interface Taken {
  readonly keeper: Keeper;
  readonly since: number;
  readonly change: Change;
}

/** Failures in a row that are not about one meeting. */
const enough = 2;

/**
 * Commits what all meetings have queued in one transaction: while it is idle it takes everything, keeps it, tells
 * everyone, and looks again. No timer and no added delay; a slow disk only makes the groups larger.
 */
export class Flusher {
  readonly #storage: Storage;
  readonly #report: (fault: unknown) => void;
  readonly #watch: LiveWatch;
  /** Since when, by a clock that only counts. */
  readonly #waiting = new Map<Keeper, number>();
  readonly #written: (changes: readonly Change[]) => void;
  #running: Promise<void> | undefined;

  /** `written`: hears what was written to which meetings, when it was kept. */
  constructor(
    storage: Storage,
    report: (fault: unknown) => void,
    watch: LiveWatch = unwatched,
    written: (changes: readonly Change[]) => void = () => undefined,
  ) {
    this.#storage = storage;
    this.#written = written;
    this.#report = report;
    this.#watch = watch;
  }

  add(keeper: Keeper): void {
    if (!this.#waiting.has(keeper)) this.#waiting.set(keeper, performance.now());
    this.#running ??= this.#run();
  }

  /** When all that was added so far has been kept or lost. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // What lies at the sockets already is read first, and goes along.
      await nextTurn();
      const group = [...this.#waiting].map(([keeper, since]) => ({ keeper, since, change: keeper.takeQueued() }));
      this.#waiting.clear();
      const outcome = await this.#commit(group);
      if (outcome === 'failed') await this.#commitApart(group);
      else this.#tellAll(group, outcome);
    }
    this.#running = undefined;
  }

  /**
   * One meeting that cannot be kept must not take the others with it. When two in a row cannot, it is the disk: nobody
   * waits until each of a thousand meetings has heard so by itself.
   */
  async #commitApart(group: readonly Taken[]): Promise<void> {
    let failed = group.length > 1 ? 0 : enough;
    for (const one of group) {
      const outcome = failed < enough ? await this.#commit([one]) : 'failed';
      failed = outcome === 'failed' ? failed + 1 : 0;
      if (outcome === 'failed') one.keeper.lost();
      else this.#tellAll([one], outcome);
    }
  }

  /** The meetings in which another process was first, if it did not fail. */
  async #commit(group: readonly Taken[]): Promise<readonly MeetingId[] | 'failed'> {
    const since = performance.now();
    try {
      const changes = group.map(({ change }) => change);
      const passed = await this.#storage.commit(changes);
      const kept = changes.filter(({ meeting }) => !passed.includes(meeting));
      const events = kept.reduce((sum, change) => sum + change.events.length, 0);
      this.#watch.committed(secondsSince(since), events);
      return passed;
    } catch (fault) {
      this.#watch.notCommitted();
      this.#report(fault);
      return 'failed';
    }
  }

  #tellAll(group: readonly Taken[], passed: readonly MeetingId[]): void {
    const isKept = ({ change }: Taken) => !passed.includes(change.meeting);
    const written = group.filter((one) => isKept(one) && brings(one.change));
    this.#written(written.map(({ change }) => change));
    for (const one of group) {
      if (isKept(one)) this.#tell(one);
      else one.keeper.passed();
    }
  }

  /** A meeting that cannot show what it kept begins again from its log; the others go on. */
  #tell({ keeper, since }: Taken): void {
    try {
      keeper.kept();
      this.#watch.shown(secondsSince(since));
    } catch (fault) {
      this.#report(fault);
      keeper.lost();
    }
  }
}

function secondsSince(since: number): number {
  return (performance.now() - since) / 1_000;
}

/** An answer that only waits for what goes before it brings nothing. */
function brings({ events, devices, eraseAt, erased }: Change): boolean {
  return events.length > 0 || devices.length > 0 || erased.length > 0 || eraseAt !== undefined;
}
