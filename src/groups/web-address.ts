/** Whether this is where a browser may go: over https, on one line, and nothing that could be more than an address. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>\p{Cc}]+$/u.test(text);
}
