import { expect, test } from 'vitest';
import { PassingCupboard } from '../live/cupboard.ts';
import { SealedDraft } from './sealed-draft.ts';

/** A lock of which each turn takes as long as the story wants. */
function slowLock() {
  const turns: (() => void)[] = [];
  const lock = {
    shut: (text: string) => new Promise<string>((resolve) => turns.push(() => resolve(`shut ${text}`))),
    open: async (kept: string) => kept,
  };
  return { lock, turns };
}

test('what was typed last is kept, also when what came before is shut later', async () => {
  const { lock, turns } = slowLock();
  const draft = new SealedDraft(new PassingCupboard(), 'draft', lock);
  const all = [draft.keep('Anna'), draft.keep('Anna and Bram')];
  for (const turn of turns.toReversed()) turn();
  await Promise.all(all);
  expect(await draft.read()).toBe('shut Anna and Bram');
});

test('what was thrown away does not come back', async () => {
  const { lock, turns } = slowLock();
  const draft = new SealedDraft(new PassingCupboard(), 'draft', lock);
  const keeping = draft.keep('Anna');
  draft.drop();
  turns[0]?.();
  await keeping;
  expect(await draft.read()).toBeUndefined();
});
