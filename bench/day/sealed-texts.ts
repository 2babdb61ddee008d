import { sealedBytes } from '../../tests/support/live-guest.ts';

/** A sealed text is a whole number of these, and what its sealing adds (`crypto/padding.ts`, `docs/encryption.md`). */
const step = 256;
const count = 4;
const sealing = 38;

const made = new Map<number, string>();

/** As it travels: nobody on the way can tell it from another of as many steps. */
export function sealedText(letters: number): string {
  const steps = Math.ceil((count + letters) / step);
  const known = made.get(steps) ?? sealedBytes(steps * step + sealing);
  made.set(steps, known);
  return known;
}
