import { casusInView } from '../../engine/centre.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Casus, Meeting } from '../../engine/meeting.ts';
import type { CasusState } from '../../methods/structure.ts';

/**
 * This person's casus, while a step is still to come that opens what its presenter writes now. Also before he or she said
 * to have acted: writing it says so.
 */
export function sealableBy(meeting: Meeting, seat: SeatId | undefined): Casus | undefined {
  const casus = casusInView(meeting);
  if (casus === undefined || casus.presenter !== seat || casus.part === undefined) return undefined;
  const from = meeting.cursor?.part === casus.part ? meeting.cursor.phase : 0;
  const walked = (which: { readonly when?: CasusState }): boolean =>
    which.when === undefined || which.when === 'acted' || which.when === casus.state;
  const opens = (meeting.script.parts[casus.part]?.phases ?? [])
    .filter((phase, index) => index >= from && walked(phase))
    .flatMap(({ steps }) => steps.filter(walked))
    .flatMap((step) => step.opens ?? []);
  const shut = opens.filter((field) => !casus.sealed.some((part) => part.field === field && part.opened));
  return shut.length > 0 ? casus : undefined;
}
