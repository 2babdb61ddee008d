import type { ReasonAgainst, ReasonFor } from './choice.ts';
import type { ChoiceSentences, Say } from './choice-sentences.ts';

export const dutch: ChoiceSentences = {
  words: {
    event: 'één concreet voorval',
    pattern: 'iets wat steeds terugkomt',
    head: 'een vraag om over na te denken',
    heart: 'iets wat je raakt',
    ownPartClear: 'een vraag waarin je eigen aandeel helder is',
    ownPartUnclear: 'een vraag waarin je eigen aandeel nog niet helder is',
    stuck: 'een vraag waarin je vastzit',
    values: 'waarden die botsen',
    success: 'leren van wat goed ging',
    idea: 'het zoeken van ideeën',
    practice: 'het oefenen van een gesprek',
    everyone: 'een beurt voor iedereen',
    behaviour: 'de vraag wat je anders kunt doen',
    underneath: 'de vraag wat eronder ligt',
    open: 'iets waarin je nog moet handelen',
    acted: 'iets wat je al hebt gedaan',
    aggression: 'agressie op het werk',
  },
  reasonFor,
  reasonAgainst,
  signals: {
    danger: 'Er is nu gevaar, of er is een plicht om te melden.',
    therapy: 'Dit vraagt om persoonlijke hulp, en die kan intervisie niet geven.',
    someoneHere: 'Iemand aan deze tafel is zelf deel van het probleem.',
    beyondRemit: 'Hierover beslissen jullie niet.',
    allEqually: 'Dit raakt iedereen hier even hard. Dan kan niemand van een afstand meekijken.',
  },
  insteads: {
    actNow:
      'Stop de intervisie. Spreek af wie er vandaag iets doet, en schakel in wie daarvoor is. Geheimhouding gaat daar nooit boven.',
    ownHelp: 'Zoek iemand die daarvoor is, zoals je huisarts, een therapeut of bedrijfsmaatschappelijk werk.',
    talkTogether: 'Leg deze casus weg. Bespreek het met elkaar, zo nodig met iemand van buiten de groep erbij.',
    whoDecides: 'Breng het bij wie erover beslist. Wil je weten hoe jij dat gesprek begint, dan is dat wel een casus.',
    talkAsGroup: 'Plan er een apart gesprek voor, of ga er samen mee naar wie erover gaat. Kies nu een andere casus.',
  },
};

function reasonFor(reason: ReasonFor, say: Say): string {
  switch (reason.kind) {
    case 'suits':
      return reason.how === 'best'
        ? `Bedoeld voor ${say.words(reason.answers)}.`
        : `Werkt ook goed bij ${say.words(reason.answers)}.`;
    case 'despite':
      return `Niet bedoeld voor ${say.words(reason.answers)}, maar geen methode past bij alles wat jullie zeggen.`;
    case 'possible':
      return 'Niet speciaal hiervoor bedoeld, maar het kan met deze vraag.';
    case 'turnForEach':
      return `Jullie krijgen alle ${reason.people} een beurt van ongeveer ${say.wholeMinutes(reason.each)}.`;
    case 'learnItWell':
      return 'Jullie leren deze vorm nu kennen. Een groep die net begint, leert eerst één vorm goed en gaat daarna pas wisselen.';
    case 'basicStructure':
      return 'Een vaste vorm waar je als nieuwe groep goed mee kunt beginnen.';
    case 'notYetUsed':
      return 'Deze gebruikten jullie nog niet.';
    case 'usedLastTime':
      return 'Deze gebruikten jullie de vorige keer ook.';
    case 'time':
      return timeOf(reason.own, reason.asked, say);
  }
}

function reasonAgainst(reason: ReasonAgainst, say: Say): string {
  switch (reason.kind) {
    case 'tooFewPeople':
      return `Vraagt minstens ${reason.least} mensen, en jullie zijn met ${reason.people}.`;
    case 'tooManyPeople':
      return `Is voor hooguit ${reason.most} mensen, en jullie zijn met ${reason.people}.`;
    case 'tooShort':
      return `Heeft minstens ${say.minutes(reason.least)} nodig.`;
    case 'tooLong':
      return `Duurt hooguit ${say.minutes(reason.most)}. Dan blijft er tijd over.`;
    case 'noTurnForEach':
      return `Een beurt voor iedereen kost hiermee minstens ${say.minutes(reason.least)}.`;
    case 'needsFacilitator':
      return 'Vraagt een begeleider die deze manier van werken kent.';
    case 'metTooLittle':
      return `Is voor een groep die elkaar kent en al minstens ${reason.needed} keer bij elkaar kwam. ${metSoFar(reason.meetings)}`;
    case 'notSuited':
      return `Past niet bij ${say.words(reason.answers)}.`;
    case 'madeFor':
      return `Is speciaal voor ${say.words(reason.answers)}.`;
    case 'related':
      return `Lijkt erg op ${say.name(reason.to)}, en die past nu beter.`;
    case 'rankedLower':
      return 'Kan ook. De andere passen beter bij wat jullie zeggen.';
  }
}

function timeOf(own: number, asked: number, say: Say): string {
  if (own > asked) return `Duurt normaal ${say.minutes(own)} en wordt ingekort tot ${say.minutes(asked)}.`;
  if (own < asked) return `Duurt normaal ${say.minutes(own)} en laat ${say.minutes(asked - own)} over.`;
  return `Duurt normaal ${say.minutes(own)} en past precies.`;
}

function metSoFar(meetings: number): string {
  return meetings === 0 ? 'Jullie beginnen net.' : `Jullie kwamen nog maar ${meetings} keer bij elkaar.`;
}
