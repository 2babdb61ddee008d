import { expect, it } from 'vitest';
import { numberAt } from '../../bench/rooms/bare-rooms.ts';
import { anId, outcomeFrame } from '../../bench/rooms/command-frame.ts';
import { median, percentile } from '../../bench/rooms/figures.ts';
import { parseClientMessage } from '../../src/protocol/parse-message.ts';

/** As a server takes the mask off: the last four bytes before the payload. */
function unmasked(frame: Buffer): string {
  const payloadAt = frame.indexOf(Buffer.from([0x37, 0xfa, 0x21, 0x3d])) + 4;
  const mask = frame.subarray(payloadAt - 4, payloadAt);
  return Buffer.from(frame.subarray(payloadAt).map((byte, at) => byte ^ (mask[at & 3] ?? 0))).toString();
}

it('the generator says what a real client says, each time with ids of its own', () => {
  const frames = outcomeFrame('0/harvest-0/0');
  const ids = [anId(), anId()];
  const messages = ids.map((id) => parseClientMessage(unmasked(frames.fill(id))));
  for (const [index, message] of messages.entries()) {
    if (!message.ok || message.value.kind !== 'command' || message.value.command.kind !== 'writeOutcome') {
      throw new Error('It is no outcome');
    }
    expect(message.value.id).toBe(ids[index]);
    expect(message.value.contents?.map(({ id }) => id)).toEqual([message.value.command.content]);
    expect(message.value.contents?.map(({ sealed }) => sealed.length)).toEqual([1366]);
  }
  expect(new Set(messages.map((message) => JSON.stringify(message))).size).toBe(2);
});

it('the generator reads the number of an event where it stands', () => {
  expect(numberAt(Buffer.from('{"number":1042,"events":[]}'), '{"number":'.length)).toBe(1042);
});

it('the median of an even number of rounds lies between the two in the middle', () => {
  expect([median([]), median([4]), median([9, 1]), median([9, 1, 2])]).toEqual([0, 4, 5, 2]);
});

it('a percentile is a value that was measured', () => {
  expect([percentile([], 0.5), percentile([3, 1, 2], 0.5), percentile([3, 1, 2], 0.99)]).toEqual([0, 2, 3]);
});
