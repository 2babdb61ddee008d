import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import type { AccountId, LetterId } from '../groups/ids.ts';
import type { AccountKeys, AllAccountKeys } from './account.ts';
import type { Binding } from './place.ts';
import { type OpenProblem, openBound, type SealProblem, sealBound } from './seal.ts';

/** A letter to oneself: the own book, drafts, private answers. No signature: nobody else has the key. */
export function sealOwn(keys: AccountKeys, id: LetterId, text: string): Promise<Result<Bytes, SealProblem>> {
  return sealBound(keys.book, text, bindingOf(keys.account, id));
}

/** With the key of whichever generation sealed it. */
export async function openOwn(
  keys: AllAccountKeys,
  id: LetterId,
  sealed: Uint8Array,
): Promise<Result<string, OpenProblem>> {
  let problem: OpenProblem = 'wrongKeyOrPlace';
  for (const { account, book } of keys.toReversed()) {
    const text = await openBound(book, sealed, bindingOf(account, id));
    if (text.ok) return granted(text.value);
    problem = text.problem;
  }
  return refused(problem);
}

function bindingOf(account: AccountId, id: LetterId): Binding {
  return { meeting: account, kind: 'book', seat: account, content: id, step: '', revision: 0 };
}
