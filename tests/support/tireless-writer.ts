import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { placeNow } from '../../src/engine/cursor.ts';
import type { CommandId, ContentId, NoteId, Place } from '../../src/engine/ids.ts';
import { anId, type LiveGuest, sealedBytes } from './live-guest.ts';
import type { Door, LiveTable, Seated } from './live-table.ts';

/** Who cannot be reached for so long is not there any more, in milliseconds. */
const patience = 5_000;
/** Nobody is kept out for so long, in milliseconds: then it is told what was last heard. */
const givesUp = 60_000;

/**
 * Somebody who writes the same note over and over, whatever happens to the server: comes back at any process that opens,
 * and sends what was not answered once more under the same id. Remembers what was acknowledged.
 */
export class TirelessWriter {
  readonly acknowledged: CommandId[] = [];
  readonly sealed: string[] = [];
  /** The longest that one word took to be acknowledged, in milliseconds. */
  longest = 0;
  readonly #table: LiveTable;
  readonly #doors: readonly Door[];
  readonly #seated: Seated;
  /** What was read before the socket that is there now. */
  readonly #read: string[] = [];
  readonly #note: NoteId = anId();
  readonly #place: Place;
  guest: LiveGuest;
  #isDone = false;

  constructor(table: LiveTable, doors: readonly Door[], seated: Seated) {
    this.#table = table;
    this.#doors = doors;
    this.#seated = seated;
    this.guest = seated.guest;
    const place = placeNow(seated.guest.meeting);
    if (place === undefined) throw new Error('There is nothing to write about');
    this.#place = place;
  }

  /**
   * Writes until it is told to stop; the last word is acknowledged too. `pause`: milliseconds between two. `nonsense`: of
   * a hundred things that it says, so many mean nothing.
   */
  async write(pause: number, nonsense = 0): Promise<void> {
    for (let revision = 1; !this.#isDone; revision += 1) {
      if (randomInt(100) < nonsense && this.guest.isOpen)
        this.guest.say(randomBytes(randomInt(300)).toString('latin1'));
      await this.#say(revision);
      await wait(pause);
    }
  }

  stop(): void {
    this.#isDone = true;
  }

  /** Whether it ever received what these wrote. */
  hasRead(writers: readonly TirelessWriter[]): boolean {
    const read = [...this.#read, ...this.guest.frames].join();
    return writers.some(({ sealed }) => sealed.some((one) => read.includes(one)));
  }

  async #say(revision: number): Promise<void> {
    const id = anId<CommandId>();
    const content = anId<ContentId>();
    const sealed = sealedBytes(200);
    this.sealed.push(sealed);
    const command = { kind: 'writeNote', note: this.#note, content, revision, place: this.#place, as: 'note' } as const;
    const begun = performance.now();
    for (;;) {
      const refusal = await this.#try(() => this.guest.want(command, [{ id: content, sealed }], id));
      if (refusal === undefined) break;
      if (refusal !== 'away' && refusal !== 'notStored') throw new Error(`A word was refused: ${refusal}`);
      if (refusal === 'away') await this.comeBack();
      else await wait(20 + randomInt(80));
    }
    this.longest = Math.max(this.longest, performance.now() - begun);
    this.acknowledged.push(id);
  }

  /** At any process that lets it in. */
  async comeBack(): Promise<void> {
    this.guest.breakOff();
    for (const begun = performance.now(); ; ) {
      const door = this.#doors[randomInt(this.#doors.length)];
      if (door === undefined) throw new Error('There is no door');
      let isWaiting = true;
      const came = await this.#try(async () => {
        const again = await this.#table.comeBack(this.#seated, door);
        // Given up by now: it must not take the place of a later one, nor stay open beside it and be told everything too.
        if (!isWaiting) {
          again.breakOff();
          return 'away';
        }
        this.#read.push(...this.guest.frames);
        this.guest = again;
        await again.hears('welcome');
        return undefined;
      });
      isWaiting = false;
      if (came === undefined) return;
      if (performance.now() - begun > givesUp)
        throw new Error(`Nobody was let in: ${came}, ${JSON.stringify(this.guest.heard.at(-1))?.slice(0, 200)}`);
      this.guest.breakOff();
      await wait(50 + randomInt(100));
    }
  }

  async #try(ask: () => Promise<string | undefined>): Promise<string | undefined> {
    const late = wait(patience, 'away', { ref: false });
    return Promise.race([ask().catch(() => 'away'), late]);
  }
}
