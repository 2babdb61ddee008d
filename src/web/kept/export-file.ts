import type { exporting } from '../../locales/nl/exporting.ts';
import type { Language } from '../../methods/texts.ts';
import { type AgreementWords, sentenceOf } from '../agreements/agreements-sentences.ts';
import type { ExportOfMine, GroupOfExport } from './export-mine.ts';
import { wordsIn } from './export-own-words.ts';

export interface ExportWords {
  readonly language: Language;
  readonly say: typeof exporting;
  readonly agreements: AgreementWords;
  /** A device as people call it. */
  readonly device: (device: string) => string;
  readonly date: (at: number) => string;
}

/**
 * One file that anybody can open and any program can read: a page without scripts or anything from outside, with the
 * same things as JSON in its element `kring-export`. Own words stay words, whatever is in them.
 */
export function exportFile(mine: ExportOfMine, words: ExportWords): string {
  const { say, language } = words;
  const json = JSON.stringify(mine).replace(/</gu, '\\u003c');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(say.title)}</title>
<style>body{font:100%/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}dt{font-weight:600;margin-top:.8rem}dd{margin:0}.words{white-space:pre-wrap}</style>
</head>
<body>
<h1>${text(say.title)}</h1>
<p>${text(say.lead(words.date(mine.madeAt)))}</p>
${accountSection(mine, words)}
${mine.groups.map((group) => groupSection(group, words)).join('\n')}
${ownSection(mine, words)}
<p>${text(say.forPrograms)}</p>
<script type="application/json" id="kring-export">${json}</script>
</body>
</html>
`;
}

function accountSection({ account, sessions }: ExportOfMine, { say, date, device: nameOf }: ExportWords): string {
  const devices = sessions.map(({ device, openedAt, usedAt }) =>
    row(nameOf(device), say.session(date(openedAt), date(usedAt))),
  );
  return section(say.account, [row(account.address, say.since(date(account.createdAt))), ...devices]);
}

function groupSection(group: GroupOfExport, { say, agreements, date }: ExportWords): string {
  const name = group.name ?? say.unnamed;
  if (group.unread !== undefined) return section(name, [row(say.unread, '')]);
  const said = group.said.map(({ at, saying }) => {
    return row(`${date(at)}: ${say.sayings[saying.kind]}`, wordsIn(saying).join('\n'));
  });
  const attended = group.attended.map(({ at, is, presented, chaired }) => {
    const roles = [presented ? say.presented : undefined, chaired ? say.chaired : undefined];
    const what = [say.meetings[is], ...roles].filter((word) => word !== undefined).join(', ');
    return row(at === undefined ? say.withoutDate : date(at), what);
  });
  const signed = group.signed.map(({ version, at, answers }) => {
    const sentences = answers.map((answer) => sentenceOf(agreements, answer)).join('\n');
    return row(say.signed(version, at === undefined ? say.withoutDate : date(at)), sentences);
  });
  return section(name, [
    row(group.purpose ?? '', group.as === undefined ? '' : say.as[group.as]),
    ...list(say.attended, attended),
    ...list(say.agreements, signed),
    ...list(say.wrote, said),
  ]);
}

function ownSection({ own }: ExportOfMine, { say, date }: ExportWords): string {
  const book = own.book.map(({ at, is, words, from, followed }) => {
    const became = followed.map((one) => [date(one.at), one.mark && say.marks[one.mark], one.words]);
    const lines = became.map((parts) => parts.filter((part) => part !== undefined).join(' '));
    const head = [date(at), say.kinds[is], from].filter((part) => part !== undefined).join(', ');
    return row(head, [words, ...lines].join('\n'));
  });
  const drafts = own.drafts.map(({ at, draft }) => {
    const filled = Object.values(draft).filter((value) => typeof value === 'string');
    return row(date(at), filled.join('\n'));
  });
  const answers = own.answers.flatMap(({ about }) => about);
  return section(say.own, [
    ...list(say.book, book),
    ...list(say.drafts, drafts),
    ...(answers.length === 0 ? [] : [row(say.answers(answers.length), say.answersHint)]),
    ...(own.unreadable === 0 ? [] : [row(say.unreadable(own.unreadable), '')]),
  ]);
}

function section(title: string, rows: readonly string[]): string {
  return `<section><h2>${text(title)}</h2><dl>${rows.join('')}</dl></section>`;
}

function list(title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [`</dl><h3>${text(title)}</h3><dl>`, ...rows];
}

function row(head: string, words: string): string {
  return head === '' && words === '' ? '' : `<dt>${text(head)}</dt><dd class="words">${text(words)}</dd>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function text(words: string): string {
  return words.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
}
