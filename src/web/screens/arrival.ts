/** Who opened the meeting said a name already, and need not say it twice. Lives until the page is reloaded. */
export const expected: { name: string | undefined } = { name: undefined };
