import { untrack } from 'svelte';
import type { Refusal } from '../../engine/refusal.ts';
import type { arranging } from '../../locales/nl/arranging.ts';
import type { closing } from '../../locales/nl/closing.ts';
import type { leading } from '../../locales/nl/leading.ts';
import type { moments } from '../../locales/nl/moments.ts';
import type { print } from '../../locales/nl/print.ts';
import type { refusals } from '../../locales/nl/refusals.ts';
import type { start } from '../../locales/nl/start.ts';
import type { Language } from '../../methods/texts.ts';
import type { WireRefusal } from '../../protocol/message.ts';

/**
 * Words that most people in a meeting never need: fetched when somebody gets there, so that whoever follows a link sees
 * the room sooner. Open a chapter before you show what uses it.
 */

interface Chapters {
  readonly start: typeof start;
  readonly closing: typeof closing;
  readonly leading: typeof leading;
  readonly arranging: typeof arranging;
  readonly moments: typeof moments;
  readonly print: typeof print;
  readonly refusals: typeof refusals;
}
export type Chapter = keyof Chapters;

const loaders: { readonly [Name in Chapter]: Readonly<Record<Language, () => Promise<Chapters[Name]>>> } = {
  start: {
    nl: async () => (await import('../../locales/nl/start.ts')).start,
    en: async () => (await import('../../locales/en/start.ts')).start,
  },
  closing: {
    nl: async () => (await import('../../locales/nl/closing.ts')).closing,
    en: async () => (await import('../../locales/en/closing.ts')).closing,
  },
  leading: {
    nl: async () => (await import('../../locales/nl/leading.ts')).leading,
    en: async () => (await import('../../locales/en/leading.ts')).leading,
  },
  arranging: {
    nl: async () => (await import('../../locales/nl/arranging.ts')).arranging,
    en: async () => (await import('../../locales/en/arranging.ts')).arranging,
  },
  print: {
    nl: async () => (await import('../../locales/nl/print.ts')).print,
    en: async () => (await import('../../locales/en/print.ts')).print,
  },
  moments: {
    nl: async () => (await import('../../locales/nl/moments.ts')).moments,
    en: async () => (await import('../../locales/en/moments.ts')).moments,
  },
  refusals: {
    nl: async () => (await import('../../locales/nl/refusals.ts')).refusals,
    en: async () => (await import('../../locales/en/refusals.ts')).refusals,
  },
};

let language: Language = 'nl';
let opened = $state.raw<Partial<Chapters>>({});

/** Whoever waits for a chapter waits for that one alone: another that opens later does not draw the page anew. */
export async function openChapter(name: Chapter): Promise<void> {
  if (untrack(() => opened[name]) !== undefined) return;
  const chapter = await loaders[name][language]();
  opened = { ...opened, [name]: chapter };
}

/** All that was opened before, in another language. */
export async function reopenChapters(wanted: Language): Promise<void> {
  const read = async <Name extends Chapter>(name: Name): Promise<Chapters[Name] | undefined> =>
    opened[name] === undefined ? undefined : loaders[name][wanted]();
  const [first, last, chairs, arranges, rare, printed, refused] = await Promise.all([
    read('start'),
    read('closing'),
    read('leading'),
    read('arranging'),
    read('moments'),
    read('print'),
    read('refusals'),
  ]);
  language = wanted;
  opened = {
    ...(first && { start: first }),
    ...(last && { closing: last }),
    ...(chairs && { leading: chairs }),
    ...(arranges && { arranging: arranges }),
    ...(rare && { moments: rare }),
    ...(printed && { print: printed }),
    ...(refused && { refusals: refused }),
  };
}

export function startWords(): Chapters['start'] {
  return known('start');
}

export function closingWords(): Chapters['closing'] {
  return known('closing');
}

export function leadingWords(): Chapters['leading'] {
  return known('leading');
}

export function arrangingWords(): Chapters['arranging'] {
  return known('arranging');
}

export function printWords(): Chapters['print'] {
  return known('print');
}

export function momentWords(): Chapters['moments'] {
  return known('moments');
}

/** Why something was not done, in words. The compiler sees to it that every reason has its sentence. */
export function refusalText(refusal: Refusal | WireRefusal): string {
  const sentences: Readonly<Record<Refusal | WireRefusal, string>> = known('refusals');
  return sentences[refusal];
}

function known<Name extends Chapter>(name: Name): Chapters[Name] {
  const chapter: Chapters[Name] | undefined = opened[name];
  if (chapter === undefined) throw new Error(`The chapter ${name} was not opened`);
  return chapter;
}
