import { describe, expect, test } from 'vitest';
import { valueOf } from '../../tests/support/group-keys.ts';
import { toBase64Url } from '../basics/bytes.ts';
import type { PollLinkId } from '../groups/group-ids.ts';
import { newId } from './ids.ts';
import {
  derivePollLink,
  formatPollLink,
  newPollSecret,
  openPollAnswer,
  openSheet,
  parsePollLink,
  parsePollSecret,
  sealPollAnswer,
  sealSheet,
} from './poll-link.ts';

const link = newId<'PollLinkId'>() as PollLinkId;

describe('a personal link to a poll', () => {
  test('Fatima, who has no account, reads the dates, and Bas opens what she answered', async () => {
    const secret = newPollSecret();
    const anna = await derivePollLink(secret, link);
    const sheet = valueOf(await sealSheet(anna, 'dinsdag of donderdag'));

    const fatima = await derivePollLink(valueOf(parsePollLink(formatPollLink(secret))), link);
    expect(fatima.proof).toEqual(anna.proof);
    expect(await openSheet(fatima, sheet)).toEqual({ ok: true, value: 'dinsdag of donderdag' });
    const answer = valueOf(await sealPollAnswer(fatima, 'donderdag'));

    const bas = await derivePollLink(valueOf(parsePollSecret(toBase64Url(secret))), link);
    expect(await openPollAnswer(bas, answer)).toEqual({ ok: true, value: 'donderdag' });
  });

  test('neither is the sheet an answer, nor does it open under another link or with another secret', async () => {
    const secret = newPollSecret();
    const keys = await derivePollLink(secret, link);
    const sheet = valueOf(await sealSheet(keys, 'dinsdag'));
    expect(await openPollAnswer(keys, sheet)).toMatchObject({ ok: false });
    const elsewhere = await derivePollLink(secret, newId<'PollLinkId'>() as PollLinkId);
    expect(await openSheet(elsewhere, sheet)).toMatchObject({ ok: false });
    const stranger = await derivePollLink(newPollSecret(), link);
    expect(await openSheet(stranger, sheet)).toMatchObject({ ok: false });
    expect(await openSheet({ ...elsewhere, link, sheet: keys.sheet }, sheet)).toMatchObject({ ok: true });
    expect(await openSheet({ ...keys, link: elsewhere.link }, sheet)).toMatchObject({ ok: false });
  });

  test('what stands behind # is one spelling, or refused by name', () => {
    const whole = formatPollLink(newPollSecret());
    expect(parsePollLink('#')).toEqual({ ok: false, problem: 'missing' });
    expect(parsePollLink(whole.replace('p1', 'p2'))).toEqual({ ok: false, problem: 'unknownVersion' });
    expect(parsePollLink(whole.slice(0, -1))).toEqual({ ok: false, problem: 'wrongLength' });
    expect(parsePollLink(`${whole.slice(0, -1)}*`)).toEqual({ ok: false, problem: 'notBase64Url' });
  });
});
