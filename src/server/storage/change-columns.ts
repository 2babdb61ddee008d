import type { CommandId, ContentId, Instant, MeetingId } from '../../engine/ids.ts';
import type { Sealed } from './kept-bytes.ts';
import type { Change, DeviceChange, StoredEvent } from './storage.ts';

/** Changes on their way to a thread, in lists of plain values: an object costs both threads several times as much. */
export interface ChangeColumns {
  /** One for each change; of what it brings, how many. */
  readonly meetings: MeetingId[];
  readonly eraseAts: (Instant | undefined)[];
  readonly eventCounts: number[];
  readonly erasedCounts: number[];
  readonly deviceCounts: number[];
  /** One for each event. */
  readonly numbers: number[];
  readonly ats: Instant[];
  readonly commands: (CommandId | undefined)[];
  readonly bodies: string[];
  readonly contents: (ContentId | undefined)[];
  readonly sealed: (Sealed | undefined)[];
  /** What changes bring besides events. */
  readonly erased: number[];
  readonly devices: DeviceChange[];
}

export function toColumns(changes: readonly Change[]): ChangeColumns {
  const columns: ChangeColumns = {
    meetings: [],
    eraseAts: [],
    eventCounts: [],
    erasedCounts: [],
    deviceCounts: [],
    numbers: [],
    ats: [],
    commands: [],
    bodies: [],
    contents: [],
    sealed: [],
    erased: [],
    devices: [],
  };
  for (const { meeting, eraseAt, events, erased, devices } of changes) {
    columns.meetings.push(meeting);
    columns.eraseAts.push(eraseAt);
    columns.eventCounts.push(events.length);
    columns.erasedCounts.push(erased.length);
    columns.deviceCounts.push(devices.length);
    for (const event of events) addEvent(columns, event);
    for (const number of erased) columns.erased.push(number);
    for (const device of devices) columns.devices.push(device);
  }
  return columns;
}

function addEvent(columns: ChangeColumns, { number, at, command, body, content }: StoredEvent): void {
  columns.numbers.push(number);
  columns.ats.push(at);
  columns.commands.push(command);
  columns.bodies.push(body);
  columns.contents.push(content?.id);
  columns.sealed.push(content?.sealed);
}

/** The changes that `toColumns` was given. */
export function fromColumns(columns: ChangeColumns): readonly Change[] {
  const number = inTurn(columns.numbers);
  const at = inTurn(columns.ats);
  const command = inTurn(columns.commands);
  const body = inTurn(columns.bodies);
  const content = inTurn(columns.contents);
  const sealed = inTurn(columns.sealed);
  const event = (): StoredEvent => {
    const rest = { number: number(), at: at(), command: command(), body: body() };
    const [id, bytes] = [content(), sealed()];
    return { ...rest, content: id === undefined || bytes === undefined ? undefined : { id, sealed: bytes } };
  };
  const eraseAt = inTurn(columns.eraseAts);
  const eventCount = inTurn(columns.eventCounts);
  const erasedCount = inTurn(columns.erasedCounts);
  const deviceCount = inTurn(columns.deviceCounts);
  const erased = inTurn(columns.erased);
  const device = inTurn(columns.devices);
  return columns.meetings.map((meeting) => ({
    meeting,
    eraseAt: eraseAt(),
    events: several(eventCount(), event),
    erased: several(erasedCount(), erased),
    devices: several(deviceCount(), device),
  }));
}

/** Each value once, in order; asked no more often than there are values. */
function inTurn<Value>(column: readonly Value[]): () => Value {
  let next = 0;
  return () => column[next++] as Value;
}

function several<Value>(many: number, one: () => Value): Value[] {
  const values: Value[] = [];
  for (let count = 0; count < many; count += 1) values.push(one());
  return values;
}
