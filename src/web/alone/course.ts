import { following, nextPart, sameCursor } from '../../engine/cursor.ts';
import type { Cursor, Meeting } from '../../engine/meeting.ts';

/** More steps than any script that fits into a day. */
const most = 1_000;

/** All steps as they are walked when nobody leaves the plan. */
export function courseOf(meeting: Meeting): readonly Cursor[] {
  const course: Cursor[] = [];
  for (let at = nextPart(meeting, -1); at !== undefined && course.length < most; at = following(meeting, at))
    course.push(at);
  return course;
}

/** Where on that course the meeting is, from 0; -1 beside it. */
export function placeOnCourse(meeting: Meeting): number {
  return courseOf(meeting).findIndex((cursor) => sameCursor(cursor, meeting.cursor));
}
