import type { Result } from '../../basics/result.ts';
import type { FragmentProblem } from '../../crypto/fragment.ts';
import type { PairingCodeProblem } from '../../crypto/pairing-code.ts';
import type { MeetingId } from '../../engine/ids.ts';
import type { Setting } from '../../engine/meeting.ts';
import type { Script } from '../../methods/script.ts';
import type { LiveMeeting } from './live-meeting.svelte.ts';

/** Why this page cannot enter. `insecureOrigin`: the browser gives no cryptography here; say why and what to do. */
export type EntryProblem = 'insecureOrigin' | 'notMeetingId' | FragmentProblem;
export type CreateProblem = 'insecureOrigin' | 'unreachable' | 'tooMany' | 'refused';
export type PairProblem = 'insecureOrigin' | PairingCodeProblem | 'unreachable' | 'unknownCode' | 'tooMany';

/** For the route `/m/[meeting]`: takes the key out of the address bar, or finds it in this browser. */
export declare function enterMeeting(meeting: string): Promise<Result<LiveMeeting, EntryProblem>>;
/** For the route `/screen/[meeting]`: a display that all may see. */
export declare function enterScreen(meeting: string): Promise<Result<LiveMeeting, EntryProblem>>;
/** Makes the keys here, opens the meeting there; then go to `/m/<id>`. */
export declare function createMeeting(setting: Setting, script: Script): Promise<Result<MeetingId, CreateProblem>>;

export interface Links {
  /** For people. */
  readonly meeting: string;
  /** For a display: reads along, can never join as a person. */
  readonly screen: string;
}
export declare function linksOf(live: LiveMeeting): Promise<Links>;

/** The code to type on the display, as people read it (`7K3QM-20XTB`). Takes a second, on purpose. */
export declare function offerPairing(live: LiveMeeting): Promise<Result<string, PairProblem>>;
/** On the display: what was typed there; then go to `/screen/<id>`. Takes a second, on purpose. */
export declare function claimPairing(typed: string): Promise<Result<MeetingId, PairProblem>>;
