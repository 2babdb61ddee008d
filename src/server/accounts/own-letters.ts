import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';

export async function readOwnLetters({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const query = readFields(routes.readOwnLetters.query, request.query);
  if (!query.ok) return query;
  const { letters, more } = await desk.storage.readOwnLetters(session.account, query.value.after);
  return granted({ letters: letters.map(({ id, ...letter }) => ({ ...letter, letter: id })), more });
}

export async function writeOwnLetter({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.writeOwnLetter.body, request.body);
  if (!body.ok) return body;
  const { letter: id, sealed, eraseAt } = body.value;
  const outcome = await desk.storage.keepOwnLetter(session.account, { id, at: desk.now(), sealed, eraseAt });
  return outcome.kind === 'kept' ? granted({ number: outcome.number, at: outcome.at }) : refused(outcome.kind);
}

export async function eraseOwnLetter({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const parameters = readFields(routes.eraseOwnLetter.parameters, request.params);
  if (!parameters.ok) return parameters;
  const erased = await desk.storage.eraseOwnLetter(session.account, parameters.value.letter);
  return erased ? granted(undefined) : refused('unknownLetter');
}
