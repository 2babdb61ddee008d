import type { GroupEvent } from '../../groups/group-event.ts';
import { spokenLanguage } from '../parts/language.svelte.ts';
import type { GroupRow } from './group-row.svelte.ts';
import { writeProblem } from './write-problem.ts';

/** Something that somebody says to the group by pressing a button: under way, done, or why not. */
export class Deed {
  /** As long as it is being sealed and sent: nothing is pressed twice. */
  busy = $state(false);
  /** Why it was not done, as a sentence. What was typed stays where it is. */
  problem: string | undefined = $state();
  readonly #row: () => GroupRow;

  constructor(row: () => GroupRow) {
    this.#row = row;
  }

  /** Whether all of it was kept. */
  async write(...events: readonly GroupEvent[]): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    const written = await this.#row().write(...events);
    if (!written.ok) this.problem = await writeProblem(written.problem, spokenLanguage());
    this.busy = false;
    return written.ok;
  }
}
