import type { CasusId, MeetingId } from '../../engine/ids.ts';
import type { CasusState } from '../../methods/structure.ts';

/** What somebody prepared beforehand, as far as this room can use it. It stays in the own browser until it is pressed. */
export interface PreparedCasus {
  /** The room takes it over, so that the group knows afterwards which casus was brought. */
  readonly casus: CasusId;
  /** By which its author knows it again. */
  readonly name: string;
  /** Empty where its author tells it. */
  readonly question: string;
  readonly state: CasusState;
  /** What was done and how it ended: for a box that stays shut until its step. */
  readonly shut: string | undefined;
  /** The rest, for its author to glance at while telling. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

type Ready = () => readonly PreparedCasus[];
let ready = $state.raw<{ readonly meeting: MeetingId; readonly ready: Ready }>();

/** Told by whoever opens the door of the room and knows its people. Read anew each time: it may be in another language. */
export function layReady(meeting: MeetingId, prepared: Ready): void {
  ready = { meeting, ready: prepared };
}

export function preparedFor(meeting: MeetingId): readonly PreparedCasus[] {
  return ready?.meeting === meeting ? ready.ready() : [];
}
