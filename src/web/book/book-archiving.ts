import { refused } from '../../basics/result.ts';
import { ownWorker } from '../parts/own-worker.ts';
import type { Archived, ArchiveWish } from './book-archive.worker.ts';
import address from './book-archive.worker.ts?worker&url';

/** `workerFailed`: this device does not let us calculate, nearly always for want of memory. */
export type ArchiveOutcome = Archived | { readonly ok: false; readonly problem: 'workerFailed' };

/** Locks a text with a passphrase, in a worker whose memory goes with it. */
export function archive(text: string, passphrase: string): Promise<ArchiveOutcome> {
  const worker = ownWorker(address);
  return new Promise<ArchiveOutcome>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Archived>) => resolve(data);
    worker.onerror = () => resolve(refused('workerFailed'));
    worker.postMessage({ text, passphrase } satisfies ArchiveWish);
  }).finally(() => worker.terminate());
}
