import type { Generated } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId, LetterId } from '../../groups/ids.ts';
import type { KeptWrap, Language } from './account-storage.ts';
import type { Hash } from './kept-bytes.ts';

export interface AccountTables {
  readonly accounts: {
    readonly key: Generated<number>;
    readonly id: AccountId;
    readonly created_at: Instant;
    readonly address: string;
    readonly language: Language;
    /** IANA name. */
    readonly zone: string;
    readonly auth_hash: Hash;
    readonly recovery_hash: Hash;
    readonly salt: string;
    readonly memory: number;
    readonly passes: number;
    readonly box_key: string;
    readonly sign_key: string;
    readonly generation: number;
    /** Of the own letters together. */
    readonly bytes: number;
  };
  readonly wraps: {
    readonly account: number;
    readonly kind: KeptWrap['kind'];
    readonly id: string;
    readonly generation: number;
    /** Of a passkey: what proves to have it. */
    readonly auth_hash: Hash | null;
    readonly sealed: Uint8Array;
  };
  readonly sessions: {
    readonly account: number;
    readonly id: string;
    readonly token_hash: Hash;
    readonly device: string;
    readonly opened_at: Instant;
    readonly used_at: Instant;
  };
  readonly email_codes: {
    readonly ticket: string;
    readonly code_hash: Hash;
    readonly tries: number;
    readonly expires_at: Instant;
  };
  readonly own_letters: {
    readonly account: number;
    readonly number: number;
    readonly id: LetterId;
    readonly at: Instant;
    /** No bytes are left once it was erased. */
    readonly sealed: Uint8Array;
    readonly erase_at: Instant | null;
  };
}
