import { openChapter } from '../parts/chapters.svelte.ts';

export async function load({ parent }: { readonly parent: () => Promise<unknown> }): Promise<void> {
  await parent();
  await Promise.all([openChapter('start'), openChapter('closing')]);
}
