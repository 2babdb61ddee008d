import { aimWords } from './aims.ts';

/** What became of a casus. */
export const followUpWords = {
  title: 'Terugblikken',
  lead: 'Wie de vorige keer inbracht, wordt als eerste gevraagd.',
  ask: 'Hoe is het gegaan?',
  askOf: (name: string): string => `${name}, hoe is het gegaan?`,
  nobody: 'Er is nu niets om op terug te blikken.',
  stepWas: (step: string): string => `De eerste stap was: ${step}`,
  stepFor: (date: string): string => `Gepland voor ${date}`,
  noStep: 'Er is geen eerste stap opgeschreven.',
  toldAlready: 'Vertelde tussendoor al hoe het ging.',
  marks: { done: 'Gedaan', partly: 'Voor een deel', not: 'Nog niet', letGo: 'Laat maar' },
  marksHint: 'Aantikken hoeft niet.',
  letGoHint: 'Dan vraagt niemand er nog naar.',
  words: 'Wil je er iets bij schrijven?',
  tell: 'Vertel het de groep',
  told: (date: string): string => `Verteld op ${date}`,
  tellBetween: 'Vertellen hoe het ging',
  tellBetweenHint: 'Wachten tot de volgende keer mag ook.',
  toBook: 'Zet het ook in mijn eigen boek',
  step: {
    title: 'Je eerste stap',
    label: 'Wat ga je als eerste doen?',
    hint: 'Iets kleins is genoeg. Niets opschrijven mag ook.',
    on: 'Wanneer?',
    onHint: 'Mag leeg blijven.',
    show: 'Laat dit aan de groep zien',
    until: 'De groep bewaart dit tot zes weken nadat jullie vroegen hoe het ging.',
    change: 'Veranderen',
  },
};

/** How the group is doing: a spoken round, scales only where they were agreed on, and six aims then and now. */
export const evaluationWords = {
  title: 'Hoe gaat het met de groep?',
  round: {
    title: 'Eerst een rondje',
    lead: 'Ieder zegt iets, en niemand reageert. Neem één vraag.',
    questions: [
      'Wat helpt jou hier, en wat houdt je tegen?',
      'Wat hebben we nog niet durven inbrengen?',
      'Komt iedereen aan bod?',
      'Wat doen we voortaan anders?',
    ],
  },
  scalesOff: 'Cijfers gebruiken jullie niet. Dat kan, als jullie het zo afspreken.',
  anonymous: {
    title: 'Cijfers in een kleine groep zijn nooit anoniem',
    detail:
      'Ook zonder naam is vaak te raden wie wat koos. Geef een cijfer dat je ook hardop zou zeggen, of geef er geen.',
  },
  scales: {
    safety: { question: 'Kan ik hier vrij spreken?', low: 'Ik houd veel in', high: 'Ik kan alles zeggen' },
    depth: { question: 'Hoe diep gaan we?', low: 'We blijven aan de oppervlakte', high: 'We raken wat ertoe doet' },
    balanceOfTurns: {
      question: 'Komt iedereen aan bod?',
      low: 'Een paar vullen de tijd',
      high: 'Ieder krijgt ruimte',
    },
    questions: { question: 'Wat voor vragen stellen we?', low: 'Er zit een advies in', high: 'Open en echt benieuwd' },
    usefulness: { question: 'Heb ik er iets aan in mijn werk?', low: 'Nog weinig', high: 'Heel veel' },
    chairing: { question: 'Helpt de leiding ons?', low: 'Te los of te strak', high: 'Precies goed' },
  },
  hands: {
    title: 'Dan de cijfers, op één scherm',
    lead: 'Dit scherm gaat rond. Ieder kiest, en geeft het door. Pas als iedereen is geweest, gaat alles tegelijk open.',
    apart:
      'Zitten jullie niet bij elkaar? Steek dan allemaal tegelijk zo veel vingers op, en één van jullie tikt ze in.',
    begin: 'Ik begin',
    passOn: 'Klaar, ik geef het door',
    next: 'Wie is de volgende?',
    been: (count: number): string => (count === 1 ? 'Eén is geweest.' : `${count} zijn geweest.`),
    mine: 'Ik ben de volgende',
    open: 'Iedereen is geweest: open alles',
    forget: 'Bewaar niets',
  },
  value: (value: number): string => `${value} van 5`,
  skip: 'Hier geef ik geen cijfer',
  shut: 'Wat je kiest, blijft dicht tot iedereen klaar is. Dan gaat alles tegelijk open.',
  shown: 'Zo kozen jullie',
  chosenBy: (value: number, count: number): string => (count === 1 ? `${value}: één keer` : `${value}: ${count} keer`),
  look: 'Kijk er samen naar. Vraag niet wie wat koos.',
  keep: 'Bewaar dit bij de groep',
  left: (count: number): string =>
    count === 1 ? 'In dit traject kan dit nog één keer.' : `In dit traject kan dit nog ${count} keer.`,
  aims: {
    title: 'Toen en nu',
    lead: 'Zes dingen waar intervisie bij kan helpen. Neem wat jou iets zegt, en laat de rest.',
    words: aimWords,
    atStart: 'Toen',
    now: 'Nu',
    askAtStart: 'Waar sta je nu, en wat zou je willen?',
    askNow: 'Wat is er anders dan toen?',
    nothing: 'Niets opgeschreven',
    show: 'Laat dit aan de groep zien',
    draft: 'Wat je typt, blijft bewaard, voor jou alleen, tot je het laat zien.',
    until: 'Dit verdwijnt als het traject klaar is. Wat je wilt houden, zet je in je eigen boek.',
    toBook: 'Zet in mijn eigen boek',
    kept: 'Bewaard.',
  },
};
