import { granted, type Result, refused } from '../../basics/result.ts';
import { type Bucket, memberRates } from '../../protocol/member-limits.ts';
import { readCookie } from '../http/cookies.ts';
import type { MemberVisit, Visit } from '../http/serve.ts';
import { hashOf, newToken, proves } from '../secrets.ts';
import type { AccountEntry } from '../storage/account-storage.ts';
import { knownBrowser } from './known-browser.ts';
import { knownCookie } from './session.ts';

/** What follows from the password, or from the recovery code. */
export interface Proof {
  readonly kind: 'password' | 'recovery';
  readonly auth: string;
}

/** Compared with when there is no account, so that the answer takes as long. */
const nobody = hashOf(newToken());

/** The account behind an address, for who proves to own it. Alike for a wrong proof and for an address that nobody has. */
export async function believe(
  visit: Visit,
  address: string,
  proof: Proof,
): Promise<Result<AccountEntry, 'wrongProof' | 'tooFast'>> {
  const { desk, request } = visit;
  const entry = await desk.storage.findAccountByAddress(address);
  const shown = readCookie(request, knownCookie, desk.transport);
  const known = entry && knownBrowser(desk.secret, entry.id, shown);
  const { pair, account } = memberRates.signIn;
  const measures: readonly (readonly [string, Bucket])[] =
    known === undefined
      ? [
          [`sign-in ${address} ${request.ip}`, pair],
          [`sign-in ${address}`, account],
        ]
      : [[`known ${known}`, pair]];
  if (!desk.attempts.take(measures)) return refused('tooFast');
  const right = proves(proof.auth, keptHash(entry, proof));
  return entry !== undefined && right ? granted(entry) : refused('wrongProof');
}

/** Who is signed in proves again to be the owner, before anything that a stolen cookie must not do. */
export async function confirm(
  { desk, session }: MemberVisit,
  proof: Proof,
): Promise<Result<AccountEntry, 'wrongProof' | 'tooFast' | 'signInFirst'>> {
  const entry = await desk.storage.findAccount(session.account);
  if (entry === undefined) return refused('signInFirst');
  if (!desk.attempts.take([[`confirm ${session.id}`, memberRates.signIn.pair]])) return refused('tooFast');
  return proves(proof.auth, keptHash(entry, proof)) ? granted(entry) : refused('wrongProof');
}

function keptHash(entry: AccountEntry | undefined, { kind }: Proof): string {
  return (kind === 'password' ? entry?.authHash : entry?.recoveryHash) ?? nobody;
}
