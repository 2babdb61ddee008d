/** The first that fits: others carry the names of those before them. */
const browsers = [
  ['edge', /Edg/],
  ['opera', /OPR\//],
  ['samsung', /SamsungBrowser/],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
] as const;

const systems = [
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['windows', /Windows/],
  ['macos', /Mac OS X/],
  ['linux', /Linux|X11/],
] as const;

/** By which people know their own devices again; nothing that tells one device from another of its kind is kept. */
export function deviceOf(userAgent: string): string {
  return `${first(browsers, userAgent)} ${first(systems, userAgent)}`;
}

function first(names: readonly (readonly [string, RegExp])[], userAgent: string): string {
  return names.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other';
}
