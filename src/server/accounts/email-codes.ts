import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { memberLifetimes, memberRates } from '../../protocol/member-limits.ts';
import { type Outcome, readFields, type Visit } from '../http/serve.ts';
import { authenticate, newCode } from '../secrets.ts';
import type { TypedCode } from '../storage/account-storage.ts';

export type Purpose = 'open' | 'move' | 'renew';

interface Typed {
  readonly ticket: string;
  readonly address: string;
  readonly code: string;
}

/** The code of a mail, as it is compared: good for one ticket, one purpose and one address. */
export function typedCode(secret: string, purpose: Purpose, { ticket, address, code }: Typed): TypedCode {
  return { ticket, codeHash: authenticate(secret, 'code', ticket, purpose, address, code) };
}

/**
 * There is always a mail and always a row, so that neither the answer nor its time tells whether somebody has this
 * address. Only who reads the mail learns it. Each browser has a ticket of its own: asking again elsewhere takes nothing
 * away from who is typing.
 */
export async function sendCode({ desk, request }: Visit): Promise<Outcome> {
  const body = readFields(routes.sendCode.body, request.body);
  if (!body.ok) return body;
  const { ticket, purpose, address, language } = body.value;
  const { pair, account, network } = memberRates.emailCode;
  const from = desk.networkOf(request.raw);
  const allowed = await desk.attempts.take([
    [`code ${address} ${from}`, pair],
    [`code ${address}`, account],
    [`codes from ${from}`, network],
  ]);
  if (!allowed) return refused('tooFast');
  const entry = await desk.storage.findAccountByAddress(address);
  const code = newCode();
  const isFit = (purpose === 'renew') === (entry !== undefined);
  const { codeHash } = typedCode(desk.secret, purpose, { ticket, address, code: isFit ? code : 'none' });
  await desk.storage.leaveCode({ ticket, codeHash, expiresAt: desk.now() + memberLifetimes.emailCode });
  const other = entry === undefined ? 'notThere' : 'alreadyThere';
  desk.mailer.send(address, entry?.language ?? language, isFit ? { kind: 'code', code } : { kind: other });
  return granted(undefined);
}
