import type { IncomingHttpHeaders } from 'node:http';

/** A browser tells where a page is from, a program says nothing. */
export function isOurOrigin({ origin, host }: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const ours = publicUrl === undefined ? undefined : new URL(publicUrl);
  const theirs = new URL(origin);
  // Our own name in the clear is whoever stands in between.
  return ours?.host === theirs.host ? ours.origin === theirs.origin : theirs.host === host;
}

/** Whether a page of another site makes somebody's browser ask this, with the cookie that it has. */
export function isForeign(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  return (site !== undefined && site !== 'same-origin' && site !== 'none') || !isOurOrigin(headers, publicUrl);
}
