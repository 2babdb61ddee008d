import { afterEach, expect } from 'vitest';
import { contractFlaw } from './contract-flaw.ts';

/**
 * Every answer of a server of ours, in whatever test, is held against the contract that is published: a status that is not
 * described, or a body of another shape, fails the test in which it was seen.
 */
declare global {
  var uncheckedFetch: typeof fetch | undefined;
}

const flaws: string[] = [];
globalThis.uncheckedFetch ??= fetch;
const ask = globalThis.uncheckedFetch;

globalThis.fetch = async (...asked) => {
  const response = await ask(...asked);
  const { method, url } = new Request(...asked);
  const flaw = await contractFlaw(method, new URL(url).pathname, response.clone());
  if (flaw !== undefined) flaws.push(flaw);
  return response;
};

afterEach(() => {
  expect(flaws.splice(0), 'answers that the contract does not describe').toEqual([]);
});
