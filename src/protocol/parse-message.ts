import * as v from 'valibot';
import { isBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { CommandId, ContentId, DeviceId, MeetingId, SeatId } from '../engine/ids.ts';
import { type ClientCommand, commandSchemas } from './command-schema.ts';
import { idSchema, isId, secretSchema } from './id-schema.ts';
import { maxSealedBytes, maxShortMessage } from './limits.ts';
import { type ClientMessage, type Contents, protocolVersion, type SealedContent, type WireRefusal } from './message.ts';

/** Why a message was not understood, and which command it would have been, if that much was readable. */
export interface Misunderstood {
  readonly refusal: WireRefusal;
  readonly id: CommandId | undefined;
}

type Parsed = Result<ClientMessage, Misunderstood>;

const device = idSchema<DeviceId>();
const helloSchema = v.strictObject({
  kind: v.literal('hello'),
  version: v.literal(protocolVersion),
  meeting: idSchema<MeetingId>(),
  as: v.variant('kind', [
    v.strictObject({ kind: v.literal('link'), admit: secretSchema, device }),
    v.strictObject({ kind: v.literal('seat'), seat: idSchema<SeatId>(), device, token: secretSchema }),
    v.strictObject({ kind: v.literal('screen'), admit: secretSchema }),
  ]),
  after: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  pass: v.exactOptional(secretSchema),
});
const pingSchema = v.strictObject({ kind: v.literal('ping'), at: v.pipe(v.number(), v.finite()) });

const commandKeys = ['kind', 'id', 'command', 'contents'];
const contentKeys = ['id', 'sealed'];
const mostLetters = Math.ceil((maxSealedBytes * 4) / 3);

/** Reads what a client sent, strictly: what it does not know, it refuses. Nothing of the text is in the answer. */
export function parseClientMessage(text: string): Parsed {
  const input = readJson(text);
  if (!isFields(input)) return misunderstood('malformed');
  if (input.kind !== 'command' && text.length > maxShortMessage) return misunderstood('tooLarge');
  switch (input.kind) {
    case 'hello':
      return parseHello(input);
    case 'command':
      return parseCommandMessage(input);
    case 'ping':
      return known(v.safeParse(pingSchema, input), undefined);
    default:
      return misunderstood(typeof input.kind === 'string' ? 'unknownKind' : 'malformed');
  }
}

function parseHello(input: Fields): Parsed {
  const { version } = input;
  if (typeof version === 'number' && version !== protocolVersion) return misunderstood('unknownVersion');
  return known(v.safeParse(helloSchema, input), undefined);
}

function parseCommandMessage(input: Fields): Parsed {
  const { id, command, contents } = input;
  if (!isId<CommandId>(id)) return misunderstood('malformed');
  if (!hasOnly(input, commandKeys)) return misunderstood('malformed', id);
  const parsed = parseCommand(command);
  if (!parsed.ok) return misunderstood(parsed.problem, id);
  const sealed = 'contents' in input ? parseContents(contents) : granted(undefined);
  if (!sealed.ok) return misunderstood(sealed.problem, id);
  const message = { kind: 'command', id, command: parsed.value } as const;
  return granted(sealed.value === undefined ? message : { ...message, contents: sealed.value });
}

function parseCommand(input: unknown): Result<ClientCommand, WireRefusal> {
  if (!isFields(input) || typeof input.kind !== 'string') return refused('malformed');
  if (!isClientCommandKind(input.kind)) return refused('unknownKind');
  const parsed = v.safeParse(commandSchemas[input.kind], input, { abortEarly: true });
  return parsed.success ? granted(parsed.output) : refused('malformed');
}

function parseContents(input: unknown): Result<Contents, WireRefusal> {
  if (!Array.isArray(input)) return refused('malformed');
  const contents: SealedContent[] = [];
  for (const content of input) {
    if (!isFields(content)) return refused('malformed');
    const { id, sealed } = content;
    if (!isId<ContentId>(id) || !hasOnly(content, contentKeys)) return refused('malformed');
    if (typeof sealed === 'string' && sealed.length > mostLetters) return refused('contentTooLarge');
    if (typeof sealed !== 'string' || sealed.length < 2 || !isBase64Url(sealed)) return refused('malformed');
    contents.push({ id, sealed });
  }
  return granted(contents);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(input: unknown): input is Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Faster than taking the rest of an object apart, and asked of every message. */
function hasOnly(input: Fields, keys: readonly string[]): boolean {
  return Object.keys(input).every((key) => keys.includes(key));
}

function isClientCommandKind(kind: string): kind is ClientCommand['kind'] {
  return Object.hasOwn(commandSchemas, kind);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function known(parsed: v.SafeParseResult<v.GenericSchema<unknown, ClientMessage>>, id: CommandId | undefined): Parsed {
  return parsed.success ? granted(parsed.output) : misunderstood('malformed', id);
}

function misunderstood(refusal: WireRefusal, id?: CommandId): Parsed {
  return refused({ refusal, id });
}
