import type { Result } from '../../basics/result.ts';
import type { MethodMistake } from '../../methods/mistake.ts';
import type { ParsedMethod } from '../../methods/parse-method.ts';
import { ownWorker } from '../parts/own-worker.ts';
import address from './check.worker.ts?worker&url';

export type Checked = Result<ParsedMethod, readonly MethodMistake[]> | 'tooSlow';

/** No honest file of the size that is allowed takes a tenth of it. */
const patience = 20_000;

/** Reads method files beside the page, one at a time. What is asked while it reads waits; only the last one counts. */
export class Checking {
  #worker: Worker | undefined;

  /** What the file says, or all that is wrong with it. Resolves in the order of asking. */
  async check(source: string): Promise<Checked> {
    const before = this.#reading;
    const reading = before.then(() => this.#read(source));
    this.#reading = reading;
    return reading;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #reading: Promise<unknown> = Promise.resolve();

  #read(source: string): Promise<Checked> {
    const worker = this.#worker ?? ownWorker(address);
    this.#worker = worker;
    return new Promise((resolve) => {
      const tooSlow = setTimeout(() => {
        this.close();
        resolve('tooSlow');
      }, patience);
      worker.onmessage = ({ data }: MessageEvent<Checked>) => {
        clearTimeout(tooSlow);
        resolve(data);
      };
      worker.onerror = () => {
        clearTimeout(tooSlow);
        this.close();
        resolve('tooSlow');
      };
      worker.postMessage(source);
    });
  }
}
