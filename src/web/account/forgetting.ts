import type { MeetingId } from '../../engine/ids.ts';
import { forgetGroups } from '../groups/group-memory.ts';
import { type Cupboard, namesIn } from '../live/cupboard.ts';
import { draftsOf } from '../live/drafts.ts';
import { memberStart } from '../live/keyring.ts';

/**
 * Signed out: which groups there were, the seats in their meetings and what was typed there. What came by links, own methods
 * and the language are of this browser, and stay.
 */
export function forgetMember(cupboard: Cupboard): void {
  forgetGroups(cupboard);
  for (const name of namesIn(cupboard, memberStart)) {
    const meeting = name.slice(name.lastIndexOf('/') + 1) as MeetingId;
    for (const draft of namesIn(cupboard, draftsOf(meeting))) cupboard.removeItem(draft);
    cupboard.removeItem(name);
  }
}

/** Invitations that were followed in this tab. */
export function forgetFollowed(cupboard: Cupboard): void {
  for (const name of namesIn(cupboard, 'kring/invitation/')) cupboard.removeItem(name);
}
