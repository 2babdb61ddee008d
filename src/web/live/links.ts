import { formatFragment } from '../../crypto/fragment.ts';
import type { LiveMeeting } from './live-meeting.svelte.ts';
import { getSettings } from './requests.ts';

export interface Links {
  /** For people. Empty on a shared screen: it has no key to let people in. */
  readonly meeting: string;
  /** For a display: reads along, can never join as a person. */
  readonly screen: string;
}

export async function linksOf(live: LiveMeeting): Promise<Links> {
  const settings = await getSettings();
  const base = ((settings.ok ? settings.value.publicUrl : null) ?? location.origin).replace(/\/+$/, '');
  const { access, credentials } = live;
  const screen = formatFragment({ kind: 'screen', content: credentials.content });
  return {
    meeting:
      access.kind === 'screen' ? '' : `${base}/m/${live.id}${formatFragment({ kind: 'meeting', root: access.root })}`,
    screen: `${base}/screen/${live.id}${screen}`,
  };
}
