import { downloadText } from '../live/download.ts';
import { type Keepsake, keepsakeOf } from '../live/keep.ts';
import { closingWords, openChapter } from '../parts/chapters.svelte.ts';
import { keepsakeMarkdown } from './keepsake-markdown.ts';
import type { RoomView } from './room-view.svelte.ts';

/** What the person at this screen may take home now; undefined for a shared screen. */
export function keepsakeIn(room: RoomView): Keepsake | undefined {
  if (room.seat === undefined) return undefined;
  return keepsakeOf(room.meeting, room.seat, (content) => room.live.text(content));
}

export function isNothing({ casus, own, agreed }: Keepsake): boolean {
  return [casus, own, agreed].every(({ length }) => length === 0);
}

/** Saves it as a file on this device. */
export async function saveKeepsake(kept: Keepsake, room: RoomView): Promise<void> {
  await openChapter('closing');
  const day = new Intl.DateTimeFormat('sv').format(kept.day ?? room.live.now());
  downloadText(closingWords().fileName(day), keepsakeMarkdown(kept, room));
}
