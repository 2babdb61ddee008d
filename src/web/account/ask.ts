import { type Result, refused } from '../../basics/result.ts';
import {
  type AnswerOf,
  type AnswerProblem,
  type AskedOf,
  addressOf,
  readAnswer,
  type Said,
} from '../../protocol/asking.ts';
import type { Route } from '../../protocol/http-route.ts';

/** `unreachable`: no answer at all, or one that is not from a Kring server. */
export type AskProblem = Exclude<AnswerProblem, 'notKring'> | 'unreachable';

/** Asks the server for one thing of the contract, in the session of this browser. */
export type Ask = <Asked extends Route>(
  route: Asked,
  asked: AskedOf<Asked>,
  until?: AbortSignal,
) => Promise<Result<AnswerOf<Asked>, AskProblem>>;

/** The part of `fetch` that is used. */
export type Send = (address: string, how: RequestInit) => Promise<Response>;

export function askOver(send: Send): Ask {
  return async (route, asked: Said, until) => {
    const { body } = asked;
    try {
      const response = await send(addressOf(route, asked), {
        method: route.method.toUpperCase(),
        cache: 'no-store',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        ...(until && { signal: until }),
        ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = readAnswer(route, response.status, text === '' ? undefined : JSON.parse(text));
      if (answer.ok) return answer;
      const { problem } = answer;
      return refused(problem === 'notKring' ? 'unreachable' : problem);
    } catch {
      return refused('unreachable');
    }
  };
}
