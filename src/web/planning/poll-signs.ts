import type { Suits } from '../../planning/poll.ts';

/** Beside each answer, everywhere: colour is never the only sign. */
export const suitSigns: Readonly<Record<Suits, string>> = { yes: '✓', ifNeedBe: '~', no: '✕' };
