import * as v from 'valibot';
import { isBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { AgreementId, CasusId, EntryId, MeetingId } from './group-ids.ts';
import { mostInPasskeyId, mostPeople } from './group-limits.ts';
import type { GroupId } from './ids.ts';
import {
  account,
  bookText,
  casusDraft,
  draftedAnswers,
  id,
  instant,
  name,
  text,
  thirtyTwoBytes,
  toldAims,
} from './letter-schema.ts';
import { entryKinds, type OwnEvent, type OwnEventKind, type OwnEventOf } from './own-event.ts';
import { type LetterProblem, readLetter } from './read-letter.ts';
import { relations } from './relations.ts';
import { aims, followUpMarks } from './vocabulary.ts';

const group = id<GroupId>();
const casus = id<CasusId>();
const entry = id<EntryId>();

const rosterNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));
/** The id of a credential as base64url. */
const passkey = v.pipe(v.string(), v.minLength(2), v.maxLength(mostInPasskeyId), v.check(isBase64Url));
const talk = v.strictObject({ from: v.exactOptional(id<AgreementId>()), answers: draftedAnswers });

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
  relationsErased: v.strictObject({ kind: v.literal('relationsErased'), group }),
  keysNoticed: v.strictObject({ kind: v.literal('keysNoticed'), group, entry: rosterNumber }),
  passkeyNamed: v.strictObject({ kind: v.literal('passkeyNamed'), passkey, name, since: v.exactOptional(instant) }),
  passkeyUsed: v.strictObject({ kind: v.literal('passkeyUsed'), passkey }),
  passkeyDropped: v.strictObject({ kind: v.literal('passkeyDropped'), passkey }),
  talkDrafted: v.strictObject({ kind: v.literal('talkDrafted'), group, talk }),
  talkDropped: v.strictObject({ kind: v.literal('talkDropped'), group }),
  aimsDrafted: v.strictObject({
    kind: v.literal('aimsDrafted'),
    group,
    drafted: v.strictObject({ when: v.picklist(['then', 'now']), aims: toldAims }),
  }),
  aimsDropped: v.strictObject({ kind: v.literal('aimsDropped'), group }),
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
