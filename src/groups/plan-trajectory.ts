import type { PlannedMeeting } from './group-event.ts';
import type { Led, PlannedKind, TrajectoryForm } from './vocabulary.ts';

/** What a trajectory looks like before it has dates and names: kind by kind, and who leads. */
export type Outline = Pick<PlannedMeeting, 'is' | 'led'>;

/** Of the forms that count meetings and not people. */
export const meetingsPerForm = { yearly: { least: 4, most: 8 }, towardsIndependence: { least: 4, most: 6 } } as const;

/**
 * The meetings of a trajectory for so many participants. One casus each: as many meetings as people, a start and a closing
 * meeting. Yearly: `count` meetings (4-8). Towards independence: `count` guided meetings (4-6), first led by the
 * facilitator, then by a member with the facilitator beside, at last by members alone. A group with a facilitator for
 * good is led by him or her.
 */
export function outlineTrajectory(
  form: TrajectoryForm,
  participants: number,
  count: number,
  led: 'byMember' | 'byFacilitator',
): readonly Outline[] {
  const meetings = form === 'casusEach' ? participants + 2 : bounded(count, meetingsPerForm[form]);
  return Array.from({ length: meetings }, (_, at) => ({
    is: kindAt(at, meetings),
    led: form === 'towardsIndependence' ? ledTowardsIndependence(at, meetings) : led,
  }));
}

function kindAt(at: number, meetings: number): PlannedKind {
  if (at === 0) return 'start';
  return at === meetings - 1 ? 'closing' : 'casus';
}

/** A third each, and the last meetings are the group's own: of 4, one without facilitator; of 6, two. */
function ledTowardsIndependence(at: number, meetings: number): Led {
  const third = Math.floor(meetings / 3);
  if (at >= meetings - third) return 'byMember';
  return at < Math.ceil((meetings - third) / 2) ? 'byFacilitator' : 'besideFacilitator';
}

function bounded(count: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least, Math.min(most, Math.round(count)));
}
