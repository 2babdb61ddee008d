import type { CasusId } from './ids.ts';
import type { Casus, Meeting } from './meeting.ts';

/** The casus that is at the centre now. */
export function casusUnderway(meeting: Meeting): Casus | undefined {
  if (meeting.cursor === undefined) return undefined;
  const { part } = meeting.cursor;
  return meeting.casus.find((casus) => casus.part === part && casus.status !== 'erased');
}

/** The casus at the centre, or the one that is chosen and comes next. */
export function casusInView(meeting: Meeting): Casus | undefined {
  return casusUnderway(meeting) ?? meeting.casus.find(({ status }) => status === 'accepted');
}

export function casusOf(meeting: Meeting, id: CasusId | undefined): Casus | undefined {
  return meeting.casus.find((casus) => casus.id === id);
}
