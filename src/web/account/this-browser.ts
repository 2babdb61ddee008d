import { cupboard } from '../live/own-browser.ts';
import { askOver } from './ask.ts';
import { forgetFollowed, forgetMember } from './forgetting.ts';
import { cabinetIn, PassingCabinet } from './key-cabinet.ts';
import { OwnAccount, type Signed } from './own-account.svelte.ts';
import { stretchBeside } from './stretcher.ts';

export { cupboard };

const tabs = new BroadcastChannel('kring/account');

/** The account of this browser: one for all pages of this tab. */
export const ownAccount = new OwnAccount({
  ask: askOver((address, how) => fetch(address, how)),
  stretch: stretchBeside,
  cabinet: typeof indexedDB === 'undefined' ? new PassingCabinet() : cabinetIn(indexedDB),
  forget: () => {
    forgetMember(cupboard);
    forgetFollowed(sessionStorage);
  },
  tell: (signed) => tabs.postMessage(signed),
});

tabs.onmessage = ({ data }: MessageEvent<Signed>) => void ownAccount.heard(data);
