import { formatFragment } from '../../crypto/fragment.ts';
import type { LiveMeeting } from './live-meeting.svelte.ts';
import { getSettings } from './requests.ts';

/** The link for people; for one guest when there is a pass. Empty on a shared screen: it has no key to let people in. */
export async function linkOf({ id, access }: LiveMeeting, pass?: string): Promise<string> {
  const settings = await getSettings();
  const base = ((settings.ok ? settings.value.publicUrl : null) ?? location.origin).replace(/\/+$/, '');
  if (access.kind === 'screen') return '';
  const { root } = access;
  return `${base}/m/${id}${formatFragment(pass === undefined ? { kind: 'meeting', root } : { kind: 'guest', root, pass })}`;
}
