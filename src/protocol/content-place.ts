import type { ContentRef, DoorView } from '../engine/door-view.ts';
import type { ContentId, MeetingId, Place, SeatId } from '../engine/ids.ts';
import type { BroughtWords, Casus, Meeting } from '../engine/meeting.ts';
import type { SealedFieldId } from '../methods/structure.ts';

/**
 * To which place each content is bound. Whoever seals and whoever opens take it from here: the one from what is about
 * to be sent, the other from what the server told. The table in `docs/encryption.md` says the same; `crypto/` binds it.
 */
export interface ContentPlace<Kind extends ContentKind = ContentKind> {
  readonly meeting: MeetingId;
  readonly kind: Kind;
  readonly seat: SeatId | '';
  readonly content: ContentId;
  readonly step: string;
  readonly revision: number;
}

/** What travels sealed; drafts and parcels for displays are sealed too, and never meet an engine. */
export type ContentKind = 'name' | 'note' | 'outcome' | 'question' | 'field' | 'title' | 'words';

/**
 * Where each content that is still there belongs. `contested`: it was named at two places. Nobody who is honest does
 * that; read at the one, it would be shown at the other as well, as the words of somebody else.
 */
export type Places = ReadonlyMap<ContentId, ContentPlace | 'contested'>;

export interface Written {
  readonly by: SeatId;
  readonly content: ContentId;
  readonly revision: number;
}

/** Titles are nobody's in particular: what brings one does not say who brought it. */
const nobody = '' as SeatId;

export function namePlace(meeting: MeetingId, seat: SeatId, content: ContentId): ContentPlace<'name'> {
  return { meeting, kind: 'name', seat, content, step: '', revision: 0 };
}

/** Shut, open or private: whether a note may be read is never the concern of its sealing. */
export function notePlace(meeting: MeetingId, { by, content, revision }: Written, at: Place): ContentPlace<'note'> {
  return { meeting, kind: 'note', seat: by, content, step: at, revision };
}

export function outcomePlace(
  meeting: MeetingId,
  { by, content, revision }: Written,
  at: Place,
): ContentPlace<'outcome'> {
  return { meeting, kind: 'outcome', seat: by, content, step: at, revision };
}

export function questionPlace(
  meeting: MeetingId,
  { by, casus, content, revision }: ContentRef,
): ContentPlace<'question'> {
  return { meeting, kind: 'question', seat: by, content, step: casus, revision };
}

export function fieldPlace(
  meeting: MeetingId,
  { by, casus, content, revision }: ContentRef,
  field: SealedFieldId,
): ContentPlace<'field'> {
  return { meeting, kind: 'field', seat: by, content, step: `${casus}/${field}`, revision };
}

export function titlePlace(meeting: MeetingId, content: ContentId): ContentPlace<'title'> {
  return { meeting, kind: 'title', seat: nobody, content, step: '', revision: 0 };
}

/** Bound to its method and to its place among the pieces, so that none can stand for another. */
export function wordsPlace(
  meeting: MeetingId,
  { method, piece, pieces, content }: BroughtWords,
): ContentPlace<'words'> {
  return { meeting, kind: 'words', seat: nobody, content, step: `${method}/${piece}/${pieces}`, revision: 0 };
}

/** All contents that this viewer knows of. What is not in it any more was replaced, struck or erased. */
export function placesIn(meeting: Meeting): Places {
  const places: readonly ContentPlace[] = [
    ...meeting.seats.map(({ id, name }) => namePlace(meeting.id, id, name)),
    ...meeting.exercises.map(({ title }) => titlePlace(meeting.id, title)),
    ...meeting.words.map((words) => wordsPlace(meeting.id, words)),
    ...meeting.casus.flatMap((casus) => placesOfCasus(meeting.id, casus)),
    ...meeting.notes
      .filter(({ status }) => status !== 'struck')
      .map((note) => (note.kind === 'outcome' ? outcomePlace : notePlace)(meeting.id, note, note.place)),
  ];
  return byContent(places);
}

/** What someone at the door may read. */
export function placesAtDoor(meeting: MeetingId, door: DoorView): Places {
  const names = door.seats.map(({ id, name }) => namePlace(meeting, id, name));
  return byContent(door.question === undefined ? names : [...names, questionPlace(meeting, door.question)]);
}

function placesOfCasus(meeting: MeetingId, casus: Casus): readonly ContentPlace[] {
  const of = { by: casus.presenter, casus: casus.id };
  const questions = [casus.firstQuestion, casus.question, casus.questionToCome].filter(
    (worded) => worded !== undefined,
  );
  return [
    ...questions.map((worded) => questionPlace(meeting, { ...worded, ...of })),
    ...casus.sealed.map((part) => fieldPlace(meeting, { ...part, ...of }, part.field)),
  ];
}

export function isSamePlace(one: ContentPlace, other: ContentPlace): boolean {
  const { meeting, kind, seat, content, step, revision } = one;
  if (meeting !== other.meeting || content !== other.content || kind !== other.kind) return false;
  return seat === other.seat && step === other.step && revision === other.revision;
}

function byContent(places: readonly ContentPlace[]): Places {
  const found = new Map<ContentId, ContentPlace | 'contested'>();
  for (const place of places) {
    const before = found.get(place.content) ?? place;
    found.set(place.content, before !== 'contested' && isSamePlace(before, place) ? place : 'contested');
  }
  return found;
}
