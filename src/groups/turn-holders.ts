import type { Planned } from './group.ts';
import type { PlannedMeeting } from './group-event.ts';
import type { AccountId } from './ids.ts';
import type { Turn } from './vocabulary.ts';

/** Who has the turns of one planned meeting, and the meeting with another in their place, or nobody. */

export function holderOf(planned: PlannedMeeting, turn: Turn): AccountId | undefined {
  return turn === 'presenting' ? planned.presenter : planned.chair;
}

export function freeTurn(planned: Planned, turn: Turn, by: AccountId, why: 'away' | 'declined'): Planned {
  return { ...withTurn(planned, turn, undefined), freed: [...planned.freed, { turn, by, why }] };
}

export function withTurn(planned: Planned, turn: Turn, account: AccountId | undefined): Planned {
  const { presenter, chair } = planned;
  return withTurns(planned, turn === 'presenting' ? { presenter: account, chair } : { presenter, chair: account });
}

interface Turns {
  readonly presenter: AccountId | undefined;
  readonly chair: AccountId | undefined;
}

/** A turn that nobody has is not there, so that two equal plans are equal. */
export function withTurns({ presenter: _, chair: __, ...planned }: Planned, turns: Turns): Planned {
  return {
    ...planned,
    ...(turns.presenter === undefined ? {} : { presenter: turns.presenter }),
    ...(turns.chair === undefined ? {} : { chair: turns.chair }),
  };
}
