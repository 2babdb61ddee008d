import type { Result } from '../../basics/result.ts';
import type { GroupEvent } from '../../groups/group-event.ts';
import { spokenLanguage } from '../parts/language.svelte.ts';
import { keepDates } from '../planning/keeping-dates.ts';
import type { GroupRow, WriteProblem } from './group-row.svelte.ts';
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
  write(...events: readonly GroupEvent[]): Promise<boolean> {
    return this.act(() => this.#row().write(...events));
  }

  /** The same for whatever else is done to the group: its list of members, its invitations. */
  async act(act: () => Promise<Result<unknown, WriteProblem>>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    const written = await act();
    if (!written.ok) this.problem = await writeProblem(written.problem, spokenLanguage());
    // Calendars need not wait until somebody comes by: mostly it is a date that was changed.
    else void keepDates(this.#row());
    this.busy = false;
    return written.ok;
  }
}
