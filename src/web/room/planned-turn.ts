import type { CasusId, SeatId } from '../../engine/ids.ts';
import type { Casus, Cursor, Meeting } from '../../engine/meeting.ts';
import type { PlannedTurn } from './from-group.ts';
import type { RoomView } from './room-view.svelte.ts';

/** Who brings a casus by the plan of the group, as far as he or she is here and may: the chair hands on the lead first. */
export function plannedPresenter(room: RoomView, turn: PlannedTurn | undefined): SeatId | undefined {
  if (turn === undefined) return undefined;
  const { live, meeting } = room;
  const seat = room.inside.find(({ id, kind, device }) => {
    if (kind !== 'participant' || id === meeting.chair) return false;
    // Who has no device is known by name alone, as the chair wrote it.
    return device === 'none' ? live.nameOf(id) === turn.name : live.speakers.memberAt(id) === turn.presenter;
  });
  return seat?.id;
}

export function standingOf(meeting: Meeting, seat: SeatId): Casus | undefined {
  return meeting.casus.find(
    ({ presenter, status }) => presenter === seat && (status === 'offered' || status === 'accepted'),
  );
}

/** Where the method is chosen: what comes next once it is known who brings. */
export function placeOfMethod({ script, cursor }: Meeting): Cursor | undefined {
  for (const [part, { phases }] of script.parts.entries()) {
    for (const [phase, { steps }] of phases.entries()) {
      const step = steps.findIndex(({ activity, chooses }) => activity === 'choose' && chooses === 'method');
      if (step >= 0 && part >= (cursor?.part ?? 0)) return { part, phase, pass: 0, step };
    }
  }
  return undefined;
}

/** Casus to which their presenter said yes on this very screen: nobody is asked the same a second time. */
const agreed = new Set<CasusId>();

export function agreeTo(casus: CasusId): void {
  agreed.add(casus);
}

export function hasAgreedTo(casus: CasusId): boolean {
  return agreed.has(casus);
}
