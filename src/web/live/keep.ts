import type { ContentId, Instant, SeatId } from '../../engine/ids.ts';
import type { Casus, Meeting } from '../../engine/meeting.ts';
import type { Note, NoteKind } from '../../engine/note.ts';
import type { MethodId, PhaseId, SealedFieldId, StepId } from '../../methods/structure.ts';

/** What one person may take home, as a model for the file and for the page to print. */
export interface Keepsake {
  /** When the meeting began. */
  readonly day: Instant | undefined;
  readonly casus: readonly KeptCasus[];
  /** Own words that belong to no casus. */
  readonly own: readonly KeptNote[];
  /** What this person wrote down for the whole group, beside any casus: what was agreed. */
  readonly agreed: readonly KeptNote[];
}

export interface KeptCasus {
  readonly method: MethodId | undefined;
  readonly presenter: SeatId;
  /** The own casus: with all that was handed over. */
  readonly mine: boolean;
  /** Only where it differs from the last wording. */
  readonly firstQuestion: string | undefined;
  readonly question: string | undefined;
  /** What the presenter had written beforehand; for the presenter alone. */
  readonly fields: readonly KeptField[];
  readonly own: readonly KeptNote[];
  readonly handedOver: readonly KeptNote[];
  readonly outcomes: readonly KeptNote[];
}

export interface KeptField {
  readonly field: SealedFieldId;
  readonly text: string;
}

export interface KeptNote {
  readonly kind: NoteKind;
  readonly by: SeatId;
  readonly text: string;
  readonly method: MethodId | undefined;
  readonly phase: PhaseId | undefined;
  readonly step: StepId | undefined;
}

type Reading = (content: ContentId) => string | undefined;

/**
 * Own words always; for the presenter also what was handed over; another's question and outcomes only with that
 * presenter's yes; of a casus that was erased only private notes, nothing that was struck.
 */
export function keepsakeOf(meeting: Meeting, seat: SeatId, text: Reading): Keepsake {
  const notes = meeting.notes.filter(({ status }) => status !== 'struck');
  const casus = meeting.casus
    .filter(({ status }) => status === 'underway' || status === 'done')
    .map((one) => keptCasus(meeting, seat, one, notes, text))
    .filter((kept) => !isEmpty(kept));
  const shown = new Set(meeting.casus.filter(({ status }) => status !== 'erased').map(({ id }) => id));
  const loose = notes.filter((note) => note.by === seat && (note.casus === undefined || !shown.has(note.casus)));
  const [agreed, own] = [loose.filter(isOutcome), loose.filter((note) => !isOutcome(note))];
  return { day: meeting.startedAt, casus, own: readAll(meeting, own, text), agreed: readAll(meeting, agreed, text) };
}

function keptCasus(meeting: Meeting, seat: SeatId, casus: Casus, notes: readonly Note[], text: Reading): KeptCasus {
  const mine = casus.presenter === seat;
  const mayKeep = mine || casus.mayBeKept;
  const of = notes.filter((note) => note.casus === casus.id);
  const question = mayKeep && casus.question ? text(casus.question.content) : undefined;
  const first = mayKeep && casus.firstQuestion ? text(casus.firstQuestion.content) : undefined;
  const handedOver = mine ? of.filter((note) => note.handedOver && note.by !== seat) : [];
  const outcomes = of.filter((note) => note.kind === 'outcome' && mayKeep && !handedOver.includes(note));
  const own = of.filter((note) => note.by === seat && !outcomes.includes(note));
  const fields = mine ? casus.sealed.flatMap((sealed) => readField(sealed, text)) : [];
  return {
    method: casus.part === undefined ? undefined : meeting.script.parts[casus.part]?.method,
    presenter: casus.presenter,
    mine,
    firstQuestion: first === question ? undefined : first,
    question,
    fields,
    own: readAll(meeting, own, text),
    handedOver: readAll(meeting, handedOver, text),
    outcomes: readAll(meeting, outcomes, text),
  };
}

function isOutcome({ kind }: Note): boolean {
  return kind === 'outcome';
}

function readField({ field, content }: Casus['sealed'][number], text: Reading): readonly KeptField[] {
  const words = text(content);
  return words === undefined ? [] : [{ field, text: words }];
}

function isEmpty({ question, fields, own, handedOver, outcomes }: KeptCasus): boolean {
  return question === undefined && [fields, own, handedOver, outcomes].every(({ length }) => length === 0);
}

function readAll(meeting: Meeting, notes: readonly Note[], text: Reading): readonly KeptNote[] {
  return notes.flatMap((note) => {
    const words = text(note.content);
    return words === undefined ? [] : [{ kind: note.kind, by: note.by, text: words, ...whereIn(meeting, note) }];
  });
}

/** A place is part, step and pass: the step's phase is looked up in that part. */
function whereIn(meeting: Meeting, note: Note): Pick<KeptNote, 'method' | 'phase' | 'step'> {
  const [at, step] = note.place.split('/');
  const part = step === undefined ? undefined : meeting.script.parts[Number(at)];
  const phase = part?.phases.find(({ steps }) => steps.some(({ id }) => id === step));
  return { method: part?.method, phase: phase?.id, step: phase?.steps.find(({ id }) => id === step)?.id };
}
