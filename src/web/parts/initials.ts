const segmenter = new Intl.Segmenter();

/** One or two letters that stand for a name in a small circle, in any script; not for what is said of it: "(gast)". */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word, at) => at === 0 || !word.startsWith('('));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  if (last === '') return signs(first).slice(0, 2).join('').toLocaleUpperCase();
  return `${signs(first)[0] ?? ''}${signs(last)[0] ?? ''}`.toLocaleUpperCase();
}

/** Short enough to stand under a seat. */
export function shortened(name: string, most: number): string {
  const all = signs(name.trim());
  return all.length <= most
    ? all.join('')
    : `${all
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** What a reader counts as one letter, an emoji of several code points included. */
function signs(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), (each) => each.segment);
}
