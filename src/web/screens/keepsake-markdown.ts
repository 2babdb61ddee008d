import type { SeatId } from '../../engine/ids.ts';
import type { Language } from '../../methods/texts.ts';
import type { Keepsake, KeptNote } from '../live/keep.ts';
import { words } from '../parts/language.svelte.ts';

/** The file that somebody takes home: readable as it stands, in any editor. */
export function keepsakeMarkdown(kept: Keepsake, name: (seat: SeatId) => string, language: Language): string {
  const say = words().closing;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(kept.day ?? Date.now());
  const lines = [`# ${say.fileTitle(day)}`, '', `_${say.stays}_`];
  for (const casus of kept.casus) {
    lines.push('', `## ${casus.mine ? say.yourCasus : say.casusOf(name(casus.presenter))}`);
    if (casus.firstQuestion !== undefined) lines.push('', `${say.firstQuestion}:`, '', quoted(casus.firstQuestion));
    if (casus.question !== undefined) lines.push('', `${say.question}:`, '', quoted(casus.question));
    for (const field of casus.fields) lines.push('', quoted(field));
    lines.push(...group(say.ownWords, casus.own, name, false));
    lines.push(...group(say.handedOver, casus.handedOver, name, true));
    lines.push(...group(say.outcomes, casus.outcomes, name, true));
  }
  lines.push(...group(say.ownNotes, kept.own, name, false));
  return `${lines.join('\n')}\n`;
}

function group(
  title: string,
  notes: readonly KeptNote[],
  name: (seat: SeatId) => string,
  named: boolean,
): readonly string[] {
  if (notes.length === 0) return [];
  return [
    '',
    `### ${title}`,
    ...notes.flatMap((note) => ['', ...(named ? [`${name(note.by)}:`, ''] : []), quoted(note.text)]),
  ];
}

/** As a quotation, what somebody wrote stays what it is: a line that begins with `#` makes no heading. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
