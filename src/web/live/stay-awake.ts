import type { Meeting } from '../../engine/meeting.ts';

const lookEvery = 5_000;

/**
 * Keeps the screen of this device on, where the browser can: a phone on the table that goes dark is a phone that people
 * start to touch. Only while the meeting is underway. The browser lets go when the page is hidden, so it is asked again.
 * Returns a function that stops it.
 */
export function stayAwake(live: { readonly meeting: Meeting }): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  let stopped = false;
  const isWanted = (): boolean => !stopped && live.meeting.stage === 'underway';
  const ask = async (): Promise<void> => {
    if (!isWanted()) {
      await lock?.release();
      lock = undefined;
      return;
    }
    if (document.hidden || (lock !== undefined && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (!isWanted()) await lock.release();
    } catch {
      // Battery saving, or not allowed here: the screen goes dark as it always did.
    }
  };
  const again = (): void => void ask();
  const timer = setInterval(again, lookEvery);
  document.addEventListener('visibilitychange', again);
  return () => {
    stopped = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
