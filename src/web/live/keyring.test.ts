import { beforeEach, expect, test } from 'vitest';
import { toBase64Url } from '../../basics/bytes.ts';
import { formatFragment } from '../../crypto/fragment.ts';
import { newId, newMeetingId } from '../../crypto/ids.ts';
import { type ContentKey, mintKey, newRoot } from '../../crypto/keys.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { PassingCupboard } from './cupboard.ts';
import { Keyring } from './keyring.ts';

const meeting = newMeetingId();
const root = newRoot();
const link = formatFragment({ kind: 'meeting', root });
const screenLink = formatFragment({ kind: 'screen', content: mintKey<ContentKey>(new Uint8Array(32)) });
const day = 24 * 60 * 60 * 1000;
let cupboard: PassingCupboard;
let today: number;

beforeEach(() => {
  cupboard = new PassingCupboard();
  today = 1_000 * day;
});

/** Another tab, or the same one after a refresh. */
function keyring(): Keyring {
  return new Keyring(cupboard, () => today);
}

test('the key is read from the link once, and found in this browser after a refresh', () => {
  const first = keyring().personAccess(meeting, link);
  const again = keyring().personAccess(meeting, '');
  expect(first).toMatchObject({ ok: true, value: { kind: 'person', root } });
  expect(again).toEqual(first);
});

test('in a meeting of a group the key is not kept, and the seat belongs to who is signed in', () => {
  const [anna, bas] = [newId<'AccountId'>(), newId<'AccountId'>()].map(
    (account) => new Keyring(cupboard, () => today, account as AccountId),
  );
  const first = anna?.memberAccess(meeting, root);
  anna?.keepSeat(meeting, { seat: 'anna' as SeatId, token: 'proof' });
  expect(anna?.memberAccess(meeting, root)).toEqual(first);
  expect(anna?.ownSeat(meeting)).toEqual({ seat: 'anna', token: 'proof' });
  bas?.memberAccess(meeting, root);
  expect([bas?.ownSeat(meeting), keyring().ownSeat(meeting)]).toEqual([undefined, undefined]);
  const kept = Array.from({ length: cupboard.length }, (_, at) => cupboard.getItem(cupboard.key(at) ?? '') ?? '');
  expect(kept.length).toBe(2);
  for (const entry of kept) expect(entry).not.toContain(toBase64Url(root));
  today += 17 * day;
  anna?.sweep();
  expect(anna?.ownSeat(meeting)).toBeUndefined();
});

test('two tabs of one browser are one device', () => {
  const one = keyring().personAccess(meeting, link);
  const other = keyring().personAccess(meeting, link);
  expect(one.ok && one.value.kind === 'person' && one.value.device).toBeTruthy();
  expect(other).toEqual(one);
});

test('a refresh returns to the same seat, also when the link was opened anew', () => {
  keyring().personAccess(meeting, link);
  keyring().keepSeat(meeting, { seat: 'anna' as SeatId, token: 'proof' });
  keyring().personAccess(meeting, link);
  expect(keyring().ownSeat(meeting)).toEqual({ seat: 'anna', token: 'proof' });
});

test('whoever comes with no key at all is told so', () => {
  expect(keyring().personAccess(meeting, '')).toEqual({ ok: false, problem: 'missing' });
});

test('a link that lost its last letter in a mail is refused by name, and the kept key is not touched', () => {
  keyring().personAccess(meeting, link);
  expect(keyring().personAccess(meeting, link.slice(0, -1))).toEqual({ ok: false, problem: 'wrongLength' });
  expect(keyring().personAccess(meeting, '').ok).toBe(true);
});

test("a display's link does not let a person in, nor the other way round", () => {
  expect(keyring().personAccess(meeting, screenLink)).toEqual({ ok: false, problem: 'unknownVersion' });
  expect(keyring().screenAccess(meeting, link)).toEqual({ ok: false, problem: 'unknownVersion' });
});

test('a laptop can be the display and hold the seat of its owner at the same time', () => {
  keyring().personAccess(meeting, link);
  keyring().keepSeat(meeting, { seat: 'anna' as SeatId, token: 'proof' });
  expect(keyring().screenAccess(meeting, screenLink)).toMatchObject({ ok: true, value: { kind: 'screen' } });
  expect(keyring().screenAccess(meeting, '')).toMatchObject({ ok: true, value: { kind: 'screen' } });
  expect(keyring().ownSeat(meeting)?.seat).toBe('anna');
});

test('a guest’s pass and a display’s come back after a refresh, and a member’s browser has none', () => {
  const pass = link.slice('#m1.'.length);
  const asGuest = `${link.replace('m1', 'g1')}.${pass}`;
  expect(keyring().personAccess(meeting, asGuest)).toMatchObject({ ok: true, value: { pass } });
  expect(keyring().personAccess(meeting, '')).toMatchObject({ ok: true, value: { kind: 'person', pass } });
  const screen = keyring().screenAccess(meeting, screenLink);
  if (!screen.ok || screen.value.kind !== 'screen') throw new Error('No display');
  keyring().keepScreen(meeting, screen.value.content, pass);
  expect(keyring().screenAccess(meeting, '')).toMatchObject({ ok: true, value: { pass } });
  keyring().forget(meeting);
  expect(keyring().personAccess(meeting, link)).not.toHaveProperty('value.pass');
});

test('when somebody else has the seat now, this browser stands at the door as the device it was', () => {
  const before = keyring().personAccess(meeting, link);
  keyring().keepSeat(meeting, { seat: 'anna' as SeatId, token: 'proof' });
  keyring().loseSeat(meeting);
  expect(keyring().ownSeat(meeting)).toBeUndefined();
  expect(keyring().personAccess(meeting, '')).toEqual(before);
});

test('of an erased meeting nothing stays: no key, no seat, no draft, no display', () => {
  keyring().personAccess(meeting, link);
  keyring().screenAccess(meeting, screenLink);
  cupboard.setItem(`kring/draft/${meeting}/anna/note/1`, 'sealed');
  keyring().forget(meeting);
  expect(cupboard.length).toBe(0);
});

test('meetings that were over long ago are swept, those of this week stay', () => {
  keyring().personAccess(meeting, link);
  keyring().screenAccess(meeting, screenLink);
  today += 7 * day;
  keyring().sweep();
  expect(keyring().personAccess(meeting, '').ok).toBe(true);
  today += 30 * day;
  keyring().sweep();
  expect(cupboard.length).toBe(0);
});

test('a browser that keeps rubbish under our name breaks nothing', () => {
  cupboard.setItem(`kring/meeting/${meeting}`, '{"root":');
  expect(keyring().personAccess(meeting, link).ok).toBe(true);
});
