import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { bytesOfId, randomBytes } from '../../crypto/ids.ts';
import { passkeyQuestion } from '../../crypto/unlocking.ts';
import { type AccountId, parseId } from '../../groups/ids.ts';
import type { ProvingBy } from './proving.ts';

/**
 * `notHere`: this browser has no passkeys. `givenUp`: its owner closed the window, or there was none to choose. `noPrf`: it
 * signs in elsewhere, and gives no secret to open anything with. `strange`: a passkey of ours that no account made.
 */
export type PasskeyProblem = 'notHere' | 'givenUp' | 'noPrf' | 'strange';
export type AnsweredPasskey = Result<ProvingBy<'passkey'>, PasskeyProblem>;

/** Our server checks no signature (decision 073), so a challenge only has to be there. */
const challengeLength = 32;
/** ES256, EdDSA, RS256: any will do. */
const algorithms = [-7, -8, -257];

export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined';
}

/** Makes one on this device, or on a key that is put in, and asks its PRF. */
export async function makePasskey(account: AccountId, address: string): Promise<AnsweredPasskey> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(challengeLength),
        rp: { name: 'Kring' },
        user: { id: bytesOfId(account), name: address, displayName: address },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        extensions: { prf: { eval: { first: passkeyQuestion() } } },
      },
    }),
  );
  if (!made.ok) return made;
  const { prf } = made.value.getClientExtensionResults();
  if (prf?.enabled !== true) return refused('noPrf');
  const answer = prf.results?.first;
  const id = new Uint8Array(made.value.rawId);
  // Many give the answer only when they are used, and not yet when they are made.
  return answer === undefined ? askPasskey(id) : granted({ kind: 'passkey', account, id, answer: bytesOf(answer) });
}

/** Asks a passkey of ours; whose it is, it says itself. Its owner chooses among several, unless one is named. */
export async function askPasskey(id?: Uint8Array<ArrayBuffer>): Promise<AnsweredPasskey> {
  const used = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(challengeLength),
        userVerification: 'required',
        extensions: { prf: { eval: { first: passkeyQuestion() } } },
        ...(id && { allowCredentials: [{ type: 'public-key', id }] }),
      },
    }),
  );
  if (!used.ok) return used;
  const { rawId, response } = used.value;
  const answer = used.value.getClientExtensionResults().prf?.results?.first;
  if (answer === undefined) return refused('noPrf');
  const handle = response instanceof AuthenticatorAssertionResponse ? response.userHandle : null;
  const account = parseId<AccountId>(handle === null ? '' : toBase64Url(new Uint8Array(handle)));
  if (!account.ok) return refused('strange');
  return granted({ kind: 'passkey', account: account.value, id: new Uint8Array(rawId), answer: bytesOf(answer) });
}

async function asked(
  ask: () => Promise<Credential | null>,
): Promise<Result<PublicKeyCredential, 'notHere' | 'givenUp'>> {
  if (!hasPasskeys()) return refused('notHere');
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? granted(credential) : refused('givenUp');
  } catch {
    return refused('givenUp');
  }
}

function bytesOf(answer: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(answer)
    ? Uint8Array.from(new Uint8Array(answer.buffer, answer.byteOffset, answer.byteLength))
    : new Uint8Array(answer.slice(0));
}
