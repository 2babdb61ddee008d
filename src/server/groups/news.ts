import type { AccountId, GroupId } from '../../groups/ids.ts';

/** Questions of one account that may wait at the same time: its open pages. */
const mostWaiting = 16;

/** One page that waits for something to happen in a group. */
export interface Listening {
  /** Fulfilled when something happened, when the time is over, or when the page went away. */
  readonly heard: Promise<void>;
  stop(): void;
}

/**
 * Wakes the pages that wait for a group. It says nothing itself: who wakes looks again through the same door as every
 * other request, so that who was removed meanwhile learns just that.
 */
export class News {
  readonly #waiting = new Map<GroupId, Set<() => void>>();
  readonly #ofAccount = new Map<AccountId, number>();
  readonly #wait: number;
  readonly #elsewhere: (group: GroupId) => void;

  /** `elsewhere`: lets other processes hear what is told here. */
  constructor(wait: number, elsewhere: (group: GroupId) => void = () => undefined) {
    this.#wait = wait;
    this.#elsewhere = elsewhere;
  }

  /** To everyone who waits, at every process. */
  tell(group: GroupId): void {
    this.wake(group);
    this.#elsewhere(group);
  }

  /** Here alone. */
  wake(group: GroupId): void {
    for (const wake of [...(this.#waiting.get(group) ?? [])]) wake();
  }

  /** Undefined when too many pages of this account wait already. */
  listen(group: GroupId, account: AccountId): Listening | undefined {
    const count = this.#ofAccount.get(account) ?? 0;
    if (count >= mostWaiting) return undefined;
    this.#ofAccount.set(account, count + 1);
    const listeners = this.#waiting.get(group) ?? new Set();
    this.#waiting.set(group, listeners);
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = () => {
      if (!listeners.delete(stop)) return;
      clearTimeout(timer);
      if (listeners.size === 0) this.#waiting.delete(group);
      this.#leave(account);
      resolve();
    };
    const timer = setTimeout(stop, this.#wait);
    listeners.add(stop);
    return { heard: promise, stop };
  }

  /** Everyone here is answered at once. */
  wakeAll(): void {
    for (const group of [...this.#waiting.keys()]) this.wake(group);
  }

  #leave(account: AccountId): void {
    const left = (this.#ofAccount.get(account) ?? 1) - 1;
    if (left > 0) this.#ofAccount.set(account, left);
    else this.#ofAccount.delete(account);
  }
}
