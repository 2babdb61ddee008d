import * as v from 'valibot';
import { granted, type Result, refused } from '../basics/result.ts';
import type { CasusId, EntryId, MeetingId } from './group-ids.ts';
import { mostPeople } from './group-limits.ts';
import type { GroupId } from './ids.ts';
import { account, bookText, casusDraft, id, instant, name, text, thirtyTwoBytes } from './letter-schema.ts';
import { entryKinds, type OwnEvent, type OwnEventKind, type OwnEventOf } from './own-event.ts';
import { type LetterProblem, readLetter } from './read-letter.ts';
import { relations } from './relations.ts';
import { aims, followUpMarks } from './vocabulary.ts';

const group = id<GroupId>();
const casus = id<CasusId>();
const entry = id<EntryId>();

const schemas: { readonly [Kind in OwnEventKind]: v.GenericSchema<unknown, OwnEventOf<Kind>> } = {
  named: v.strictObject({ kind: v.literal('named'), name }),
  codeMade: v.strictObject({ kind: v.literal('codeMade') }),
  codeTyped: v.strictObject({ kind: v.literal('codeTyped') }),
  groupKnown: v.strictObject({
    kind: v.literal('groupKnown'),
    group,
    founding: thirtyTwoBytes,
    name: v.exactOptional(name),
  }),
  relationsAnswered: v.strictObject({
    kind: v.literal('relationsAnswered'),
    group,
    answers: v.pipe(
      v.array(v.strictObject({ person: account, relation: v.picklist(relations) })),
      v.maxLength(mostPeople),
    ),
  }),
  casusDrafted: v.strictObject({
    kind: v.literal('casusDrafted'),
    casus,
    group: v.exactOptional(group),
    draft: casusDraft,
  }),
  casusDropped: v.strictObject({ kind: v.literal('casusDropped'), casus }),
  entryWritten: v.strictObject({
    kind: v.literal('entryWritten'),
    entry,
    is: v.picklist(entryKinds),
    words: bookText,
    theme: v.exactOptional(v.picklist(aims)),
    group: v.exactOptional(group),
    casus: v.exactOptional(casus),
    meeting: v.exactOptional(id<MeetingId>()),
    from: v.exactOptional(name),
    on: v.exactOptional(instant),
    since: v.exactOptional(instant),
  }),
  stepFollowed: v.strictObject({
    kind: v.literal('stepFollowed'),
    entry,
    mark: v.exactOptional(v.picklist(followUpMarks)),
    words: v.exactOptional(text),
  }),
  entryErased: v.strictObject({ kind: v.literal('entryErased'), entry }),
};

/** Reads what was sealed in a letter to oneself, as strictly as a letter to the group. */
export function parseOwnEvent(written: string): Result<OwnEvent, LetterProblem> {
  const read = readLetter(written, isOwnEventKind);
  if (!read.ok) return read;
  const parsed = v.safeParse(schemas[read.value.kind], read.value.fields);
  return parsed.success ? granted(parsed.output) : refused('malformed');
}

export function writeOwnEvent(event: OwnEvent): string {
  return JSON.stringify(event);
}

function isOwnEventKind(kind: string): kind is OwnEventKind {
  return Object.hasOwn(schemas, kind);
}
