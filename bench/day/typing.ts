import type { Chance } from './chance.ts';

/** The text so far is saved, so many seconds after its first letter. */
export interface Save {
  readonly after: number;
  readonly letters: number;
}

/** As the pages do it (`text-editor.svelte.ts`): after two seconds of rest, and after six for who never rests. */
const rest = 2;
const longest = 6;

/** When a page saves what somebody types, in bursts with pauses to think between them. */
export function savesOf(letters: number, chance: Chance): readonly Save[] {
  const saves: Save[] = [];
  // Thumbs on a telephone to ten fingers, in letters a second.
  const speed = chance.between(2, 5);
  let now = 0;
  let dirtySince: number | undefined;
  let burst = 0;
  for (let typed = 1; typed <= letters; typed += 1) {
    dirtySince ??= now;
    burst -= 1;
    const isPause = burst <= 0;
    if (isPause) burst = chance.whole(10, 60);
    const next = now + (isPause && typed > 1 ? chance.waiting(4) : 1 / speed);
    const saved = Math.min(now + rest, dirtySince + longest);
    if (typed === letters || next >= saved) {
      saves.push({ after: Math.max(now, saved), letters: typed });
      dirtySince = undefined;
    }
    now = next;
  }
  return saves;
}
