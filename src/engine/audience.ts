// placeholder signature, being written
import type { MeetingEvent } from './event.ts';
import type { CasusId, ContentId, SeatId } from './ids.ts';
import type { Meeting } from './meeting.ts';

/** Who may receive an event: everyone inside and every screen; the seats without the screens; or these seats alone. */
export type Audience =
  | { readonly to: 'everyone'; readonly casus: CasusId | undefined }
  | { readonly to: 'seats'; readonly casus: CasusId | undefined }
  | { readonly to: readonly SeatId[]; readonly casus: CasusId | undefined };
