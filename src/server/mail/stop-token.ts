import type { AccountId } from '../../groups/ids.ts';
import { type WishKind, wishKinds } from '../../protocol/mail-routes.ts';
import { authenticate, sameSecret } from '../secrets.ts';

/** Whose mails of which kind a link is about. */
export interface Stopped {
  readonly account: AccountId;
  readonly kind: WishKind;
}

const spelled = /^(?<account>[\w-]{22})(?<index>\d)(?<mac>[\w-]{43})$/;

/** For who has the mail, without signing in. It stops or resumes one kind of mail, and does nothing else. */
export function stopToken(secret: string, { account, kind }: Stopped): string {
  return `${account}${wishKinds.indexOf(kind)}${macOf(secret, account, kind)}`;
}

/** Undefined for one that this server did not make. */
export function readStopToken(secret: string, token: string): Stopped | undefined {
  const { account, index, mac } = spelled.exec(token)?.groups ?? {};
  const kind = wishKinds[Number(index)];
  if (account === undefined || mac === undefined || kind === undefined) return undefined;
  return sameSecret(mac, macOf(secret, account, kind)) ? { account: account as AccountId, kind } : undefined;
}

function macOf(secret: string, account: string, kind: WishKind): string {
  return authenticate(secret, 'mail', account, kind);
}
