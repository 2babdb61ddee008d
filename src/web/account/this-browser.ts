import { cupboard } from '../live/own-browser.ts';
import { askOver } from './ask.ts';
import { cabinetIn, PassingCabinet } from './key-cabinet.ts';
import { OwnAccount } from './own-account.svelte.ts';
import { stretchBeside } from './stretcher.ts';

export { cupboard };

/** The account of this browser: one for all pages of this tab. */
export const ownAccount = new OwnAccount({
  ask: askOver((address, how) => fetch(address, how)),
  stretch: stretchBeside,
  cabinet: typeof indexedDB === 'undefined' ? new PassingCabinet() : cabinetIn(indexedDB),
});
