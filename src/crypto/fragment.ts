import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { type ContentKey, mintKey, type RootKey } from './keys.ts';

/** The secret half of a link, behind `#`, where no browser sends it to a server. */
export type LinkKey =
  | { readonly kind: 'meeting'; readonly root: RootKey }
  /** For one guest of a group: besides the key, what a member had the server give. */
  | { readonly kind: 'guest'; readonly root: RootKey; readonly pass: string }
  | { readonly kind: 'screen'; readonly content: ContentKey };

export type FragmentProblem = 'missing' | 'unknownVersion' | 'wrongLength' | 'notBase64Url';

const meetingMark = '#m1.';
const guestMark = '#g1.';
const screenMark = '#s1.';
/** 32 bytes in base64url. Its last letter is never `-` or `_`, which some mail programs cut off the end of a link. */
const letters = 43;

/** As `location.hash` gives it, `#` included. */
export function formatFragment(key: LinkKey): string {
  switch (key.kind) {
    case 'meeting':
      return meetingMark + toBase64Url(key.root);
    case 'guest':
      return `${guestMark + toBase64Url(key.root)}.${key.pass}`;
    case 'screen':
      return screenMark + toBase64Url(key.content);
  }
}

/** Takes one spelling only, so that a link that lost or gained a letter on its way is named as such. */
export function parseFragment(fragment: string): Result<LinkKey, FragmentProblem> {
  if (fragment === '' || fragment === '#') return refused('missing');
  const mark = fragment.slice(0, meetingMark.length);
  if (mark !== meetingMark && mark !== guestMark && mark !== screenMark) return refused('unknownVersion');
  const [key = '', pass, ...more] = fragment.slice(mark.length).split('.');
  const rest = mark === guestMark ? pass?.length === letters : pass === undefined;
  if (key.length !== letters || !rest || more.length > 0) return refused('wrongLength');
  const bytes = fromBase64Url(key);
  if (!bytes.ok || (pass !== undefined && !fromBase64Url(pass).ok)) return refused('notBase64Url');
  if (pass !== undefined) return granted({ kind: 'guest', root: mintKey<RootKey>(bytes.value), pass });
  return granted(
    mark === meetingMark
      ? { kind: 'meeting', root: mintKey<RootKey>(bytes.value) }
      : { kind: 'screen', content: mintKey<ContentKey>(bytes.value) },
  );
}
