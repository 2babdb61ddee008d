/** As people call each other at the table: the first name, with a letter behind it where two people share it. */
export function shortNameAmong(name: string, others: readonly string[]): string {
  const first = firstOf(name);
  return others.some((other) => firstOf(other) === first) ? withLetter(name) : first;
}

function firstOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

function withLetter(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letter = words.length > 1 ? [...(words.at(-1) ?? '')][0] : undefined;
  return letter === undefined ? name : `${words[0] ?? ''} ${letter}.`;
}
