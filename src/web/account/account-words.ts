import type { account } from '../../locales/nl/account.ts';
import type { ownAccount } from '../../locales/nl/own-account.ts';

export type AccountWords = typeof account;
export type OwnAccountWords = typeof ownAccount;
