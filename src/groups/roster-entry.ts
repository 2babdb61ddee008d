import { granted, type Result, refused } from '../basics/result.ts';
import { type Bytes, joinFields, readNumber, readWord, splitFields, wordField } from './fields.ts';
import { type AccountId, type GroupId, parseId } from './ids.ts';

/** What others need of a member: to whom they wrap, and whose signature they check. */
export interface PublicKeys {
  /** X25519, 32 bytes. */
  readonly box: Bytes;
  /** Ed25519, 32 bytes. */
  readonly sign: Bytes;
  /** From 1; one generation of an account has one pair of keys. */
  readonly generation: number;
}

interface EntryPlace {
  readonly group: GroupId;
  /** From 1, without gaps. */
  readonly number: number;
  /** SHA-256 of the bytes of the entry before; empty in the first. */
  readonly previous: Bytes;
  /** Who says it, and signs. */
  readonly writer: AccountId;
  /** About whom it is. */
  readonly subject: AccountId;
}

export const entryKinds = ['founded', 'joined', 'left', 'keysChanged', 'restored'] as const;
export type EntryKind = (typeof entryKinds)[number];

export type RosterEntry = EntryPlace &
  (
    | {
        readonly kind: 'founded';
        readonly keys: PublicKeys;
        /** How many members must sign when the keys of one of them are restored. */
        readonly confirmations: number;
      }
    | { readonly kind: 'joined' | 'keysChanged' | 'restored'; readonly keys: PublicKeys }
    | { readonly kind: 'left' }
  );

export const usualConfirmations = 2;
const leastConfirmations = 2;
export const mostConfirmations = 8;

export const hashLength = 32;
export const publicKeyLength = 32;
const label = 'kring/1/roster';
const fieldCount = 11;
const nothing: Bytes = new Uint8Array(0);

/** The bytes that are hashed and signed; a value has one spelling. */
export function encodeEntry(entry: RosterEntry): Bytes {
  const { group, number, previous, kind, writer, subject } = entry;
  const keys = entry.kind === 'left' ? undefined : entry.keys;
  return joinFields([
    wordField(label),
    wordField(group),
    wordField(number),
    previous,
    wordField(kind),
    wordField(writer),
    wordField(subject),
    keys?.box ?? nothing,
    keys?.sign ?? nothing,
    keys === undefined ? nothing : wordField(keys.generation),
    entry.kind === 'founded' ? wordField(entry.confirmations) : nothing,
  ]);
}

/** Accepts exactly what `encodeEntry` writes. */
export function decodeEntry(bytes: Uint8Array): Result<RosterEntry, 'malformed'> {
  const fields = splitFields(bytes);
  if (!fields.ok || fields.value.length !== fieldCount) return refused('malformed');
  const [head, groupField, numberField, previous, kindField, writerField, subjectField, ...rest] = fields.value;
  if (!head || !groupField || !numberField || !previous || !kindField || !writerField || !subjectField) {
    return refused('malformed');
  }
  const group = parseId<GroupId>(readWord(groupField));
  const writer = parseId<AccountId>(readWord(writerField));
  const subject = parseId<AccountId>(readWord(subjectField));
  const number = readNumber(numberField);
  if (readWord(head) !== label || !group.ok || !writer.ok || !subject.ok || !number) return refused('malformed');
  if (previous.length !== (number === 1 ? 0 : hashLength)) return refused('malformed');
  const place = { group: group.value, number, previous, writer: writer.value, subject: subject.value };
  return readKind(place, readWord(kindField), rest);
}

function readKind(place: EntryPlace, word: string, rest: readonly Bytes[]): Result<RosterEntry, 'malformed'> {
  const kind = entryKinds.find((known) => known === word);
  const [box, sign, generationField, confirmationsField] = rest;
  if (!kind || !box || !sign || !generationField || !confirmationsField) return refused('malformed');
  if (kind === 'left') {
    const empty = [box, sign, generationField, confirmationsField].every((field) => field.length === 0);
    return empty ? granted({ ...place, kind }) : refused('malformed');
  }
  const generation = readNumber(generationField);
  if (box.length !== publicKeyLength || sign.length !== publicKeyLength || !generation) return refused('malformed');
  const keys = { box, sign, generation };
  if (kind !== 'founded') {
    return confirmationsField.length === 0 ? granted({ ...place, kind, keys }) : refused('malformed');
  }
  const confirmations = readNumber(confirmationsField) ?? 0;
  if (confirmations < leastConfirmations || confirmations > mostConfirmations) return refused('malformed');
  return granted({ ...place, kind, keys, confirmations });
}
