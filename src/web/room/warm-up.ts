import { openChapter } from '../parts/chapters.svelte.ts';
import type { RoomView } from './room-view.svelte.ts';

/**
 * Fetches what later moments of the meeting need, once the room stands: whoever is in a tunnel then, or whose server is
 * renewed meanwhile, still has it. What cannot come now comes as soon as it can, see `importPiece`.
 */
export function warmUp(room: RoomView): () => void {
  const timer = setTimeout(() => {
    for (const { method } of room.meeting.script.parts) room.live.textsOf(method);
    void Promise.allSettled([
      import('./asking.svelte'),
      import('./casus-table.svelte'),
      import('./chair-footer.svelte'),
      import('./chair-panel.svelte'),
      import('./chair-sheet.svelte'),
      import('./chair-turns.svelte'),
      import('./end-sheet.svelte'),
      import('./harvesting.svelte'),
      import('./may-take-along.svelte'),
      import('./lens-cards.svelte'),
      import('./knocks.svelte'),
      import('./method-choice.svelte'),
      import('./module-choice.svelte'),
      import('./own-notes.svelte'),
      import('./own-sheet.svelte'),
      import('./question-editor.svelte'),
      import('./revealing.svelte'),
      import('./sealed-fields.svelte'),
      import('./sorting.svelte'),
      import('./what-now.svelte'),
      import('./writing.svelte'),
      import('virtual:kring-lenses'),
      import('../screens/closing.svelte'),
      openChapter('arranging'),
      openChapter('closing'),
      openChapter('moments'),
      openChapter('leading'),
      openChapter('refusals'),
    ]);
  }, 2_000);
  return () => clearTimeout(timer);
}
