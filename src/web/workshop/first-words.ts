import type { MethodDocument } from '../../methods/method-document.ts';
import type { Language } from '../../methods/texts.ts';

/** What is put in when somebody adds something: it reads as it stands, in every language of the file. */

/** What the fields can add; every other activity is added in the text. */
export const addable = ['talk', 'round', 'writeAndRead', 'write', 'ask', 'silence', 'harvest'] as const;
export type Addable = (typeof addable)[number];

interface StepWords {
  readonly title: string;
  readonly peer: string;
  readonly prompt?: string;
}

const phase: Readonly<Record<Language, string>> = { nl: 'Nieuwe fase', en: 'New phase' };

const steps: Readonly<Record<Exclude<Addable, 'writeAndRead'> | 'read', Readonly<Record<Language, StepWords>>>> = {
  talk: {
    nl: { title: 'praten', peer: 'Zeg wat je wilt zeggen.' },
    en: { title: 'talking', peer: 'Say what you would like to say.' },
  },
  round: {
    nl: { title: 'ronde', peer: 'Zeg één ding als je aan de beurt bent.' },
    en: { title: 'a round', peer: 'Say one thing when it is your turn.' },
  },
  write: {
    nl: { title: 'schrijven', peer: 'Schrijf op wat je denkt.', prompt: 'Wat denk je?' },
    en: { title: 'writing', peer: 'Write what you think.', prompt: 'What do you think?' },
  },
  read: {
    nl: { title: 'voorlezen', peer: 'Lees voor wat je schreef als je aan de beurt bent.' },
    en: { title: 'reading out', peer: 'Read out what you wrote when it is your turn.' },
  },
  ask: {
    nl: { title: 'vragen', peer: 'Stel een open vraag.' },
    en: { title: 'asking', peer: 'Ask an open question.' },
  },
  silence: {
    nl: { title: 'stilte', peer: 'Zeg even niets.' },
    en: { title: 'silence', peer: 'Say nothing for a moment.' },
  },
  harvest: {
    nl: { title: 'oogsten', peer: 'Zeg wat eruit kwam. Wie wil, schrijft het op.' },
    en: { title: 'harvesting', peer: 'Say what came out of it. Write it down if you like.' },
  },
};

export function addPhase(document: MethodDocument, at: number): void {
  const titles = document.languages.map((language) => [language, { title: phase[language] }]);
  const id = document.freeId('phase');
  document.insert(['phases'], at, { id, minutes: 5, ...Object.fromEntries(titles), steps: [] });
  addStep(document, ['phases', at, 'steps'], 0, 'talk');
}

export function addStep(document: MethodDocument, list: readonly (string | number)[], at: number, what: Addable): void {
  const words = (which: keyof typeof steps): Record<string, StepWords> =>
    Object.fromEntries(document.languages.map((language) => [language, steps[which][language]]));
  const id = document.freeId('step');
  const insert = (value: object, index = at): void => document.insert(list, index, value);
  switch (what) {
    case 'talk':
      return insert({ id, activity: 'talk', speaks: 'everyone', ...words('talk') });
    case 'round':
      return insert({ id, activity: 'round', who: 'peers', ...words('round') });
    case 'ask':
      return insert({ id, activity: 'ask', who: 'peers', ...words('ask') });
    case 'silence':
      return insert({ id, activity: 'silence', ...words('silence') });
    case 'harvest':
      return insert({ id, activity: 'harvest', ...words('harvest') });
    case 'write':
      return insert({ id, activity: 'write', who: 'peers', ...words('write') });
    case 'writeAndRead':
      insert({ id, activity: 'write', who: 'peers', notes: { upTo: 1, opens: 'inTurn' }, ...words('write') });
      return insert(
        { id: document.freeId('step'), activity: 'round', who: 'peers', reads: id, ...words('read') },
        at + 1,
      );
  }
}

/** A small method that works as it is: to tell, to think in silence, and to take something home. */
export const smallExample: Readonly<Record<Language, string>> = {
  nl: `id: my-method
kind: problem
people: { least: 3, most: 8 }

nl:
  name: Onze eigen methode
  purpose: Iedereen schrijft een vraag op, en wie inbrengt neemt er één mee.

phases:
  - id: tell
    minutes: 10
    nl:
      title: Vertellen
      rules: [Niemand vraagt nog iets]
    steps:
      - id: story
        activity: talk
        speaks: presenter
        silent: peers
        nl:
          title: vertellen
          presenter: Vertel wat er speelt en wat je er lastig aan vindt.
          peer: Luister. Je hoeft nog niets te vragen.

  - id: questions
    minutes: { normal: 15, least: 8, most: 25 }
    nl:
      title: Vragen
      rules: [Open vragen, Geen advies]
    steps:
      - id: write
        activity: write
        who: peers
        notes: { upTo: 1, opens: inTurn }
        nl:
          title: schrijven
          peer: Schrijf één vraag op voor {presenter}.
          prompt: Welke vraag geef je {presenter} mee?
      - id: read
        activity: round
        who: peers
        silent: presenter
        reads: write
        nl:
          title: voorlezen
          presenter: Luister. Je hoeft niet te antwoorden.
          peer: Lees je vraag voor als je aan de beurt bent.
          say: [Lees je vraag voor. Daarna is het even stil.]

  - id: choose
    minutes: 5
    nl:
      title: Meenemen
    steps:
      - id: take
        activity: talk
        speaks: presenter
        nl:
          title: meenemen
          presenter: Zeg welke vraag je meeneemt.
          peer: Luister.
`,
  en: `id: my-method
kind: problem
people: { least: 3, most: 8 }

en:
  name: Our own method
  purpose: Everyone writes one question, and the presenter takes one home.

phases:
  - id: tell
    minutes: 10
    en:
      title: Telling
      rules: [Nobody asks yet]
    steps:
      - id: story
        activity: talk
        speaks: presenter
        silent: peers
        en:
          title: telling
          presenter: Tell what is going on and what makes it hard for you.
          peer: Listen. There is nothing to ask yet.

  - id: questions
    minutes: { normal: 15, least: 8, most: 25 }
    en:
      title: Questions
      rules: [Open questions, No advice]
    steps:
      - id: write
        activity: write
        who: peers
        notes: { upTo: 1, opens: inTurn }
        en:
          title: writing
          peer: Write one question for {presenter}.
          prompt: Which question would you give {presenter} to take home?
      - id: read
        activity: round
        who: peers
        silent: presenter
        reads: write
        en:
          title: reading out
          presenter: Listen. You need not answer.
          peer: Read out your question when it is your turn.
          say: [Read out your question. Then we are quiet for a moment.]

  - id: choose
    minutes: 5
    en:
      title: Taking home
    steps:
      - id: take
        activity: talk
        speaks: presenter
        en:
          title: taking home
          presenter: Say which question you take home.
          peer: Listen.
`,
};
