import type { MethodChoice, Occasion, ReasonAgainst, ReasonFor } from '../methods/choice.ts';
import { describeReasonAgainst, describeReasonFor, describeUnfit } from '../methods/describe-choice.ts';
import type { Language } from '../methods/texts.ts';
import type { LibraryMethod } from './library.ts';
import type { Voice } from './voice.ts';

/** What `methods choose --json` prints. The shape is promised in `docs/cli.md`. */
export interface ToldChoice {
  readonly unfit: readonly { readonly signal: string; readonly instead: string; readonly sentence: string }[];
  readonly suggested: readonly ToldMethod<ReasonFor>[];
  /** Each of them is among the others too. */
  readonly almost: readonly ToldMethod<ReasonFor | ReasonAgainst>[];
  readonly others: readonly ToldMethod<ReasonAgainst>[];
}

interface ToldMethod<Reason> {
  readonly method: string;
  readonly name: string;
  readonly reasons: readonly Reason[];
  readonly sentences: readonly string[];
}

export function toldChoice(choice: MethodChoice, methods: readonly LibraryMethod[], language: Language): ToldChoice {
  if (choice.kind === 'unfit') {
    const unfit = choice.because.map(({ signal, instead }) => {
      return { signal, instead, sentence: describeUnfit(signal, instead, language) };
    });
    return { unfit, suggested: [], almost: [], others: [] };
  }
  const nameOf = (id: string): string =>
    methods.find(({ structure }) => structure.id === id)?.texts[language].name ?? id;
  const suggested = choice.suggested.map(({ method, reasons }) => {
    const sentences = reasons.map((reason) => describeReasonFor(reason, language));
    return { method, name: nameOf(method), reasons, sentences };
  });
  const almost = choice.almost.map(({ method, suits, but }) => {
    const sentences = [
      ...suits.map((reason) => describeReasonFor(reason, language)),
      describeReasonAgainst(but, language, nameOf),
    ];
    return { method, name: nameOf(method), reasons: [...suits, but], sentences };
  });
  const others = choice.others.map(({ method, reasons }) => {
    const sentences = reasons.map((reason) => describeReasonAgainst(reason, language, nameOf));
    return { method, name: nameOf(method), reasons, sentences };
  });
  return { unfit: [], suggested, almost, others };
}

export function sayChoice(told: ToldChoice, { people, seconds }: Occasion, language: Language, voice: Voice): void {
  const { unfit, suggested, almost, others } = told;
  const heading = headings[language];
  if (unfit.length > 0) {
    voice.say(heading.unfit);
    for (const { sentence } of unfit) voice.say(`  ${sentence}`);
    return;
  }
  const minutes = Math.round(seconds / 6) / 10;
  voice.say(suggested.length === 0 ? heading.none(people, minutes) : heading.suggested(people, minutes));
  suggested.forEach(({ name, method, sentences }, index) => {
    voice.say('');
    voice.say(`${index + 1}. ${name} (${method})`);
    for (const sentence of sentences) voice.say(`   ${sentence}`);
  });
  if (almost.length > 0) {
    voice.say('');
    voice.say(heading.almost);
    for (const { name, method, sentences } of almost) voice.say(`  ${name} (${method}): ${sentences.join(' ')}`);
  }
  if (others.length === 0) return;
  voice.say('');
  voice.say(heading.others);
  for (const { name, method, sentences } of others) voice.say(`  ${name} (${method}): ${sentences.join(' ')}`);
}

interface Headings {
  readonly unfit: string;
  readonly almost: string;
  readonly others: string;
  readonly suggested: (people: number, minutes: number) => string;
  readonly none: (people: number, minutes: number) => string;
}

const headings: Readonly<Record<Language, Headings>> = {
  nl: {
    unfit: 'Dit is nu geen vraag voor intervisie.',
    almost: 'Deze zouden goed passen, op één ding na:',
    others: 'De andere methoden:',
    suggested: (people, minutes) => `Met ${people} mensen en ${minutes} minuten passen deze het best:`,
    none: (people, minutes) => `Geen methode past bij ${people} mensen en ${minutes} minuten.`,
  },
  en: {
    unfit: 'This is not a question for intervisie now.',
    almost: 'These would suit well, but for one thing:',
    others: 'The other methods:',
    suggested: (people, minutes) => `With ${people} people and ${minutes} minutes, these suit best:`,
    none: (people, minutes) => `No method suits ${people} people and ${minutes} minutes.`,
  },
};
