import type { SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { DemoLine } from '../../locales/nl/demo-story.ts';
import type { DemoCircle } from './demo-circle.ts';
import type { Voices } from './voices.ts';

/** What the others wait for from the seat that the visitor took. */
export interface Awaited {
  readonly seat: SeatId;
  readonly what: 'writing' | 'turn' | 'asking' | 'outcome' | 'leading';
}

/** Whoever tells the story, as far as a scene needs it. */
export interface Teller {
  readonly demo: DemoCircle;
  readonly voices: Voices;
  readonly meeting: Meeting;
  /** The seat that the visitor took: it has no voice. */
  readonly taken: SeatId | undefined;
  /** What happens now is not watched by anyone. */
  readonly hurries: boolean;
  /** Somebody speaks, for as long as it takes to read it. Whether the meeting is still where it was. */
  say(line: Pick<DemoLine, 'who' | 'says'>): Promise<boolean>;
  /** Lets so many milliseconds of the visitor's time go by. Whether the meeting is still where it was. */
  rest(milliseconds: number): Promise<boolean>;
  /** Waits for the visitor in that seat. Whether it was done there; if not, the voice does it. */
  waitsFor(seat: SeatId, what: Awaited['what'], isDone: () => boolean): Promise<boolean>;
}
