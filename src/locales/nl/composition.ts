/** Who is what to whom: asked of each in private, before the group starts. */
export const compositionWords = {
  title: 'Over de mensen in de kring',
  lead: 'Een korte vraag over ieder van de anderen. Alleen jij ziet je antwoorden.',
  why: 'Met een leidinggevende en een medewerker in één kring durft niemand vrij te spreken. Zo’n groep begint daarom niet.',
  question: (name: string): string => `Wat is ${name} van jou?`,
  relations: {
    none: 'Niets hiervan',
    boss: 'Mijn leidinggevende',
    subordinate: 'Iemand aan wie ik leiding geef',
    partner: 'Mijn partner',
    dailyCoworker: 'Iemand met wie ik elke dag werk',
  },
  stillToAnswer: (count: number): string => (count === 1 ? 'Nog één persoon' : `Nog ${count} mensen`),
  newcomer: (name: string): string => `${name} kwam erbij. Beantwoord de vraag ook over ${name}.`,
  keptForYou: 'Je antwoorden worden alleen voor jou bewaard. De groep krijgt ze niet. Veranderen kan altijd.',
  inTheWay: {
    title: 'Zo kan deze groep niet beginnen',
    boss: (name: string): string =>
      `${name} is je leidinggevende. Wie jou beoordeelt, hoort beter niet waar je mee zit.`,
    subordinate: (name: string): string =>
      `Jij geeft leiding aan ${name}. Wie door jou wordt beoordeeld, kan hier niet vrij spreken.`,
    privately:
      'Alleen jij leest dit. De anderen zien hooguit dat je nog niet klaar bent, net als bij wie nog niet antwoordde.',
    waysOut: 'Wat je kunt doen',
  },
  waysOut: {
    talkTogether: {
      title: 'Praat er samen over',
      detail: 'Buiten de groep, met die ene persoon. Vaak zag de ander het ook al.',
    },
    oneStepsBack: { title: 'Een van jullie stapt terug', detail: 'Weggaan kan zonder te zeggen waarom.' },
    otherGroup: { title: 'Zoek een andere groep', detail: 'Eén van mensen die niet met je samenwerken, bijvoorbeeld.' },
    askFacilitator: {
      title: 'Vraag de begeleider',
      detail: 'Is er een, dan kun je het daar in vertrouwen bespreken. Ook de begeleider ziet je antwoord niet.',
    },
  },
  toWeigh: {
    title: 'Om te bespreken',
    partner: (name: string): string => `${name} is je partner.`,
    dailyCoworker: (name: string): string => `Met ${name} werk je elke dag.`,
    detail: 'Dit houdt niets tegen. Vertel het in de startbijeenkomst; de groep weegt dan samen of het past.',
  },
  ready: {
    say: 'Ik ben klaar om te beginnen',
    hint: 'De groep ziet alleen dat je klaar bent.',
    said: 'Je bent klaar om te beginnen.',
    takeBack: 'Toch nog niet',
    waits: 'De groep wacht nog. Waarop, hoeft niemand te zeggen.',
    everyone: 'Iedereen is klaar om te beginnen.',
  },
};
