/** Shorter ones are guessed by who gets hold of the server's disk; longer ones cost nobody anything. */
const leastPassword = 12;

export function isTooShort(password: string): boolean {
  return [...password].length < leastPassword;
}
