/** Browsers give cryptography only to a secure origin (https, or localhost). Without it nothing here works. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}
