import { compositionWords } from './composition.ts';
import { keepingWords } from './keeping.ts';
import { evaluationWords, followUpWords } from './looking-back.ts';
import { turnWords } from './turns.ts';

/** The row of meetings of a group, from its start to its end, and what goes on around it. */
export const trajectory = {
  title: 'Jullie traject',
  none: {
    title: 'Nog geen traject',
    detail: 'Een traject is een rij bijeenkomsten die jullie samen plannen, met een begin en een eind.',
  },
  forms: {
    casusEach: {
      title: 'Van ieder een casus',
      detail: 'Een startbijeenkomst, van ieder één casus, en een slotbijeenkomst.',
    },
    yearly: { title: 'Een paar keer per jaar', detail: 'Vier tot acht bijeenkomsten in een jaar.' },
    towardsIndependence: {
      title: 'Op weg om het zelf te doen',
      detail: 'Vier tot zes bijeenkomsten met een begeleider, die steeds meer aan jullie overlaat.',
    },
  },
  kinds: { start: 'Startbijeenkomst', casus: 'Bijeenkomst', closing: 'Slotbijeenkomst' },
  kindHints: {
    start: 'Kennismaken, verwachtingen, en samen de afspraken maken.',
    casus: 'Terugblikken, een casus kiezen, en eraan werken.',
    closing: 'Wat jullie leerden, wat hielp, en of jullie doorgaan.',
  },
  numbered: (number: number, of: number): string => `${number} van ${of}`,
  count: 'bijeenkomsten',
  those: (numbers: readonly number[]): string => `bijeenkomst ${numbers.join(', ')}`,
  led: {
    byMember: 'Een groepslid leidt',
    besideFacilitator: 'Een groepslid leidt, de begeleider zit ernaast',
    byFacilitator: 'De begeleider leidt',
  },
  plan: {
    begin: 'Plan een traject',
    form: 'Wat voor traject?',
    count: 'Hoeveel bijeenkomsten?',
    outline: (count: number): string => `Dat worden ${count} bijeenkomsten.`,
    dates: 'Wanneer?',
    datesHint:
      'Weten jullie de datums al, vul ze dan allemaal in. Anders laat je ze leeg: bij Datums vraag je daarna iedereen in één keer wie wanneer kan.',
    seek: 'Zoek samen datums',
    date: 'Datum',
    time: 'Tijd',
    rest: (weeks: number): string => `De rest steeds ${weeks} weken later`,
    noDate: 'Nog geen datum',
    keep: 'Zo doen we het',
    move: 'Verzetten',
    add: 'Bijeenkomst erbij',
    drop: 'Weghalen',
    dropAsk: (date: string): string => `De bijeenkomst van ${date} verdwijnt uit het plan.`,
    dropUndatedAsk: 'Deze bijeenkomst verdwijnt uit het plan.',
    dropYes: 'Ja, haal weg',
    calendar: 'Zet in mijn agenda',
    calendarHint: 'In je agenda komt alleen de datum, niets over een casus.',
  },
  /** How the plan should follow the people. */
  growth: {
    add: (count: number): string =>
      count === 1
        ? 'Met één bijeenkomst erbij kan iedereen een casus inbrengen.'
        : `Met ${count} bijeenkomsten erbij kan iedereen een casus inbrengen.`,
    addYes: 'Zet erbij',
    drop: (count: number): string =>
      count === 1
        ? 'Iedereen kan inbrengen, en er blijft één bijeenkomst over. Hij mag blijven staan.'
        : `Iedereen kan inbrengen, en er blijven ${count} bijeenkomsten over. Ze mogen blijven staan.`,
    dropYes: 'Haal weg wat over is',
    stillToBring: (names: string): string => `Brengen nog in: ${names}`,
    everyoneBrought: 'Iedereen heeft ingebracht.',
  },
  next: 'De volgende keer',
  toCome: 'Wat nog komt',
  past: 'Wat geweest is',
  nothingToCome: 'Er staat geen bijeenkomst meer in het plan.',
  meeting: {
    open: 'Open de bijeenkomst',
    openUnplanned: 'Een bijeenkomst tussendoor',
    isOpen: 'De bijeenkomst is open.',
    openedBy: (name: string): string => `${name} opende de bijeenkomst.`,
    enter: 'Ga naar binnen',
    held: 'Gehouden',
    tell: 'Schrijf op wie er waren',
    tellHint: 'Alleen voor de beurten: wie er waren, wie inbracht en wie leidde. Niets over de inhoud.',
    present: 'Wie waren er?',
    presented: 'Wie bracht in?',
    chaired: 'Wie leidde?',
    keep: 'Zo was het',
    correct: 'Rechtzetten',
    cancelled: 'Ging niet door',
    cancel: 'Deze gaat niet door',
    cancelAsk: 'De bijeenkomst blijft staan als niet doorgegaan. Wie een beurt had, haalt die in.',
    cancelYes: 'Ja, die gaat niet door',
  },
  closing: {
    title: 'Het traject afronden',
    lead: 'In de slotbijeenkomst. Praat eerst, en leg dan vast wat jullie samen besloten.',
    helped: 'Wat heeft jullie geholpen?',
    words: 'Wat willen jullie hiervan onthouden?',
    decide: 'Hoe verder?',
    decisions: {
      goOn: { title: 'We gaan door', detail: 'Plan hierna meteen de datums van een nieuw traject.' },
      change: {
        title: 'We gaan anders door',
        detail: 'Lees de afspraken opnieuw, en plan daarna een nieuw traject.',
      },
      stop: {
        title: 'We stoppen',
        detail: 'Neem afscheid. De groep is weg als de laatste vertrekt; ieder houdt het eigen boek.',
      },
    },
    forgets: 'Hierna verdwijnen de leerdoelen, en wie er wanneer was.',
    forgetsButProof: 'Hierna verdwijnen de leerdoelen. Wie er was, blijft voor het bewijs van deelname.',
    keep: 'Rond het traject af',
    keepAsk: 'Het traject is dan klaar, voor iedereen.',
    keepYes: 'Ja, rond af',
    closed: (date: string): string => `Afgerond op ${date}`,
    again: 'Begin een nieuw traject',
    earlier: 'Eerdere trajecten',
  },
  turns: turnWords,
  composition: compositionWords,
  followUp: followUpWords,
  evaluation: evaluationWords,
  keeping: keepingWords,
};
