import { setTimeout as wait } from 'node:timers/promises';
import { within } from '../within.ts';

/** Milliseconds that a database may take to say that it is there, and for which its answer holds. */
const usual = { patience: 2_000, holds: 1_000 };

/**
 * Whether the database answers. It is asked once at a time and once a second: whoever asks here without end keeps no
 * connection from anybody. While a question hangs, the answer is that nothing is stored.
 */
export function askReadiness(
  check: () => Promise<void>,
  report: (fault: unknown) => void,
  { patience, holds } = usual,
): () => Promise<'ready' | 'notStored'> {
  let kept: Promise<'ready' | 'notStored'> | undefined;

  async function ask(): Promise<'ready' | 'notStored'> {
    const checked = check();
    void Promise.allSettled([checked, wait(holds, undefined, { ref: false })]).then(() => {
      kept = undefined;
    });
    try {
      await within(patience, checked);
      return 'ready';
    } catch (fault) {
      report(fault);
      return 'notStored';
    }
  }

  return () => {
    kept ??= ask();
    return kept;
  };
}
