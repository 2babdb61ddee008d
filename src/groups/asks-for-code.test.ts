import { expect, it } from 'vitest';
import { asksForCode } from './asks-for-code.ts';
import { evolveOwn } from './own-book.ts';
import { nothingOwn } from './own-things.ts';

const day = 86_400_000;
const opened = Date.UTC(2026, 0, 5, 19);

/** Dewi's letters on these days after she opened her account. */
function after(...letters: readonly (readonly [number, 'codeMade' | 'codeTyped'])[]) {
  return letters.reduce(
    (own, [days, kind], at) => evolveOwn(own, { number: at + 1, at: opened + days * day, event: { kind } }),
    nothingOwn,
  );
}

function asks(own: ReturnType<typeof after>, days: number): boolean {
  return asksForCode(own, opened, opened + days * day);
}

it('Dewi typed her code back at once: it is asked for after a month, and then each half year', () => {
  const once = after([0, 'codeTyped']);
  expect([1, 29, 30, 300].map((days) => asks(once, days))).toEqual([false, false, true, true]);
  const twice = after([0, 'codeTyped'], [31, 'codeTyped']);
  expect([32, 31 + 181, 31 + 182].map((days) => asks(twice, days))).toEqual([false, false, true]);
});

it('who put it off is asked from the day after', () => {
  expect([0, 0.5, 1, 40].map((days) => asks(nothingOwn, days))).toEqual([false, false, true, true]);
});

it('another code begins from the start', () => {
  const renewed = after([0, 'codeTyped'], [31, 'codeTyped'], [40, 'codeMade']);
  expect([40, 41].map((days) => asks(renewed, days))).toEqual([false, true]);
  const typed = after([0, 'codeTyped'], [31, 'codeTyped'], [40, 'codeMade'], [40, 'codeTyped']);
  expect([69, 70].map((days) => asks(typed, days))).toEqual([false, true]);
});
