import { granted, type Result, refused } from '../../basics/result.ts';
import { type MoveSource, openMoveSource, type SourceRefusal } from '../storage/move-source.ts';
import { MoveTarget, problemOf, type TargetProblem, type TargetRefusal } from '../storage/move-target.ts';
import { RowTally, type Tally } from '../storage/row-tally.ts';
import type { Row, TableShape } from '../storage/table-shape.ts';

/** One table, as it is in the folder and as it is in PostgreSQL. */
export interface ComparedTable {
  readonly table: string;
  readonly here: Tally;
  readonly there: Tally;
}

export type MoveRefusal = SourceRefusal | TargetRefusal | 'differs' | 'unsure';

/** Why not, and of what, where there is more to say. */
export interface MoveProblem {
  readonly refusal: MoveRefusal;
  readonly about: string;
}

type Told = (table: ComparedTable) => void;
type Moved = Result<readonly ComparedTable[], MoveProblem>;

/**
 * Moves all that a server keeps in its folder to an empty PostgreSQL, in one transaction. Before that is committed every table
 * is read back and held against the folder, in which nothing is changed. `told` hears of each table once it was compared.
 */
export async function moveKring(folder: string, url: string, told: Told): Promise<Moved> {
  return between(folder, url, async (source, target) => {
    const begun = await target.begin(source.tables);
    if (!begun.ok) return begun;
    const compared: ComparedTable[] = [];
    for (const table of source.tables) {
      const tally = new RowTally();
      await target.keep(table, counted(source.rows(table), tally));
      const one = { table: table.name, here: tally.end(), there: await tallyOf(target, table) };
      told(one);
      compared.push(one);
    }
    const outcome = judge(compared);
    if (!outcome.ok) return outcome;
    await target.countOn(source.tables);
    return committed(target, compared);
  });
}

/** Holds what was moved against the folder from which it came, and changes nothing. */
export async function compareMoved(folder: string, url: string, told: Told): Promise<Moved> {
  return between(folder, url, async (source, target) => {
    const looking = await target.look(source.tables);
    if (!looking.ok) return looking;
    const compared: ComparedTable[] = [];
    for (const table of source.tables) {
      const tally = new RowTally();
      for (const row of source.rows(table)) tally.add(row);
      const one = { table: table.name, here: tally.end(), there: await tallyOf(target, table) };
      told(one);
      compared.push(one);
    }
    return judge(compared);
  });
}

async function between(
  folder: string,
  url: string,
  task: (source: MoveSource, target: MoveTarget) => Promise<Moved>,
): Promise<Moved> {
  const source = await openMoveSource(folder);
  if (!source.ok) return refused({ refusal: source.problem, about: folder });
  try {
    const target = await MoveTarget.reach(url);
    if (!target.ok) return target;
    try {
      return await task(source.value, target.value);
    } catch (fault) {
      const problem: TargetProblem | undefined = problemOf(fault);
      if (problem === undefined) throw fault;
      return refused(problem);
    } finally {
      await target.value.leave();
    }
  } finally {
    source.value.close();
  }
}

/** When the line breaks in that very moment, nobody here knows whether it was kept. */
async function committed(target: MoveTarget, compared: readonly ComparedTable[]): Promise<Moved> {
  try {
    await target.commit();
    return granted(compared);
  } catch (fault) {
    const problem = problemOf(fault);
    if (problem === undefined) throw fault;
    return refused(problem.refusal === 'broke' ? { refusal: 'unsure', about: problem.about } : problem);
  }
}

function judge(compared: readonly ComparedTable[]): Moved {
  const different = compared.filter(({ here, there }) => here.rows !== there.rows || here.sha256 !== there.sha256);
  if (different.length === 0) return granted(compared);
  return refused({ refusal: 'differs', about: different.map(({ table }) => table).join(', ') });
}

async function tallyOf(target: MoveTarget, table: TableShape): Promise<Tally> {
  const tally = new RowTally();
  for await (const row of target.rows(table)) tally.add(row);
  return tally.end();
}

function* counted(rows: Iterable<Row>, tally: RowTally): Iterable<Row> {
  for (const row of rows) {
    tally.add(row);
    yield row;
  }
}
