import type { Change, Storage } from '../storage/storage.ts';

/** A meeting that has something to keep. */
export interface Keeper {
  /** All that is queued, as one change; asked when it is about to be committed. */
  takeQueued(): Change;
  kept(): void;
  /** Nothing of what was taken is on the disk, as far as we know. */
  lost(): void;
}

/**
 * Commits what all meetings have queued in one transaction: while it is idle it takes everything, keeps it, tells
 * everyone, and looks again. No timer and no added delay; a slow disk only makes the groups larger.
 */
export class Flusher {
  readonly #storage: Storage;
  readonly #report: (fault: unknown) => void;
  readonly #waiting = new Set<Keeper>();
  #running: Promise<void> | undefined;

  constructor(storage: Storage, report: (fault: unknown) => void) {
    this.#storage = storage;
    this.#report = report;
  }

  add(keeper: Keeper): void {
    this.#waiting.add(keeper);
    this.#running ??= this.#run();
  }

  /** When all that was added so far has been kept or lost. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      const group = [...this.#waiting].map((keeper) => ({ keeper, change: keeper.takeQueued() }));
      this.#waiting.clear();
      if (await this.#commit(group.map(({ change }) => change))) for (const { keeper } of group) this.#tell(keeper);
      else await this.#commitApart(group);
    }
    this.#running = undefined;
  }

  /** One meeting that cannot be kept must not take the others with it. */
  async #commitApart(group: readonly { readonly keeper: Keeper; readonly change: Change }[]): Promise<void> {
    for (const { keeper, change } of group) {
      if (group.length > 1 && (await this.#commit([change]))) this.#tell(keeper);
      else keeper.lost();
    }
  }

  async #commit(changes: readonly Change[]): Promise<boolean> {
    try {
      await this.#storage.commit(changes);
      return true;
    } catch (fault) {
      this.#report(fault);
      return false;
    }
  }

  /** A meeting that cannot show what it kept begins again from its log; the others go on. */
  #tell(keeper: Keeper): void {
    try {
      keeper.kept();
    } catch (fault) {
      this.#report(fault);
      keeper.lost();
    }
  }
}
