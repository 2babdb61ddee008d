import { granted, type Result } from '../../basics/result.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { CalendarSaid } from '../../planning/calendar-says.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { AskProblem } from '../account/ask.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { lookNowAndThen } from './look-now-and-then.ts';

/** What members’ calendars answered. It came through a mailbox, and no news of the group tells it. */
export class CalendarAnswers {
  #byDate: ReadonlyMap<PlannedId, readonly CalendarSaid[]> = $state.raw(new Map());
  readonly #row: () => GroupRow;

  constructor(row: () => GroupRow) {
    this.#row = row;
  }

  to(planned: PlannedId): readonly CalendarSaid[] {
    return this.#byDate.get(planned) ?? [];
  }

  async look(): Promise<void> {
    const { id, tools } = this.#row();
    const listed = await tools.ask(planningRoutes.listDates, { parameters: { group: id } });
    if (listed.ok) this.#byDate = new Map(listed.value.dates.map(({ planned, replies }) => [planned, replies]));
  }

  /** The own calendar said what is not so. */
  async takeBack(planned: PlannedId): Promise<Result<undefined, AskProblem>> {
    const { id, tools } = this.#row();
    const dropped = await tools.ask(planningRoutes.dropReply, { parameters: { group: id, planned } });
    if (!dropped.ok) return dropped;
    await this.look();
    return granted(undefined);
  }

  /** The answer ends it. */
  follow(every = 60_000): () => void {
    return lookNowAndThen(() => this.look(), every);
  }
}
