import { sameCursor } from '../../engine/cursor.ts';
import type { Instant, SeatId } from '../../engine/ids.ts';
import type { ServerMessage } from '../../protocol/message.ts';
import type { ActProblem } from './acting.ts';
import type { View } from './view.ts';

/** What somebody should be told once, beside what the meeting is. */
export class Happenings {
  #lastRefusal: ActProblem | undefined = $state(undefined);
  #returnedAt: Instant | undefined = $state(undefined);
  #letBack: SeatId | undefined = $state(undefined);
  #wasLost = false;

  /** The refusal of the last wish, until the next one is granted or `forgetRefusal`. */
  get lastRefusal(): ActProblem | undefined {
    return this.#lastRefusal;
  }

  forgetRefusal(): void {
    this.#lastRefusal = undefined;
  }

  /** When the meeting had moved on while this browser was away: "Wij zijn nu hier". */
  get returnedAt(): Instant | undefined {
    return this.#returnedAt;
  }

  /** Whom the chair let back into the own seat from another device just now: everyone is told, by name. */
  get letBack(): SeatId | undefined {
    return this.#letBack;
  }

  forgetLetBack(): void {
    this.#letBack = undefined;
  }

  protected answered(problem: ActProblem | undefined): void {
    this.#lastRefusal = problem;
  }

  protected lostConnection(): void {
    this.#wasLost = true;
  }

  protected learned(
    before: View,
    after: View,
    { now, events }: Extract<ServerMessage, { kind: 'welcome' | 'events' }>,
  ): void {
    const moved = !sameCursor(before.confirmed.cursor, after.confirmed.cursor);
    if (this.#wasLost && moved && before.number > 0) this.#returnedAt = now;
    this.#wasLost = false;
    const last = events.findLast(({ number, event }) => number > before.number && event.kind === 'letBack')?.event;
    if (before.number > 0 && last?.kind === 'letBack') this.#letBack = last.seat;
  }
}
