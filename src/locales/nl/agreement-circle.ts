/** First part of the talk: what the group is for, and who is in it. */
export const agreementCircle = {
  purpose: {
    question: 'Waarvoor komen we bij elkaar?',
    why: 'Groepen lopen vast als de een wil leren en de ander vooral bijpraten. Zeg nu hardop wat je zoekt.',
    choices: {
      learnTogether: { label: 'Om van elkaar te leren', text: 'Wij komen bij elkaar om van elkaars werk te leren.' },
      register: {
        label: 'Om te leren, en voor een register',
        text: 'Wij komen bij elkaar om te leren, en het telt mee voor ons beroepsregister.',
      },
      ownWords: { label: 'Dat zeggen we zelf', text: 'Wij komen hiervoor bij elkaar:' },
    },
  },
  register: {
    question: 'Wil een beroepsregister iets van ons?',
    why: 'De regels veranderen bijna elk jaar. Kijk bij je eigen register wat nu geldt.',
    choices: {
      none: { label: 'Nee', text: 'Wij doen dit voor onszelf. Geen register vraagt erom.' },
      takesPartOnly: { label: 'Alleen dat we meedoen', text: 'Ons register wil weten dat wij meedoen, en niets meer.' },
      eachBringsOne: {
        label: 'Dat we allemaal inbrengen',
        text: 'Ons register wil dat ieder van ons een casus inbrengt.',
      },
    },
  },
  relations: {
    question: 'Wie kunnen er beter niet samen in deze groep zitten?',
    why: 'Met je leidinggevende erbij denk je al snel dat het meetelt voor je beoordeling.',
    choices: {
      noBossOrSubordinate: {
        label: 'Leidinggevende en medewerker',
        text: 'Wij hebben geen leidinggevende en medewerker samen in de groep.',
      },
      noneOfTheThree: {
        label: 'Ook partners en directe collega’s niet',
        text: 'Wij hebben geen leidinggevende en medewerker, partners of directe collega’s samen in de groep.',
      },
    },
  },
  doubleRelations: {
    question: 'Wat doen we als we elkaar ook van buiten de groep kennen?',
    choices: {
      sayItWhenItTouches: {
        label: 'Het zeggen als het meespeelt',
        text: 'Wij zeggen het als we elkaar van elders kennen en dat meespeelt in een casus.',
      },
      stepOut: {
        label: 'Bij die casus niet meedoen',
        text: 'Wij doen bij een casus niet mee als we door zo’n band niet vrij zijn.',
      },
      ownWords: { label: 'Dat zeggen we zelf', text: 'Als wij elkaar van elders kennen, doen we dit:' },
    },
  },
  newcomers: {
    question: 'Kan er later nog iemand bij komen?',
    why: 'Groepen die lang meegaan, houden dezelfde mensen. Iedere nieuwe moet nog leren dat het hier veilig is.',
    choices: {
      everyoneAgrees: {
        label: 'Ja, als iedereen het wil',
        text: 'Er komt alleen iemand bij als wij dat allemaal willen. Wie erbij komt, ondertekent ook.',
      },
      closed: { label: 'Nee, dit is de groep', text: 'Wij blijven met deze mensen. Er komt niemand bij.' },
      atNewTrajectory: {
        label: 'Alleen bij een nieuw traject',
        text: 'Er kan alleen iemand bij komen als wij aan een nieuw traject beginnen.',
      },
    },
  },
  leaving: {
    question: 'Hoe nemen we afscheid als iemand stopt?',
    choices: {
      sayGoodbyeInMeeting: {
        label: 'In een bijeenkomst',
        text: 'Wie van ons stopt, neemt afscheid in een bijeenkomst.',
      },
      sayInTime: { label: 'Het op tijd zeggen', text: 'Wie van ons stopt, zegt dat een bijeenkomst van tevoren.' },
    },
  },
};
