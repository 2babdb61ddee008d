import type { SeatId } from '../../engine/ids.ts';
import type { Language } from '../../methods/texts.ts';
import type { Keepsake, KeptNote } from '../live/keep.ts';
import { plainLine, quotation } from '../live/quotation.ts';
import { closingWords } from '../parts/chapters.svelte.ts';

/** The file that somebody takes home: readable as it stands, in any editor. */
export function keepsakeMarkdown(kept: Keepsake, name: (seat: SeatId) => string, language: Language): string {
  const say = closingWords();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(kept.day ?? Date.now());
  const lines = [`# ${say.fileTitle(day)}`, '', `_${say.stays}_`];
  for (const casus of kept.casus) {
    lines.push('', `## ${casus.mine ? say.yourCasus : say.casusOf(plainLine(name(casus.presenter)))}`);
    if (casus.firstQuestion !== undefined) lines.push('', `${say.firstQuestion}:`, '', quotation(casus.firstQuestion));
    if (casus.question !== undefined) lines.push('', `${say.question}:`, '', quotation(casus.question));
    for (const field of casus.fields) lines.push('', quotation(field));
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
    ...notes.flatMap((note) => ['', ...(named ? [`${plainLine(name(note.by))}:`, ''] : []), quotation(note.text)]),
  ];
}
