import { type CasusDraft, type CasusFields, type CasusText, casusTexts } from '../../groups/casus-fields.ts';
import { mostInLine, mostInName, mostInText } from '../../groups/group-limits.ts';
import type { casus } from '../../locales/nl/casus.ts';

type CasusWords = typeof casus;

/** By which its author finds a casus again. */
export function nameOfCasus({ title, question, happened, spoken }: CasusFields, say: CasusWords): string {
  const first = title ?? question ?? happened?.split('\n')[0];
  if (first !== undefined) return [...first].length > 90 ? `${[...first].slice(0, 88).join('').trimEnd()} …` : first;
  return spoken === true ? say.spoken.choose : say.draft.untitled;
}

/** What the three boxes and those behind the fold hold, each in the order of the form. */
export const firstTexts = ['happened', 'hardForMe', 'question'] as const satisfies readonly CasusText[];
export const moreTexts = casusTexts.filter((text) => !firstTexts.some((first) => first === text));

export function mostIn(text: CasusText): number {
  if (text === 'title') return mostInName;
  return text === 'question' || text === 'limits' ? mostInLine : mostInText;
}

/** Everything that its author wrote or chose, field by field, as others may read it. */
export function linesOfCasus(
  fields: CasusFields,
  say: CasusWords,
): readonly { readonly label: string; readonly text: string }[] {
  const texts = casusTexts
    .filter((text) => text !== 'title')
    .flatMap((text) => (fields[text] === undefined ? [] : { label: say.reading[text], text: fields[text] }));
  const { time, current, help, urgent, recognisable } = fields;
  const choices = [
    time && { label: say.time.label, text: say.time.choices[time] },
    current && { label: say.current.label, text: say.current.choices[current] },
    help && { label: say.help.label, text: help.map((one) => say.help.choices[one]).join(', ') },
    urgent && { label: say.urgent.label, text: say.urgent.choices[urgent] },
    recognisable && { label: say.recognisable.label, text: say.recognisable.choices[recognisable] },
  ].filter((line) => line !== undefined);
  return [...texts, ...choices];
}

/** All of it in one text, for the own book: also what stays shut for the others. */
export function wholeCasus(draft: CasusDraft, say: CasusWords): string {
  const shut = draft.didAndEnded === undefined ? [] : [{ label: say.sealed.label, text: draft.didAndEnded }];
  const lines = [...linesOfCasus(draft, say), ...shut].map(({ label, text }) => `${label}\n${text}`);
  return [nameOfCasus(draft, say), ...lines].join('\n\n');
}
