import { accountRoutes } from '../../protocol/account-routes.ts';
import type { Route } from '../../protocol/http-route.ts';
import { cupboard } from '../live/own-browser.ts';
import { askOver } from './ask.ts';
import { forgetFollowed, forgetMember } from './forgetting.ts';
import { cabinetIn, PassingCabinet } from './key-cabinet.ts';
import { OwnAccount, type Signed } from './own-account.svelte.ts';
import { stretchBeside } from './stretcher.ts';

export { cupboard };

const tabs = new BroadcastChannel('kring/account');

const ask = askOver((address, how) => fetch(address, how));

/** The account of this browser: one for all pages of this tab. */
export const ownAccount = new OwnAccount({
  ask: async (route, asked, until) => {
    const answer = await ask(route, asked, until);
    if (!answer.ok && answer.problem === 'signInFirst') shutUnlessTyping(route);
    return answer;
  },
  stretch: stretchBeside,
  cabinet: typeof indexedDB === 'undefined' ? new PassingCabinet() : cabinetIn(indexedDB),
  forget: () => {
    forgetMember(cupboard);
    forgetFollowed(sessionStorage);
  },
  tell: (signed) => tabs.postMessage(signed),
});

/** Signed out from another device: the page shuts. What somebody just sent stays on the screen, with why it was not kept. */
function shutUnlessTyping(route: Route): void {
  if (route.method !== 'get' || route === accountRoutes.readAccount) return;
  if (ownAccount.standing.kind === 'open') void ownAccount.look();
}

tabs.onmessage = ({ data }: MessageEvent<Signed>) => void ownAccount.heard(data);
