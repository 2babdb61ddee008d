import * as v from 'valibot';
import type { Command, CommandOf } from '../engine/command.ts';
import type { CasusId, ContentId, DeviceId, NoteId, SeatId } from '../engine/ids.ts';
import { seatKinds } from '../engine/meeting.ts';
import {
  casusStates,
  type LensId,
  type MethodId,
  type ModuleId,
  piles,
  type SealedFieldId,
} from '../methods/structure.ts';
import { idSchema, isId, isPlace, nameSchema } from './id-schema.ts';
import { mostWordPieces } from './limits.ts';
import { scriptPartSchema, scriptSchema } from './script-schema.ts';

/** What the host and the clock say; from a client these are unknown. */
export type ClientCommand = Exclude<Command, { readonly kind: 'connect' | 'disconnect' | 'timeUp' }>;

const seat = idSchema<SeatId>();
const device = idSchema<DeviceId>();
const casus = idSchema<CasusId>();
const note = idSchema<NoteId>();
const content = idSchema<ContentId>();
const field = nameSchema<SealedFieldId>();
const module = nameSchema<ModuleId>();
const state = v.picklist(casusStates);
const index = whole(0, 999);
const mostRevisions = 1_000_000;
const revision = whole(0, mostRevisions);
/** A day at most. */
const seconds = whole(1, 86_400);
const cursor = v.strictObject({ part: index, phase: index, pass: index, step: index });
const perhapsFor = v.exactOptional(seat);

const schemas = {
  takeSeat: of('takeSeat', { seat, as: v.picklist(seatKinds), name: content }),
  addSeat: of('addSeat', { seat, name: content }),
  rename: of('rename', { name: content, for: perhapsFor }),
  moveSeat: of('moveSeat', { seat, to: index }),
  admit: of('admit', { seat }),
  askBack: of('askBack', { seat }),
  letBack: of('letBack', { seat, device }),
  declineBack: of('declineBack', { seat, device }),
  addDevice: of('addDevice', { device }),
  welcomeObserver: of('welcomeObserver', { seat, for: perhapsFor }),
  stepOut: of('stepOut', { for: perhapsFor }),
  leave: of('leave', { for: perhapsFor }),
  takeChair: of('takeChair', {}),
  passChair: of('passChair', { to: seat }),
  callChair: of('callChair', { to: seat }),
  setChairPart: of('setChairPart', { takesPart: v.boolean() }),
  planScript: of('planScript', { script: scriptSchema }),
  chooseMethod: of('chooseMethod', { part: index, method: scriptPartSchema }),
  addCasusPart: of('addCasusPart', { method: scriptPartSchema }),
  bringWords: of('bringWords', {
    method: nameSchema<MethodId>(),
    piece: whole(0, mostWordPieces - 1),
    pieces: whole(1, mostWordPieces),
    content,
  }),
  chooseModule: of('chooseModule', { module }),
  start: of('start', {}),
  next: of('next', { from: cursor }),
  goTo: of('goTo', { to: cursor }),
  repeatPhase: of('repeatPhase', {}),
  goRoundAgain: of('goRoundAgain', {}),
  insertExercise: of('insertExercise', { title: content, seconds }),
  endCasus: of('endCasus', { erase: v.boolean(), for: perhapsFor }),
  endMeeting: of('endMeeting', {}),
  layLens: of('layLens', { lens: nameSchema<LensId>() }),
  takeLens: of('takeLens', {}),
  pause: of('pause', {}),
  resume: of('resume', {}),
  extend: of('extend', { seconds }),
  refit: of('refit', {}),
  setAutomatic: of('setAutomatic', { automatic: v.boolean() }),
  stop: of('stop', {}),
  writeNote: v.custom<CommandOf<'writeNote'>>(isWriteNote),
  writeOutcome: v.custom<CommandOf<'writeOutcome'>>(isWriteOutcome),
  mark: of('mark', { how: v.picklist(['done', 'paper', 'yes']) }),
  unmark: of('unmark', {}),
  readOut: of('readOut', { note }),
  sortNote: of('sortNote', { note, pile: v.picklist(piles), for: perhapsFor }),
  strike: of('strike', { note, for: perhapsFor }),
  handOver: of('handOver', { note }),
  wantTurn: of('wantTurn', { for: perhapsFor }),
  giveTurn: of('giveTurn', { seat }),
  endTurn: of('endTurn', { table: index, how: v.picklist(['spoke', 'absent']) }),
  passTurn: of('passTurn', { for: perhapsFor }),
  laterTurn: of('laterTurn', { for: perhapsFor }),
  offerCasus: of('offerCasus', { casus, state, question: v.exactOptional(content), for: perhapsFor }),
  retractCasus: of('retractCasus', { casus, for: perhapsFor }),
  vote: of('vote', { casus }),
  closeVote: of('closeVote', {}),
  proposeCasus: of('proposeCasus', { casus }),
  acceptCasus: of('acceptCasus', { casus, for: perhapsFor }),
  declineCasus: of('declineCasus', { casus, for: perhapsFor }),
  setCasusState: of('setCasusState', { casus, state, for: perhapsFor }),
  wordQuestion: of('wordQuestion', { casus, content, revision, for: perhapsFor }),
  sealField: of('sealField', { casus, field, content, revision }),
  hold: of('hold', { for: perhapsFor }),
  release: of('release', { for: perhapsFor }),
  allowKeeping: of('allowKeeping', { casus, allowed: v.boolean(), for: perhapsFor }),
  withdrawCasus: of('withdrawCasus', { casus, for: perhapsFor }),
} satisfies Record<ClientCommand['kind'], v.GenericSchema>;

/**
 * One schema for each kind of command; keys that it does not name are refused. The type is the compiler's proof that
 * what is parsed and what the engine takes are the same, kind by kind, both ways; else it names the kind that is not.
 */
export const commandSchemas: [Unlike] extends [never] ? typeof schemas : Unlike = schemas;

type Parsed = v.InferOutput<(typeof schemas)[keyof typeof schemas]>;
type Unlike = {
  [Kind in ClientCommand['kind']]: Same<OfKind<Parsed, Kind>, OfKind<ClientCommand, Kind>> extends true ? never : Kind;
}[ClientCommand['kind']];
type OfKind<All, Kind> = Extract<All, { readonly kind: Kind }>;
/** Keys are compared as well: a key that may be missing could else be forgotten. */
type Same<One, Other> = [One, keyof One] extends [Other, keyof Other]
  ? [Other, keyof Other] extends [One, keyof One]
    ? true
    : false
  : false;

/**
 * What people write comes at every pause in their typing, a hundred times as often as anything else. It is checked by
 * hand, as strictly, at a tenth of what the schema costs.
 */
function isWriteNote(input: unknown): boolean {
  return isWriting(input, 6) && 'as' in input && (input.as === 'note' || input.as === 'private');
}

function isWriteOutcome(input: unknown): boolean {
  return isWriting(input, 5);
}

/** With exactly so many keys, `kind` among them. */
function isWriting(input: unknown, keys: number): input is object {
  if (typeof input !== 'object' || input === null || Object.keys(input).length !== keys) return false;
  if (!('note' in input) || !('content' in input) || !('revision' in input) || !('place' in input)) return false;
  return isId(input.note) && isId(input.content) && isRevision(input.revision) && isPlace(input.place);
}

function isRevision(input: unknown): boolean {
  return typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= mostRevisions;
}

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

function of<const Kind extends string, const Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) {
  return v.strictObject({ kind: v.literal(kind), ...entries });
}
