import type { MeetingId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import { NoteList } from './note-list.ts';

/** Before the first event: what every fold begins with, on the server and in a browser. */
export const emptyMeeting: Meeting = {
  id: '' as MeetingId,
  setting: 'together',
  stage: 'lobby',
  seats: [],
  chair: undefined,
  chairTakesPart: true,
  chairCalls: [],
  returns: [],
  script: { parts: [] },
  words: [],
  exercises: [],
  refitted: [],
  plannedEnd: undefined,
  cursor: undefined,
  tables: [],
  clock: { seconds: 0, usedBefore: 0, runningSince: undefined, stepFrom: 0 },
  automatic: false,
  casus: [],
  choice: { votes: [], tied: [], proposed: undefined },
  notes: NoteList.none,
  marks: [],
  markCount: undefined,
  turns: [],
  lens: undefined,
  stopped: false,
  startedAt: undefined,
  endedAt: undefined,
};
