import type { RoomView } from './room-view.svelte.ts';

/** Whether the chair put this phase in between: it has a title, and no words of a method. */
export function isExercise({ meeting, phase }: RoomView): boolean {
  return meeting.exercises.some((exercise) => exercise.phase === phase?.id);
}
