import type { GroupRow } from '../groups/group-row.svelte.ts';
import { type GuestAnswer, guestAnswers } from './poll-links.ts';

/** What came by personal links. No news of the group tells it, so the page looks now and then, as long as somebody sees it. */
export class GuestAnswers {
  all: readonly GuestAnswer[] = $state.raw([]);
  readonly #row: () => GroupRow;

  constructor(row: () => GroupRow) {
    this.#row = row;
  }

  async look(): Promise<void> {
    const answers = await guestAnswers(this.#row());
    if (answers.ok) this.all = answers.value;
  }

  /** Looks now and from time to time; the answer ends it. */
  follow(every = 30_000): () => void {
    const look = () => {
      if (document.visibilityState === 'visible') void this.look();
    };
    look();
    document.addEventListener('visibilitychange', look);
    const ticking = setInterval(look, every);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', look);
    };
  }
}
