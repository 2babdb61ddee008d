import * as v from 'valibot';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Instant } from './group-ids.ts';
import { mostOptions } from './group-limits.ts';
import type { PollAnswer, PollSheet } from './planning-event.ts';
import { guestAnswer } from './planning-schema.ts';

/** What somebody without an account sees of a poll: the dates, who asks whom into what, and what came of it. Nothing of the answers. */
export interface GuestSheet extends Pick<PollSheet, 'options' | 'minutes' | 'zone' | 'until'> {
  /** The group, as it calls itself. */
  readonly group?: string;
  readonly from?: string;
  readonly for: string;
  /** Once they are chosen. A date that moves later is not told here: the group has let go of the link by then. */
  readonly chosen?: readonly Instant[];
}

const word = v.pipe(v.string(), v.maxLength(200));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999));
const schema: v.GenericSchema<unknown, GuestSheet> = v.strictObject({
  group: v.exactOptional(word),
  from: v.exactOptional(word),
  for: word,
  options: v.pipe(v.array(instant), v.minLength(1), v.maxLength(mostOptions)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  zone: v.pipe(v.string(), v.maxLength(64)),
  until: instant,
  chosen: v.exactOptional(v.pipe(v.array(instant), v.minLength(1), v.maxLength(mostOptions))),
});

export function writeSheet(sheet: GuestSheet): string {
  return JSON.stringify(sheet);
}

export function readSheet(text: string): Result<GuestSheet, 'malformed'> {
  return read(schema, text);
}

export function writeAnswer({ yes, ifNeedBe, no }: PollAnswer): string {
  return JSON.stringify({ yes, ifNeedBe, no });
}

export function readAnswer(text: string): Result<PollAnswer, 'malformed'> {
  return read(guestAnswer, text);
}

function read<Value>(as: v.GenericSchema<unknown, Value>, text: string): Result<Value, 'malformed'> {
  try {
    const parsed = v.safeParse(as, JSON.parse(text));
    return parsed.success ? granted(parsed.output) : refused('malformed');
  } catch {
    return refused('malformed');
  }
}
