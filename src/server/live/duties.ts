import type { Instant } from '../../engine/ids.ts';
import type { NeighbourStorage } from '../storage/neighbour-storage.ts';
import { type Duty, duties, heartbeat, type ProcessId } from '../storage/neighbour-storage.ts';

/**
 * Which duties this process has, as the database says. It believes so for no longer than the others wait, by a clock
 * that only counts: one that was paused does not go on with what another has taken over.
 */
export class Duties {
  readonly #storage: NeighbourStorage;
  readonly #process: ProcessId;
  readonly #now: () => Instant;
  readonly #until = new Map<Duty, number>();

  constructor(storage: NeighbourStorage, process: ProcessId, now: () => Instant) {
    this.#storage = storage;
    this.#process = process;
    this.#now = now;
  }

  isMine(duty: Duty): boolean {
    return performance.now() < (this.#until.get(duty) ?? 0);
  }

  /** Takes what nobody has, and keeps what it has. */
  async renew(): Promise<void> {
    for (const duty of duties) {
      const asked = performance.now();
      const isMine = await this.#storage.takeTurn(duty, this.#process, this.#now(), this.#now() + heartbeat.dead);
      this.#until.set(duty, isMine ? asked + heartbeat.dead : 0);
    }
  }

  async leave(): Promise<void> {
    this.#until.clear();
    await this.#storage.leaveNeighbours(this.#process);
  }
}
