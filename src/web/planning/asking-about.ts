import { granted, type Result } from '../../basics/result.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import { planningRoutes } from '../../protocol/planning-routes.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';

/** Has the others mailed that there is a question about a date, and not which; how many get one now. */
export async function askAboutDate(row: GroupRow, planned: PlannedId): Promise<Result<number, WriteProblem>> {
  const parameters = { group: row.id, planned };
  const asked = await row.tools.ask(planningRoutes.askAboutDate, { parameters });
  return asked.ok ? granted(asked.value.mailed) : asked;
}
