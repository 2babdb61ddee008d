import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { type ContentKey, mintKey, type RootKey } from './keys.ts';

/** The secret half of a link, behind `#`, where no browser sends it to a server. */
export type LinkKey =
  | { readonly kind: 'meeting'; readonly root: RootKey }
  | { readonly kind: 'screen'; readonly content: ContentKey };

export type FragmentProblem = 'missing' | 'unknownVersion' | 'wrongLength' | 'notBase64Url';

const meetingMark = '#m1.';
const screenMark = '#s1.';
/** 32 bytes in base64url. Its last letter is never `-` or `_`, which some mail programs cut off the end of a link. */
const letters = 43;

/** As `location.hash` gives it, `#` included. */
export function formatFragment(key: LinkKey): string {
  return key.kind === 'meeting' ? meetingMark + toBase64Url(key.root) : screenMark + toBase64Url(key.content);
}

/** Takes one spelling only, so that a link that lost or gained a letter on its way is named as such. */
export function parseFragment(fragment: string): Result<LinkKey, FragmentProblem> {
  if (fragment === '' || fragment === '#') return refused('missing');
  const mark = fragment.slice(0, meetingMark.length);
  if (mark !== meetingMark && mark !== screenMark) return refused('unknownVersion');
  const key = fragment.slice(mark.length);
  if (key.length !== letters) return refused('wrongLength');
  const bytes = fromBase64Url(key);
  if (!bytes.ok) return refused('notBase64Url');
  return granted(
    mark === meetingMark
      ? { kind: 'meeting', root: mintKey<RootKey>(bytes.value) }
      : { kind: 'screen', content: mintKey<ContentKey>(bytes.value) },
  );
}
