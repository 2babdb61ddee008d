/** Shorter ones are guessed by who gets hold of the server's disk; longer ones cost nobody anything. */
const leastPassword = 12;

export function isTooShort(password: string): boolean {
  return [...password].length < leastPassword;
}

/** As somebody who guesses would spell it. */
export function folded(password: string): string {
  return password.normalize('NFKC').toLowerCase();
}

/** FNV-1a over UTF-16, 32 bits: names a password in a list, and protects nothing. */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** In both directions. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** With what many begin. Beside the own address they say no more than the digits that come after them. */
const firstThoughts = [
  ...[
    'kring',
    'intervisie',
    'wachtwoord',
    'password',
    'welkom',
    'welcome',
    'geheim',
    'secret',
    'hallo',
    'hello',
    'login',
  ],
  ...['lente', 'voorjaar', 'zomer', 'herfst', 'najaar', 'winter', 'spring', 'summer', 'autumn', 'admin', 'qwerty'],
];

/** Whether it is one piece again and again, a run along the keyboard, or a first thought with digits around it. */
export function isFirstGuess(password: string, address: string): boolean {
  const text = folded(password);
  return /^(.+?)\1+$/su.test(text) || new Set(text).size < 5 || isRun(text) || isFirstThought(text, address);
}

/** At most one step in three that is not to the neighbour on a row, or to the same key. */
function isRun(text: string): boolean {
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const back = (pair: string) => pair.charAt(1) + pair.charAt(0);
  const isStep = (pair: string) =>
    pair === back(pair) || rows.some((row) => row.includes(pair) || row.includes(back(pair)));
  return 3 * pairs.filter((pair) => !isStep(pair)).length <= pairs.length;
}

/** Whether what is left without those words is less than a word of three letters. */
function isFirstThought(text: string, address: string): boolean {
  const own = folded(address)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);
  const words = [...own, ...firstThoughts].toSorted((one, other) => other.length - one.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), text);
  return left !== text && left.replace(/[^\p{L}]/gu, '').length < 3;
}
