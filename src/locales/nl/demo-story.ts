/** The meeting that the demo plays: people and words are invented. */
export type DemoPerson = 'martin' | 'nadia' | 'kofi' | 'eva' | 'wilma' | 'julia';

export interface DemoLine {
  readonly who: DemoPerson;
  readonly says: string;
  /** Takes the turn to ask. */
  readonly asks?: true;
}

/** What people do in one step. */
export interface DemoScene {
  /** What is to be noticed: who speaks, what is shut and for whom. */
  readonly notice: string;
  /** Said in this order; in a round, by whoever has the turn. Who has no line in a round passes. */
  readonly lines?: readonly DemoLine[];
  /** Who writes what, all at the same time; an empty text is written on paper. */
  readonly writes?: readonly { readonly who: DemoPerson; readonly text: string }[];
  /** Written down for all to see, once it was said. */
  readonly outcome?: { readonly who: DemoPerson; readonly text: string };
}

export interface DemoStory {
  readonly names: Readonly<Record<DemoPerson, string>>;
  readonly question: string;
  /** By the id of the step. */
  readonly scenes: Readonly<Record<string, DemoScene>>;
  /** What the presenter says to a question that is not in the story. */
  readonly unexpected: string;
  /** What the chair says when somebody asked to stop for a moment. */
  readonly stopped: string;
}

const paper = '';

export const demoStory: DemoStory = {
  names: {
    martin: 'Martin Vos',
    nadia: 'Nadia Haddou',
    kofi: 'Kofi Mensah',
    eva: 'Eva Postma',
    wilma: 'Wilma Hendriks',
    julia: 'Julia de Boer',
  },
  question: 'Hoe kan ik er weer voor allebei zijn, nu een van de twee zegt dat ik al gekozen heb?',
  scenes: {
    tell: {
      notice: 'Nadia vertelt en de anderen luisteren. De schermen rusten.',
      lines: [
        { who: 'martin', says: 'Vertel maar, Nadia. Wij luisteren.' },
        {
          who: 'nadia',
          says: 'Ik bemiddel tussen twee zussen. Hun moeder is overleden en ze moeten samen iets besluiten over het huis.',
        },
        {
          who: 'nadia',
          says: 'De jongste heeft jaren voor haar gezorgd en praat zacht. De oudste komt met een map vol cijfers.',
        },
        { who: 'nadia', says: 'Vorige keer kapte ik de oudste af. Ze werd stil en zei: u heeft al gekozen.' },
        { who: 'nadia', says: 'Dat laat me niet los. Hoe kan ik er weer voor allebei zijn?' },
      ],
    },
    questions: {
      notice: 'Iedereen schrijft apart. Wat je opschrijft staat alleen op je eigen scherm.',
      writes: [
        { who: 'martin', text: 'Wat gebeurde er in je, vlak voordat je haar afkapte?' },
        { who: 'kofi', text: 'Aan wie doet de jongste je denken?' },
        { who: 'eva', text: 'Wat weet je nog niet van de oudste?' },
        { who: 'julia', text: 'Hoe ging het gesprek daarna verder?' },
        { who: 'wilma', text: paper },
      ],
    },
    free: {
      notice: 'Vragen om te begrijpen. De opgeschreven vragen blijven op slot; wie wil, stelt ze.',
      lines: [
        { who: 'eva', says: 'Wat weet je nog niet van de oudste?', asks: true },
        { who: 'nadia', says: 'Waarom die cijfers zo belangrijk zijn. Dat heb ik haar nooit gevraagd.' },
        { who: 'julia', says: 'Heb je al eens aan aparte gesprekken gedacht?', asks: true },
        { who: 'martin', says: 'Daar zit een advies in. Bewaar die voor straks.' },
        { who: 'kofi', says: 'Aan wie doet de jongste je denken?', asks: true },
        { who: 'nadia', says: 'Aan mezelf. Ik heb ook voor mijn vader gezorgd. Oei, dat zeg ik nu voor het eerst.' },
      ],
    },
    plan: {
      notice: 'Weer apart schrijven. Nadia zwijgt nu, en niemand vraagt haar iets.',
      writes: [
        { who: 'martin', text: 'Ik zou de oudste bellen en zeggen: ik onderbrak je, en dat klopte niet.' },
        {
          who: 'kofi',
          text: 'Ik zou met elk van de twee een halfuur apart praten, zodat niemand tegen mij op hoeft te boksen.',
        },
        { who: 'eva', text: 'Ik zou met de map beginnen. Misschien zit daar haar verdriet in.' },
        { who: 'julia', text: 'Ik zou vertellen dat ik zelf mantelzorger was, en vragen of ze met mij verder willen.' },
        { who: 'wilma', text: paper },
      ],
    },
    'read-plans': {
      notice: 'Om de beurt voorlezen, zonder reactie. Een plan gaat pas open als wie het schreef het voorleest.',
      lines: [
        { who: 'martin', says: 'Ik zou de oudste bellen en zeggen: ik onderbrak je, en dat klopte niet.' },
        { who: 'kofi', says: 'Ik zou met elk een halfuur apart praten, zodat niemand tegen mij op hoeft te boksen.' },
        { who: 'eva', says: 'Ik zou met de map beginnen. Misschien zit daar haar verdriet in.' },
        { who: 'wilma', says: 'Ik heb het op papier. Ik zou eerst zelf met iemand over mijn vader praten.' },
        { who: 'julia', says: 'Ik zou vertellen dat ik zelf mantelzorger was, en vragen of ze met mij verder willen.' },
      ],
    },
    'weigh-plans': {
      notice: 'De anderen praten. Nadia luistert, alsof ze er niet bij is.',
      lines: [
        { who: 'julia', says: 'Die map is misschien haar manier om voor haar moeder te zorgen.' },
        { who: 'kofi', says: 'En als Nadia alleen de oudste belt, voelt de jongste zich dan niet gepasseerd?' },
        { who: 'wilma', says: 'Ze zei het wel hardop. Dat doe je alleen als je nog iets verwacht.' },
      ],
    },
    insights: {
      notice: 'Nu is Nadia weer aan het woord. Zij kiest wat zij ermee doet.',
      lines: [
        { who: 'nadia', says: 'Van die map, dat had ik niet gezien. Ik hoorde cijfers, en misschien was het zorg.' },
        { who: 'nadia', says: 'En ja, mijn vader zat mee aan tafel.' },
      ],
    },
    'next-step': {
      notice: 'Een volgende stap, klein genoeg om te doen.',
      lines: [{ who: 'nadia', says: 'Ik bel ze allebei, op dezelfde dag. Tegen de oudste zeg ik dat ik te snel was.' }],
    },
    compare: {
      notice: 'Samen terugkijken. Iedereen praat mee, ook Nadia.',
      lines: [
        { who: 'eva', says: 'Ik herken het. Ik luister ook liever naar wie zacht praat.' },
        { who: 'nadia', says: 'Het hielp dat niemand me meteen raad gaf.' },
      ],
    },
    learned: {
      notice: 'Een laatste ronde. Overslaan mag, en niemand vraagt waarom.',
      lines: [
        { who: 'martin', says: 'Vragen waar iemand die cijfers voor nodig heeft.' },
        { who: 'nadia', says: 'Dat ik mag zeggen dat ik iemand heb gemist.' },
        { who: 'kofi', says: 'Niet te snel oplossen.' },
        { who: 'eva', says: 'Zacht praten is nog geen gelijk hebben.' },
        { who: 'wilma', says: 'Een verwijt kan een uitnodiging zijn.' },
      ],
    },
    outcomes: {
      notice: 'Eerst gezegd, dan opgeschreven. Dit kan iedereen lezen; Nadia mag het doorhalen.',
      lines: [{ who: 'martin', says: 'Wat mag er blijven staan, Nadia?' }],
      outcome: { who: 'nadia', text: 'Allebei bellen, op dezelfde dag. Vragen wat er in de map zit.' },
    },
  },
  unexpected: 'Goede vraag. Dat weet ik nog niet, ik neem hem mee.',
  stopped: 'We stoppen even. Neem de tijd. Als het weer kan, gaan we verder.',
};
