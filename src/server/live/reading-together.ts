import type { MeetingId } from '../../engine/ids.ts';
import type { Bookmark, Reading, Storage } from '../storage/storage.ts';

/** Somebody who waits for what was written. */
interface Reader extends Bookmark {
  readonly tell: (reading: Reading) => void;
  readonly fail: (fault: unknown) => void;
}

/** Meetings of one question. */
const together = 200;

/**
 * Reads on in all meetings that want to know at that moment, with one question. Who asks while one is under way waits for
 * the next, and so hears what was there after asking.
 */
export class ReadingTogether {
  readonly #storage: Pick<Storage, 'readOn'>;
  readonly #waiting: Reader[] = [];
  #isReading = false;

  constructor(storage: Pick<Storage, 'readOn'>) {
    this.#storage = storage;
  }

  /** Fails when the database cannot be read. */
  readOn(meeting: MeetingId, after: number): Promise<Reading> {
    const { promise, resolve: tell, reject: fail } = Promise.withResolvers<Reading>();
    this.#waiting.push({ meeting, after, tell, fail });
    if (!this.#isReading) void this.#readAll();
    return promise;
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    // All that one notification wakes goes together.
    await undefined;
    while (this.#waiting.length > 0) await this.#read(this.#waiting.splice(0, together));
    this.#isReading = false;
  }

  async #read(readers: readonly Reader[]): Promise<void> {
    try {
      const readings = await this.#storage.readOn(readers.map(({ meeting, after }) => ({ meeting, after })));
      for (const [index, { tell, fail }] of readers.entries()) {
        const reading = readings[index];
        if (reading === undefined) fail(new Error('The database did not answer about every meeting'));
        else tell(reading);
      }
    } catch (fault) {
      for (const { fail } of readers) fail(fault);
    }
  }
}
