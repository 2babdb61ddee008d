import { granted, type Result, refused } from '../../basics/result.ts';
import type { AccountId } from '../../groups/ids.ts';
import { memberRates } from '../../protocol/member-limits.ts';
import { readCookie } from '../http/cookies.ts';
import type { Desk } from '../http/desk.ts';
import type { MemberVisit, Visit } from '../http/serve.ts';
import { hashOf, newId, newToken, proves } from '../secrets.ts';
import type { AccountEntry } from '../storage/account-storage.ts';
import type { Measure } from './attempts.ts';
import { knownBrowser } from './known-browser.ts';
import { knownCookie } from './session.ts';

/** What follows from the password, from the recovery code, or from a passkey. */
export type Proof =
  | { readonly kind: 'password' | 'recovery'; readonly auth: string }
  | { readonly kind: 'passkey'; readonly id: string; readonly auth: string };

/** Compared with when there is no account, so that the answer takes as long. */
const nobody = hashOf(newToken());
const noAccount = newId<AccountId>();

/** An account, for who proves to own it. Alike for a wrong proof and for an address that nobody has. */
export async function believe(
  { desk, request }: Visit,
  entry: AccountEntry | undefined,
  name: string,
  proof: Proof,
): Promise<Result<AccountEntry, 'wrongProof' | 'tooFast'>> {
  const shown = readCookie(request, knownCookie, desk.transport);
  const known = entry && knownBrowser(desk.secret, entry.id, shown);
  const { pair, account } = memberRates.signIn;
  const measures: readonly Measure[] =
    known === undefined
      ? [
          [`sign-in ${name} ${desk.networkOf(request.raw)}`, pair],
          [`sign-in ${name}`, account],
        ]
      : [[`known ${known}`, pair]];
  if (!(await desk.attempts.take(measures))) return refused('tooFast');
  const right = proves(proof.auth, await keptHash(desk, entry, proof));
  return entry !== undefined && right ? granted(entry) : refused('wrongProof');
}

/** Who is signed in proves again to be the owner, before anything that a stolen cookie must not do. */
export async function confirm(
  { desk, session }: MemberVisit,
  proof: Proof,
): Promise<Result<AccountEntry, 'wrongProof' | 'tooFast' | 'signInFirst'>> {
  const entry = await desk.storage.findAccount(session.account);
  if (entry === undefined) return refused('signInFirst');
  if (!(await desk.attempts.take([[`confirm ${session.id}`, memberRates.signIn.pair]]))) return refused('tooFast');
  return proves(proof.auth, await keptHash(desk, entry, proof)) ? granted(entry) : refused('wrongProof');
}

/** Looks as long for what is not there. */
async function keptHash({ storage }: Desk, entry: AccountEntry | undefined, proof: Proof): Promise<string> {
  if (proof.kind !== 'passkey') return (proof.kind === 'password' ? entry?.authHash : entry?.recoveryHash) ?? nobody;
  const wraps = await storage.readWraps(entry?.id ?? noAccount);
  const passkey = wraps.find(({ id, generation }) => id === proof.id && generation === entry?.keys.generation);
  return passkey?.authHash ?? nobody;
}
