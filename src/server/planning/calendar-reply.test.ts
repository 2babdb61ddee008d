import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anId } from '../../../tests/support/live-guest.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { uidOf } from './calendar-id.ts';
import { readReply } from './calendar-reply.ts';

const now = Date.UTC(2026, 10, 22, 9);
const [group, planned] = [anId<GroupId>(), anId<PlannedId>()];
const uid = uidOf(group, planned);

/** As calendars send it: the lines that matter, with some that do not. */
function aReply(changed: Readonly<Record<string, string>> = {}): string {
  const attendee = 'ATTENDEE;CN="Jansen; Anna";PARTSTAT=ACCEPTED:mailto:Anna@Werk.example';
  const lines = {
    method: 'METHOD:REPLY',
    uid: `UID:${uid}`,
    sequence: 'SEQUENCE:2',
    stamp: 'DTSTAMP:20261122T080000Z',
    attendee,
    ...changed,
  };
  const { method, ...event } = lines;
  const whole = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    method,
    'BEGIN:VEVENT',
    ...Object.values(event),
    'SUMMARY:Ja: ik kom',
  ];
  return [...whole, 'END:VEVENT', 'END:VCALENDAR', ''].filter((line) => line !== undefined).join('\r\n');
}

const noted = { group, planned, address: 'anna@werk.example', sequence: 2, answer: 'accepted', at: now - 3_600_000 };

test('what a calendar answers is understood, however it folds and spells it', () => {
  expect(readReply(aReply(), now)).toEqual(noted);
  const other = 'ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT="a:b;c":MAILTO:anna@werk.example';
  expect(readReply(aReply({ attendee: other }), now)).toEqual({ ...noted, answer: 'declined' });
  const folded = 'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=TENTA\r\n TIVE;CN=Anna:mailto:an\r\n\tna@werk.example';
  expect(readReply(aReply({ attendee: folded }), now)).toEqual({ ...noted, answer: 'tentative' });
  expect(readReply(aReply({ uid: `uid:${uid.toUpperCase()}` }).replaceAll('\r\n', '\n'), now)).toEqual(noted);
});

test('without a moment, or with one that has yet to come, it is now; without a number it is to the first', () => {
  for (const stamp of ['DTSTAMP:20990101T000000Z', 'DTSTAMP:yesterday', 'X-NONE:1'])
    expect(readReply(aReply({ stamp }), now)).toEqual({ ...noted, at: now });
  expect(readReply(aReply({ sequence: 'X-NONE:1' }), now)).toEqual({ ...noted, sequence: 0 });
});

test.each([
  ['a request', { method: 'METHOD:REQUEST' }],
  ['an answer about something else', { uid: 'UID:event@elsewhere.example' }],
  ['an answer about two dates', { uid: `UID:${uid}\r\nUID:${uid}` }],
  ['an answer of two people', { extra: 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:bram@werk.example' }],
  ['no answer yet', { attendee: 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anna@werk.example' }],
  ['somebody who was sent instead', { attendee: 'ATTENDEE;PARTSTAT=DELEGATED:mailto:anna@werk.example' }],
  ['nobody', { attendee: 'ATTENDEE;PARTSTAT=ACCEPTED:tel:112' }],
  ['a book', { extra: `X-BOOK:${'a'.repeat(70_000)}` }],
])('%s is none', (_, changed) => {
  expect(readReply(aReply(changed), now)).toBeUndefined();
});

test('whatever arrives in a mailbox, nothing breaks or takes long', () => {
  for (const sign of ['a', '"', ';a=', ':', ' ', '\r\n ', ';PARTSTAT=', 'mailto:', '@'])
    takesOrLeaves(aReply({ extra: `ATTENDEE;A=${sign.repeat(60_000 / sign.length)}` }));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
      for (const text of [one, aReply({ attendee: `ATTENDEE;${one}:${other}` }), aReply({ uid: `UID${one}:${other}` })])
        takesOrLeaves(text);
    }),
  );
});

function takesOrLeaves(text: string): void {
  expect([undefined, planned]).toContain(readReply(text, now)?.planned);
}
