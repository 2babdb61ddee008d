import { newId } from '../../crypto/ids.ts';
import { casusUnderway } from '../../engine/centre.ts';
import { presenterAt } from '../../engine/circle.ts';
import { ownPlace, placeOf } from '../../engine/cursor.ts';
import type { NoteId, Place } from '../../engine/ids.ts';
import type { StepStructure } from '../../methods/structure.ts';
import { notePlace, outcomePlace } from '../../protocol/content-place.ts';
import type { Company } from './company.ts';
import type { Person } from './person.ts';

/** Writing to a prompt: shut notes, one rewritten, one on paper; and the presenter's own, which never opens. */
export async function write(company: Company, step: StepStructure, place: Place): Promise<void> {
  const writers = company.all(step);
  for (const [index, writer] of writers.entries()) {
    const onPaper = writers.length > 2 && index === writers.length - 1;
    const many = index === 0 ? Math.min(3, step.notes?.upTo ?? 1) : 1;
    if (!onPaper) await writeNotes(company, writer, step, place, many, index === 1);
    await writer.does({ kind: 'mark', how: onPaper ? 'paper' : 'done' });
    const written = many === 1 ? 'a note' : `${many} notes`;
    company.timeline.deed(writer.name, onPaper ? 'writes on paper' : `writes ${written}, and is done`);
  }
  await writeForOneself(company, step);
}

async function writeNotes(
  company: Company,
  writer: Person,
  step: StepStructure,
  place: Place,
  many: number,
  rewrites: boolean,
): Promise<void> {
  for (let which = 1; which <= many; which += 1) {
    const note = newId<'NoteId'>();
    const option = step.options?.[which - 1];
    const text = `${writer.name} schrijft bij ${step.id}, ${which}: ${option ?? 'eerst vragen wat er speelt 🌱'}`;
    await writeNote(company, writer, { note, place, text, revision: 1 });
    if (rewrites) await writeNote(company, writer, { note, place, text: `${text}, en dan luisteren`, revision: 2 });
  }
}

interface Words {
  readonly note: NoteId;
  readonly place: Place;
  readonly text: string;
  readonly revision: number;
}

function writeNote(company: Company, writer: Person, { note, place, text, revision }: Words): Promise<number> {
  return writer.says(
    { text, reach: 'shut', thing: note, at: place },
    (content) => notePlace(company.id, { by: writer.seat, content, revision }, place),
    (content) => ({ kind: 'writeNote', note, content, revision, place, as: 'note' }),
  );
}

/** Whoever must be silent may always write for no eyes but the own. */
async function writeForOneself(company: Company, step: StepStructure): Promise<void> {
  if (!step.silent.includes('presenter')) return;
  for (const table of company.tables) {
    const seat = presenterAt(company.screen.meeting, table);
    if (seat === undefined) continue;
    const presenter = company.person(seat);
    const note = newId<'NoteId'>();
    const text = `${presenter.name} noteert voor zichzelf bij ${step.id}: dit raakt me`;
    await presenter.says(
      { text, reach: 'shut', thing: note },
      (content) => notePlace(company.id, { by: seat, content, revision: 1 }, ownPlace),
      (content) => ({ kind: 'writeNote', note, content, revision: 1, place: ownPlace, as: 'private' }),
    );
    company.timeline.deed(presenter.name, 'writes a note that stays private');
  }
}

/** Outcomes: said first, then written by anyone, open to all at once. */
export async function harvest(company: Company, step: StepStructure, place: Place): Promise<void> {
  await keepInTheAir(company, step, place);
  for (const [index, writer] of company.all(step).entries()) {
    const note = newId<'NoteId'>();
    await writeOutcome(company, writer, { note, place, text: outcomeText(writer, step), revision: 1 });
    company.timeline.deed(writer.name, 'writes down an outcome');
    if (index !== 1) continue;
    const text = `${outcomeText(writer, step)}, volgende maand`;
    await writeOutcome(company, writer, { note, place, text, revision: 2 });
    await strike(company, writer, note);
  }
}

function outcomeText({ name }: Person, step: StepStructure): string {
  return `${name} neemt mee bij ${step.id}: ik bel hem maandag عليكم`;
}

function writeOutcome(company: Company, writer: Person, { note, place, text, revision }: Words): Promise<void> {
  const said = writer.says(
    { text, reach: 'open', thing: note, at: place },
    (content) => outcomePlace(company.id, { by: writer.seat, content, revision }, place),
    (content) => ({ kind: 'writeOutcome', note, content, revision, place }),
  );
  return company.atTable(writer, said);
}

/** The presenter may strike what was said about the own casus; everybody the own words. */
async function strike(company: Company, author: Person, note: NoteId): Promise<void> {
  const presenter = casusUnderway(company.screen.meeting)?.presenter;
  const by = company.tables.length === 1 && presenter !== undefined ? company.person(presenter) : author;
  company.record.struck(note);
  await company.atTable(by, by.does({ kind: 'strike', note }));
  company.timeline.deed(by.name, by === author ? 'strikes an own outcome' : `strikes an outcome of ${author.name}`);
}

/** "Dit blijft in de lucht": while it lasts nobody writes, and who tries is told so. */
async function keepInTheAir(company: Company, step: StepStructure, place: Place): Promise<void> {
  const seat = casusUnderway(company.screen.meeting)?.presenter;
  const other = company.all(step).find((person) => person.seat !== seat);
  if (seat === undefined || other === undefined || company.tables.length > 1) return;
  const presenter = company.person(seat);
  await company.openly(presenter, { kind: 'hold' });
  const note = newId<'NoteId'>();
  const content = newId<'ContentId'>();
  const sealed = await company.words.seal(
    'nog niet',
    outcomePlace(company.id, { by: other.seat, content, revision: 1 }, place),
  );
  const command = { kind: 'writeOutcome', note, content, revision: 1, place } as const;
  await other.mayNot(command, 'inTheAir', [{ id: content, sealed }]);
  await company.openly(presenter, { kind: 'release' });
  company.timeline.deed(presenter.name, 'keeps it in the air for a moment: nobody can write');
}

/** Everybody says yes to the three sentences. */
export async function sayYes(company: Company): Promise<void> {
  for (const person of company.inside) {
    await person.does({ kind: 'mark', how: 'yes' });
    company.timeline.deed(person.name, 'says yes to the three sentences');
  }
}

/** The presenter puts each open note on a pile. */
export async function sort(company: Company, step: StepStructure): Promise<void> {
  const piles = ['warm', 'neutral', 'cold'] as const;
  const { cursor } = company.screen.meeting;
  for (const table of company.tables) {
    const seat = presenterAt(company.screen.meeting, table);
    if (seat === undefined || cursor === undefined || step.reads === undefined) continue;
    const presenter = company.person(seat);
    const read = placeOf(cursor, step.reads);
    const open = presenter.meeting.notes.filter((note) => note.place === read && note.status === 'open');
    for (const [index, note] of open.entries()) {
      const pile = piles[index % piles.length] ?? 'neutral';
      await presenter.does({ kind: 'sortNote', note: note.id, pile });
      company.timeline.deed(presenter.name, `puts a note of ${company.person(note.by).name} on the pile "${pile}"`);
    }
  }
}
