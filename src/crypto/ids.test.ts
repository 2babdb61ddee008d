import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { meetingIdBytes, newId, newMeetingId, newToken, parseMeetingId } from './ids.ts';

describe('ids', () => {
  test('Anna opens two meetings and nobody can mistake one for the other', () => {
    const ids = Array.from({ length: 1_000 }, () => newMeetingId());
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test('an id is 128 bits, a token 256', () => {
    expect(fromBase64Url(newId())).toMatchObject({ ok: true, value: { length: 16 } });
    expect(fromBase64Url(newToken())).toMatchObject({ ok: true, value: { length: 32 } });
  });

  test('the address of a meeting leads to that meeting and to no other spelling of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const parsed = parseMeetingId(toBase64Url(bytes));
        if (!parsed.ok) throw new Error(parsed.problem);
        expect([...meetingIdBytes(parsed.value)]).toEqual([...bytes]);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['a letter too few', 'oKGio6SlpqeoqaqrrK2ur'],
    ['a letter too many', 'oKGio6SlpqeoqaqrrK2urwA'],
    ['a space inside', 'oKGio6SlpqeoqaqrrK2 rw'],
    ['another spelling of the same bytes', 'oKGio6SlpqeoqaqrrK2urx'],
  ])('an address with %s is no meeting', (_what, text) => {
    expect(parseMeetingId(text)).toEqual({ ok: false, problem: 'notMeetingId' });
  });
});
