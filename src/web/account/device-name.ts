import type { OwnAccountWords } from './account-words.ts';

/** "Chrome op Linux": a device as the server knows it, in words. */
export function deviceName({ browsers, systems, on }: OwnAccountWords['devices'], device: string): string {
  const [browser = '', system = ''] = device.split(' ');
  return on(known(browsers, browser), known(systems, system));
}

function known(names: Readonly<Record<string, string>> & { readonly other: string }, name: string): string {
  return names[name] ?? names.other;
}
