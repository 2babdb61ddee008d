import type { GroupRow } from '../groups/group-row.svelte.ts';
import { lookNowAndThen } from './look-now-and-then.ts';
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

  /** The answer ends it. */
  follow(every = 30_000): () => void {
    return lookNowAndThen(() => this.look(), every);
  }
}
