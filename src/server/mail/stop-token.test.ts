import { expect, test } from 'vitest';
import type { AccountId } from '../../groups/ids.ts';
import { wishKinds } from '../../protocol/mail-routes.ts';
import { newId, newToken } from '../secrets.ts';
import { readStopToken, stopToken } from './stop-token.ts';

const secret = newToken();
const account = newId<AccountId>();

test('a link is about one account and one kind, and only this server makes it', () => {
  for (const kind of wishKinds) {
    const token = stopToken(secret, { account, kind });
    expect(token).toMatch(/^[\w-]+$/);
    expect(readStopToken(secret, token)).toEqual({ account, kind });
    expect(readStopToken(newToken(), token)).toBeUndefined();
  }
});

test('nobody turns a link into one of somebody else, or of another kind', () => {
  const token = stopToken(secret, { account, kind: 'dates' });
  const others = [
    `${newId<AccountId>()}${token.slice(22)}`,
    `${token.slice(0, 22)}1${token.slice(23)}`,
    `${token.slice(0, 22)}9${token.slice(23)}`,
    token.slice(0, -1),
    `${token}A`,
    '',
  ];
  for (const other of others) expect(readStopToken(secret, other), other).toBeUndefined();
});
