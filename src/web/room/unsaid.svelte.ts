import type { SeatId } from '../../engine/ids.ts';

/** Questions that are typed and not yet laid on the table: they wait while the turn, or the step, goes on. */
const questions: Record<SeatId, string> = $state({});

export function unsaidOf(seat: SeatId): string {
  return questions[seat] ?? '';
}

export function keepUnsaid(seat: SeatId, question: string): void {
  questions[seat] = question;
}
