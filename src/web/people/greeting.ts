/** What who is invited reads before signing up: the name of the group, and who asks. Sealed with the invitation. */
export interface Greeting {
  readonly group: string;
  readonly from: string;
}

const most = 80;

export function writeGreeting({ group, from }: Greeting): string {
  return JSON.stringify({ group: cut(group), from: cut(from) });
}

/** Anything that is no greeting reads as one without names. */
export function readGreeting(text: string): Greeting {
  try {
    const read: unknown = JSON.parse(text);
    return { group: wordIn(read, 'group'), from: wordIn(read, 'from') };
  } catch {
    return { group: '', from: '' };
  }
}

function wordIn(read: unknown, name: 'group' | 'from'): string {
  if (typeof read !== 'object' || read === null) return '';
  const word: unknown = Object.entries(read).find(([key]) => key === name)?.[1];
  return typeof word === 'string' ? cut(word) : '';
}

function cut(text: string): string {
  return [...text].slice(0, most).join('');
}
