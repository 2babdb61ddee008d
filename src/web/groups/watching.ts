import { groupRoutes } from '../../protocol/group-routes.ts';
import type { GroupRow } from './group-row.svelte.ts';
import { tend } from './tending.ts';

const shortest = 1_000;
const longest = 60_000;

/** Keeps a group up to date, and does what any member's browser does for it, until it is told to stop. */
export async function watch(row: GroupRow, until: AbortSignal): Promise<void> {
  let pause = shortest;
  await tend(row);
  while (!until.aborted && row.falsified === undefined) {
    const answer = await row.tools.ask(
      groupRoutes.awaitNews,
      { parameters: { group: row.id }, query: seen(row) },
      until,
    );
    if (until.aborted) return;
    if (answer.ok) {
      pause = shortest;
      if (isNews(row, answer.value)) await tend(row);
      continue;
    }
    if (answer.problem === 'notMember' || answer.problem === 'signInFirst') return;
    await sleep(pause, until);
    pause = Math.min(longest, pause * 2);
  }
}

function seen({ rows }: GroupRow) {
  const { entries = 0, epoch = 0, letters = 0, requests = 0 } = rows?.state ?? {};
  return { entries: String(entries), epoch: String(epoch), letters: String(letters), requests: String(requests) };
}

function isNews(row: GroupRow, state: NonNullable<GroupRow['rows']>['state']): boolean {
  const before = row.rows?.state;
  return (['entries', 'epoch', 'letters', 'requests'] as const).some((name) => before?.[name] !== state[name]);
}

function sleep(time: number, until: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    until.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
