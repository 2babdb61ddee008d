import type { LiveMeeting } from '../live/live-meeting.svelte.ts';

/**
 * The gong, and a screen that stays on while people meet: fetched when the room stands, for neither is missed in its
 * first second. Returns what stops both.
 */
export function attend(live: LiveMeeting): () => void {
  const ends: (() => void)[] = [];
  let over = false;
  void Promise.all([import('../live/gong.ts'), import('../live/stay-awake.ts')]).then(([gong, awake]) => {
    if (over) return;
    addEventListener('pointerdown', gong.readyGong);
    addEventListener('keydown', gong.readyGong);
    ends.push(gong.gongFor(live), awake.stayAwake(live), () => {
      removeEventListener('pointerdown', gong.readyGong);
      removeEventListener('keydown', gong.readyGong);
    });
  });
  return () => {
    over = true;
    for (const end of ends) end();
  };
}
