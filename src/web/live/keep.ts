import type { ContentId, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { MethodId, PhaseId, StepId } from '../../methods/structure.ts';

/** What one person may take home, as a model for the file and for the page to print. */
export interface Keepsake {
  readonly day: Date;
  readonly casus: readonly KeptCasus[];
  /** Own words that belong to no casus. */
  readonly own: readonly KeptNote[];
}

export interface KeptCasus {
  readonly method: MethodId | undefined;
  readonly presenter: SeatId;
  /** The own casus: with all that was handed over. */
  readonly mine: boolean;
  readonly firstQuestion: string | undefined;
  readonly question: string | undefined;
  readonly own: readonly KeptNote[];
  readonly handedOver: readonly KeptNote[];
  readonly outcomes: readonly KeptNote[];
}

export interface KeptNote {
  readonly by: SeatId;
  readonly text: string;
  readonly method: MethodId | undefined;
  readonly phase: PhaseId | undefined;
  readonly step: StepId | undefined;
}

/**
 * Own words always; for the presenter also what was handed over; another's question and outcomes only with that
 * presenter's yes; nothing of a casus that was erased.
 */
export declare function keepsakeOf(
  meeting: Meeting,
  seat: SeatId,
  text: (content: ContentId) => string | undefined,
): Keepsake;
