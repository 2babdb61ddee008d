import { membersHere } from '../../groups/circle-of-members.ts';
import { toTell } from '../../groups/telling.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import type { GroupRow } from './group-row.svelte.ts';
import { tellWhoWaits, tend } from './tending.ts';

const shortest = 1_000;
const longest = 60_000;
/** A question without news waits 25 seconds; one that comes back earlier was woken by something that has no number. */
const wholeWait = 20_000;
/** Between two members who both see that somebody waits to be told: mostly the first of them does it alone. */
const politeness = 1_500;

/** Keeps a group up to date, and does what any member's browser does for it, until it is told to stop. */
export async function watch(row: GroupRow, until: AbortSignal): Promise<void> {
  let pause = shortest;
  await tend(row);
  void tellInTurn(row, until);
  while (!until.aborted && row.falsified === undefined) {
    const asked = row.tools.now();
    const answer = await row.tools.ask(
      groupRoutes.awaitNews,
      { parameters: { group: row.id }, query: seen(row) },
      until,
    );
    if (until.aborted) return;
    if (answer.ok) {
      pause = shortest;
      if (isNews(row, answer.value)) await tend(row);
      else if (row.tools.now() - asked >= wholeWait) void tellInTurn(row, until);
      await lookForOpenings(row, until);
      continue;
    }
    if (answer.problem === 'notMember' || answer.problem === 'signInFirst') return;
    await sleep(pause, until);
    pause = Math.min(longest, pause * 2);
  }
}

/**
 * Earlier epochs may have been opened for somebody who came later or came back: the only thing of a group that is not
 * counted. Looked for after every answer, for it may have happened while the page was busy with what it was told before;
 * and they come one by one, so where one came the next is waited for.
 */
async function lookForOpenings(row: GroupRow, until: AbortSignal): Promise<void> {
  while (!until.aborted && row.rows !== undefined && row.rows.opened.size < row.rows.epochs.length) {
    const before = row.rows.opened.size;
    await row.refresh('anew');
    if (row.rows.opened.size === before) return;
    await sleep(shortest, until);
  }
}

async function tellInTurn(row: GroupRow, until: AbortSignal): Promise<void> {
  if (toTell(row.group, row.self).length === 0) return;
  const knowing = membersHere(row.group).filter(({ account }) => !row.group.untold.includes(account));
  const place = knowing.findIndex(({ account }) => account === row.self);
  await sleep(Math.max(0, place) * politeness, until);
  if (until.aborted) return;
  await row.refresh();
  await tellWhoWaits(row);
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
