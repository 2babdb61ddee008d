/** Fifth part of the talk: how the group works, and what it does when something is hard. */
export const agreementWorking = {
  chairing: {
    question: 'Wie is gespreksleider?',
    why: 'Zonder iemand die leidt wordt het al snel een gewoon gesprek. Streng zijn hoeft niet.',
    choices: {
      inTurn: {
        label: 'We doen het om de beurt',
        text: 'Wij zijn om de beurt gespreksleider. Wie dat liever niet doet, hoeft niet te zeggen waarom.',
      },
      fixed: { label: 'Steeds dezelfde persoon', text: 'Wij hebben een vaste gespreksleider.' },
      facilitator: { label: 'De begeleider', text: 'Onze begeleider is gespreksleider.' },
      perMeeting: { label: 'Dat kiezen we per keer', text: 'Wij kiezen per bijeenkomst wie gespreksleider is.' },
    },
  },
  bringing: {
    question: 'Brengt iedereen een casus in?',
    why: 'Inbrengen onder dwang werkt niet. Maar als steeds dezelfden geven, gaat dat ook wringen.',
    choices: {
      everyoneOnce: {
        label: 'Ja, ieder een keer',
        text: 'Wij brengen in een traject allemaal een keer een casus in.',
      },
      voluntary: { label: 'Wie dat wil', text: 'Wij brengen een casus in als we dat zelf willen.' },
    },
  },
  noToBringing: {
    question: 'En als je aan de beurt bent en liever niet inbrengt?',
    choices: {
      swap: { label: 'Dan ruil je', text: 'Wie van ons die keer liever niet inbrengt, ruilt de beurt.' },
      alwaysAllowed: {
        label: 'Nee zeggen mag altijd',
        text: 'Wij mogen altijd nee zeggen tegen inbrengen, zonder uitleg.',
      },
    },
  },
  preparation: {
    question: 'Wat doe je van tevoren als je gaat inbrengen?',
    why: 'Veel groepen zijn hun eerste halfuur kwijt, omdat niemand iets heeft bedacht.',
    choices: {
      threeSentences: {
        label: 'Drie zinnen opschrijven',
        text: 'Wie inbrengt, schrijft van tevoren op: wat er gebeurde, wat het lastig maakt, en de vraag.',
      },
      tellItThere: { label: 'Niets, je vertelt het wel', text: 'Wie inbrengt, mag het gewoon ter plekke vertellen.' },
      daysBefore: {
        label: 'Het een paar dagen eerder laten zien',
        text: 'Wie inbrengt, laat de casus een paar dagen van tevoren aan de groep zien.',
      },
    },
  },
  method: {
    question: 'Hoe kiezen we een methode?',
    why: 'Twee methoden door elkaar geeft verwarring. Leer er eerst één goed, en wissel daarna af.',
    choices: {
      chooseThere: { label: 'Als we de casus kennen', text: 'Wij kiezen een methode als we de casus kennen.' },
      planned: { label: 'Van tevoren', text: 'Wij kiezen de methode van tevoren.' },
      oneForAWhile: {
        label: 'Eerst een tijd dezelfde',
        text: 'Wij werken een tijd met dezelfde methode, en kiezen dan opnieuw.',
      },
    },
  },
  advice: {
    question: 'Wanneer geven we advies?',
    why: 'Advies komt bijna altijd te vroeg. Blijven vragen is het moeilijkste van intervisie.',
    choices: {
      onlyWhenAsked: {
        label: 'Als de inbrenger erom vraagt',
        text: 'Wij geven alleen advies als de inbrenger erom vraagt.',
      },
      whenMethodSays: {
        label: 'Als de methode het zegt',
        text: 'Wij geven advies als de methode daar een stap voor heeft, en niet eerder.',
      },
    },
  },
  stop: {
    question: 'Wat doen we als het iemand te veel wordt?',
    choices: {
      anyoneAnyTime: {
        label: 'Iedereen kan altijd stoppen',
        text: 'Wij mogen allemaal op elk moment vragen om even te stoppen. Uitleg hoeft niet.',
      },
    },
  },
  tension: {
    question: 'En als er iets schuurt tussen ons?',
    why: 'Als één iemand veel praat, worden de anderen stil. Dat gaat niet vanzelf over.',
    choices: {
      firstInTheGroup: {
        label: 'Eerst hier bespreken',
        text: 'Als er iets schuurt, bespreken wij dat eerst hier, samen.',
      },
      withChair: {
        label: 'Eerst naar de gespreksleider',
        text: 'Als er iets schuurt, gaan wij eerst naar wie die keer gespreksleider is.',
      },
      withFacilitator: {
        label: 'Eerst naar de begeleider',
        text: 'Als er iets schuurt, gaan wij eerst naar onze begeleider.',
      },
    },
  },
};
