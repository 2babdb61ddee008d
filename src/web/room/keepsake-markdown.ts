import type { Keepsake, KeptCasus, KeptNote } from '../live/keep.ts';
import { plainLine, quotation } from '../live/quotation.ts';
import { closingWords } from '../parts/chapters.svelte.ts';
import { spokenLocale, words } from '../parts/language.svelte.ts';
import type { RoomView } from './room-view.svelte.ts';

/** The file that somebody takes home: readable as it stands, in any editor. Open the chapter `closing` before. */
export function keepsakeMarkdown(kept: Keepsake, room: RoomView): string {
  const say = closingWords();
  const lines = [`# ${say.fileTitle(dayOf(kept))}`, '', `_${say.stays}_`];
  for (const casus of kept.casus) {
    lines.push('', `## ${casus.mine ? say.yourCasus : say.casusOf(plainLine(room.name(casus.presenter)))}`);
    if (casus.firstQuestion !== undefined) lines.push('', `${say.firstQuestion}:`, '', quotation(casus.firstQuestion));
    if (casus.question !== undefined) lines.push('', `${say.question}:`, '', quotation(casus.question));
    for (const field of casus.fields) {
      lines.push('', `### ${fieldTitle(room, casus, field.field)}`, '', quotation(field.text));
    }
    lines.push(...group(say.ownWords, casus.own, undefined));
    lines.push(...group(say.handedOver, casus.handedOver, room));
    lines.push(...group(say.outcomes, casus.outcomes, room));
  }
  lines.push(...group(say.agreed, kept.agreed, undefined), ...group(say.ownNotes, kept.own, undefined));
  return `${lines.join('\n')}\n`;
}

/** "21 november 2026". */
export function dayOf(kept: Keepsake): string {
  return new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long' }).format(kept.day ?? Date.now());
}

/** What a method calls the words that its presenter keeps shut at first. */
export function fieldTitle(room: RoomView, casus: KeptCasus, field: KeptCasus['fields'][number]['field']): string {
  const texts = casus.method === undefined ? undefined : room.live.textsOf(casus.method);
  return texts?.sealedFields[field]?.label ?? words().own.presenter.opened;
}

function group(title: string, notes: readonly KeptNote[], named: RoomView | undefined): readonly string[] {
  if (notes.length === 0) return [];
  return [
    '',
    `### ${title}`,
    ...notes.flatMap((note) => [
      '',
      ...(named === undefined ? [] : [`${plainLine(named.name(note.by))}:`, '']),
      quotation(note.text),
    ]),
  ];
}
