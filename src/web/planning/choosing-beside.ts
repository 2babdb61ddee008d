import { type Result, refused } from '../../basics/result.ts';
import type { NoSeries, SeriesChoice } from '../../planning/choose-series.ts';
import type { SeriesWish } from '../../planning/series.ts';
import { ownWorker } from '../parts/own-worker.ts';
import address from './choose-series.worker.ts?worker&url';

export type Chosen = Result<SeriesChoice<string>, NoSeries<string> | { readonly kind: 'workerFailed' }>;

/** Looks for dates beside the page. Only the last wish counts: what was asked before it is not answered any more. */
export class ChoosingBeside {
  #worker: Worker | undefined;

  choose(wish: SeriesWish<string>): Promise<Chosen> {
    this.close();
    const worker = ownWorker(address);
    this.#worker = worker;
    return new Promise<Chosen>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Chosen>) => resolve(data);
      worker.onerror = () => resolve(refused({ kind: 'workerFailed' }));
      worker.postMessage(wish);
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
