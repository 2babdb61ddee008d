import type { account } from '../../locales/nl/account.ts';

export type AccountWords = typeof account;
