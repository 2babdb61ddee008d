import { refused } from '../../basics/result.ts';
import { ownWorker } from '../parts/own-worker.ts';
import type { Stretched, StretchWish } from './stretch.worker.ts';
import address from './stretch.worker.ts?worker&url';

/** `workerFailed`: this browser does not let us calculate: no WebAssembly, or too little memory. */
export type StretchOutcome = Stretched | { readonly ok: false; readonly problem: 'workerFailed' };

/** Makes a key of a password, which takes a good part of a second. */
export type Stretch = (secret: StretchWish['secret'], how: StretchWish['how']) => Promise<StretchOutcome>;

/** In a worker of its own, whose 64 MiB go with it. */
export const stretchBeside: Stretch = (secret, how) => {
  const worker = ownWorker(address);
  return new Promise<StretchOutcome>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Stretched>) => resolve(data);
    worker.onerror = () => resolve(refused('workerFailed'));
    worker.postMessage({ secret, how } satisfies StretchWish);
  }).finally(() => worker.terminate());
};
