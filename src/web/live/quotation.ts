/**
 * What people typed, as a quotation in Markdown. It stays text: no heading, list, link or picture comes out of it, so
 * that nothing is fetched from elsewhere by whoever opens the file.
 */
export function quotation(text: string): string {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');
}

/** A name, for the middle of a line. */
export function plainLine(text: string): string {
  return plain(text.replaceAll(/\s+/g, ' ').trim());
}

function plain(line: string): string {
  return line
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
