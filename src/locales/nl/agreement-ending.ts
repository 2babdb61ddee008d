/** Last part of the talk: looking back, proof, costs, and when these agreements are read again. */
export const agreementEnding = {
  lookBack: {
    question: 'Blikken we terug op wat er van een casus kwam?',
    why: 'Zonder terugblikken hoor je nooit of het iets heeft uitgemaakt.',
    choices: {
      nextMeeting: {
        label: 'Ja, de volgende keer',
        text: 'Wij vragen de volgende keer hoe het is gegaan. Laat maar is een goed antwoord.',
      },
      presenterMayTell: {
        label: 'Als de inbrenger erover begint',
        text: 'Wie inbracht, mag vertellen hoe het is gegaan. Wij vragen er niet naar.',
      },
      none: { label: 'Nee', text: 'Wij blikken niet terug op een casus.' },
    },
  },
  evaluating: {
    question: 'Hoe bespreken we hoe het met de groep gaat?',
    why: 'Cijfers in een kleine groep zijn nooit anoniem. Zeg dat vooraf, dan weet iedereen het.',
    choices: {
      spoken: { label: 'In een rondje', text: 'Wij zeggen in een rondje hoe het met de groep gaat.' },
      spokenAndScales: {
        label: 'In een rondje, en met cijfers',
        text: 'Wij doen een rondje, en kijken een of twee keer per traject samen naar cijfers.',
      },
    },
  },
  proof: {
    question: 'Willen we een bewijs van deelname?',
    why: 'Zeg je nee, dan verdwijnt met het traject wie er wanneer was. Later alsnog bewijzen kan dan niet.',
    choices: {
      off: { label: 'Nee', text: 'Wij willen geen bewijs van deelname.' },
      on: {
        label: 'Ja',
        text: 'Wij willen een bewijs van deelname. Daarvoor blijft zes jaar bewaard wie er was, en niets van de inhoud.',
      },
    },
  },
  costs: {
    question: 'Wat kost het, en wie betaalt?',
    choices: {
      none: { label: 'Het kost niets', text: 'Wij maken geen kosten.' },
      shared: { label: 'We delen de kosten', text: 'Wij delen de kosten.' },
      employer: { label: 'De werkgever', text: 'Onze werkgevers betalen de kosten.' },
    },
  },
  review: {
    question: 'Wanneer lezen we deze afspraken opnieuw?',
    choices: {
      atClosing: { label: 'In de slotbijeenkomst', text: 'Wij lezen deze afspraken opnieuw in de slotbijeenkomst.' },
      halfway: { label: 'Halverwege', text: 'Wij lezen deze afspraken opnieuw als we halverwege het traject zijn.' },
      yearly: { label: 'Elk jaar', text: 'Wij lezen deze afspraken elk jaar opnieuw.' },
    },
  },
};
