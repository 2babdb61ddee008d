import type { AccountId } from '../../groups/ids.ts';
import { isSecret } from '../../protocol/id-schema.ts';
import { authenticate, newToken, sameSecret } from '../secrets.ts';

/**
 * What a browser keeps in which somebody signed in to this account before. It opens nothing. Tries from there have a
 * measure of their own, so that strangers who guess at an account cannot keep its owner out.
 */
export function knownProof(serverSecret: string, account: AccountId): string {
  const nonce = newToken();
  return `${nonce}.${authenticate(serverSecret, 'known', account, nonce)}`;
}

/** The nonce, when this browser is known to the account. */
export function knownBrowser(serverSecret: string, account: AccountId, shown: string | undefined): string | undefined {
  const [nonce, mac] = shown?.split('.', 2) ?? [];
  if (!isSecret(nonce) || !isSecret(mac)) return undefined;
  return sameSecret(mac, authenticate(serverSecret, 'known', account, nonce)) ? nonce : undefined;
}
