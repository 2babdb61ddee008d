import { placeOf } from '../../engine/cursor.ts';
import type { Table } from '../../engine/ids.ts';
import type { Turns } from '../../engine/meeting.ts';
import type { Note } from '../../engine/note.ts';
import { turnsAt } from '../../engine/turns.ts';
import type { StepStructure } from '../../methods/structure.ts';
import type { Company } from './company.ts';
import type { Person } from './person.ts';

/** More turns than any round of twelve people has. */
const mostTurns = 400;

/** What a speaker does with the turn, besides speaking. */
export type WithTurn = (speaker: Person) => Promise<void>;

/**
 * A round until it is over at every table. Whoever has the turn reads out what he or she wrote for it; once somebody
 * says "straks", and where notes are read the last one passes with the own note still shut.
 */
export async function goRound(company: Company, step: StepStructure, also: WithTurn): Promise<void> {
  for (const table of company.tables) {
    const people = company.those(step, table).length;
    let turns = 0;
    let saidLater = false;
    for (let now = running(company, table); now !== undefined; now = running(company, table)) {
      turns += 1;
      if (turns > mostTurns) throw new Error(`The round ${step.id} does not end`);
      const speaker = company.person(now.holder);
      if (turns === 2 && people > 2 && !saidLater && now.queue.length > 0) {
        saidLater = true;
        await company.openly(speaker, { kind: 'laterTurn' });
        company.timeline.deed(speaker.name, 'says "straks" and comes later');
      } else if (step.reads !== undefined && people > 2 && now.queue.length === 0 && turns > people) {
        const isShut = shutNotes(speaker, step).length > 0;
        await company.openly(speaker, { kind: 'passTurn' });
        company.timeline.deed(speaker.name, isShut ? 'passes; the own note stays shut' : 'passes');
      } else {
        await speak(company, speaker, step, table, also);
      }
    }
  }
}

function running(company: Company, table: Table): (Turns & { readonly holder: Person['seat'] }) | undefined {
  const turns = turnsAt(company.screen.meeting, table);
  return turns?.holder === undefined ? undefined : { ...turns, holder: turns.holder };
}

async function speak(
  company: Company,
  speaker: Person,
  step: StepStructure,
  table: Table,
  also: WithTurn,
): Promise<void> {
  const read = await readOut(company, speaker, step);
  await also(speaker);
  await company.openly(speaker, { kind: 'endTurn', table, how: 'spoke' });
  const aloud = read === 1 ? 'reads out a note' : `reads out ${read} notes`;
  company.timeline.deed(speaker.name, read === 0 ? 'has the turn and speaks' : aloud);
}

/** With one contribution all that was written for it; with several, one each time. Gives back how many it were. */
async function readOut(company: Company, speaker: Person, step: StepStructure): Promise<number> {
  const { cursor, script } = speaker.meeting;
  const written = script.parts[cursor?.part ?? 0]?.phases.flatMap(({ steps }) => steps);
  if (written?.find(({ id }) => id === step.reads)?.notes?.opens !== 'inTurn') return 0;
  const own = shutNotes(speaker, step);
  const now = (step.contributions ?? 1) > 1 ? own.slice(0, 1) : own;
  for (const { id } of now) {
    company.record.readOut(id);
    await company.atTable(speaker, speaker.does({ kind: 'readOut', note: id }));
  }
  return now.length;
}

/** What this person wrote to read out here, and has not read out yet. */
function shutNotes({ meeting, seat }: Person, { reads }: StepStructure): readonly Note[] {
  const place = meeting.cursor && reads && placeOf(meeting.cursor, reads);
  return meeting.notes.filter((note) => note.by === seat && note.place === place && note.status === 'shut');
}

/** Free turns: who wants one gets it, and the first asks on when the others have asked. */
export async function askFreely(company: Company, step: StepStructure): Promise<void> {
  for (const table of company.tables) {
    const [first, second, ...others] = company.those(step, table);
    if (first === undefined) continue;
    await company.openly(first, { kind: 'wantTurn' });
    if (second !== undefined) await company.openly(second, { kind: 'wantTurn' });
    for (let now = running(company, table); now !== undefined; now = running(company, table)) {
      const asker = company.person(now.holder);
      await company.openly(asker, { kind: 'endTurn', table, how: 'spoke' });
      company.timeline.deed(asker.name, 'asks');
    }
    for (const asker of [first, ...others]) {
      await company.openly(asker, { kind: 'wantTurn' });
      await company.openly(asker, { kind: 'endTurn', table, how: 'spoke' });
      company.timeline.deed(asker.name, asker === first ? 'asks on' : 'asks');
    }
  }
}
