import type { Language } from '../storage/account-storage.ts';
import type { Letter } from './letter.ts';
import { wordsIn } from './words.ts';

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where links of a mail lead, and how the receiver gets no more of its kind. */
export interface Around {
  readonly base: string;
  readonly language: Language;
  /** Path of the page that asks. Undefined for what nobody should miss. */
  readonly stop: string | undefined;
}

/**
 * The same words twice. The HTML asks for nothing from anywhere: no picture, no font, no style but its own, and no link that
 * tells who followed it.
 */
export function compose({ subject, lines, link }: Letter, { base, language, stop }: Around): Composed {
  const words = wordsIn(language);
  const action = link && { label: link.label, url: base + link.path };
  const stopUrl = stop && base + stop;
  const text = [
    ...lines,
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    'Kring',
    ...(stopUrl === undefined ? [] : [`${words.stop}\n${stopUrl}`]),
  ];
  const html = [
    ...lines.map((line) => `<p>${escape(line)}</p>`),
    ...(action === undefined ? [] : [`<p>${anchor(action.url, action.label)}</p>`]),
    '<p>Kring</p>',
    ...(stopUrl === undefined ? [] : [`<p style="font-size:87%">${anchor(stopUrl, words.stop)}</p>`]),
  ];
  return { subject, text: `${text.join('\n\n')}\n`, html: page(language, subject, html.join('\n')) };
}

function page(language: Language, subject: string, body: string): string {
  const style = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:34em';
  const head = `<meta charset="utf-8"><title>${escape(subject)}</title>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head>\n<body style="${style}">\n${body}\n</body></html>\n`;
}

function anchor(url: string, label: string): string {
  return `<a href="${escape(url)}">${escape(label)}</a>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(words: string): string {
  return words.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
