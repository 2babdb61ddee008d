/** Third and fourth part of the talk: what stays among the members, and what is on screens and paper. */
export const agreementSilence = {
  confidentiality: {
    question: 'Wat mag er naar buiten van wat we hier horen?',
    why: 'Wie bang is dat het naar buiten komt, vertelt alleen wat veilig is. Zeg precies wat jullie bedoelen.',
    choices: {
      staysInGroup: { label: 'Niets', text: 'Wat wij hier horen, blijft in deze groep.' },
      ownLearningMayLeave: {
        label: 'Alleen wat je zelf leerde',
        text: 'Wij vertellen buiten de groep alleen wat we zelf leerden, en nooit over de casus van een ander.',
      },
      staysInRoom: {
        label: 'Niets, ook niet onder elkaar',
        text: 'Wat wij in een bijeenkomst horen, blijft daar. Ook onder elkaar praten we er later niet over door.',
      },
    },
  },
  afterwards: {
    question: 'Mag je buiten de bijeenkomst op iemands casus terugkomen?',
    why: 'Een goedbedoelde vraag bij de koffie kan iemand overvallen. Een grapje nog meer.',
    choices: {
      onlyWhenPresenterStarts: {
        label: 'Alleen als de inbrenger begint',
        text: 'Wij komen er alleen op terug als de inbrenger er zelf over begint.',
      },
      askFirst: {
        label: 'Eerst vragen of het mag',
        text: 'Wij vragen de inbrenger eerst of we erop terug mogen komen.',
      },
    },
  },
  anonymity: {
    question: 'Hoe praten we over mensen die er niet bij zijn?',
    why: 'In een klein vak weet iedereen ook zonder naam al snel over wie het gaat.',
    choices: {
      noNames: { label: 'Zonder namen', text: 'Wij noemen geen namen van mensen die er niet bij zijn.' },
      noNamesNoPlaces: {
        label: 'Ook zonder plaatsen',
        text: 'Wij noemen geen namen, plaatsen of organisaties waaraan iemand te herkennen is.',
      },
      asPresenterWishes: {
        label: 'Zoals de inbrenger het wil',
        text: 'Wie inbrengt, kiest wat er genoemd wordt. Wij gaan daar met zorg mee om.',
      },
    },
  },
  danger: {
    question: 'Wat doen we als iemand gevaar loopt?',
    why: 'Soms moet je van de wet of je beroepscode iets melden. Bespreek het nu, en niet pas op dat moment.',
    choices: {
      talkFirstThenTell: {
        label: 'Eerst hier bespreken, dan melden',
        text: 'Als iemand gevaar loopt, bespreken wij het eerst met de inbrenger. Wie dan iets meldt, zegt dat hier.',
      },
      lawAlone: {
        label: 'Alleen melden wat moet',
        text: 'Wij zwijgen, behalve als de wet of onze beroepscode zegt dat we iets moeten melden.',
      },
    },
  },
  recording: {
    question: 'Mag er iets worden opgenomen?',
    choices: {
      never: { label: 'Nee, nooit', text: 'Wij nemen niets op, geen beeld en geen geluid.' },
      onlyIfAllSayYes: {
        label: 'Alleen als iedereen ja zegt',
        text: 'Wij nemen alleen iets op als iedereen daar die keer ja op zegt.',
      },
    },
  },
  aloneInRoom: {
    question: 'Zit je alleen in de kamer als je online meedoet?',
    why: 'Thuis en op kantoor loopt er zomaar iemand binnen, en dan houdt de ander op met vertellen.',
    choices: {
      yes: { label: 'Ja', text: 'Wie van ons online meedoet, zit alleen in een kamer.' },
      headset: {
        label: 'Of anders met een koptelefoon',
        text: 'Wie van ons niet alleen kan zitten, draagt een koptelefoon en zegt dat vooraf.',
      },
    },
  },
  notes: {
    question: 'Wat mag je opschrijven en meenemen?',
    choices: {
      ownWordsOnly: {
        label: 'Alleen wat van jezelf is',
        text: 'Wij nemen alleen mee wat we zelf schreven over wat we zelf leerden.',
      },
      paperOnly: { label: 'Alleen op papier', text: 'Wij schrijven alleen op papier. Ieder past op het eigen papier.' },
      nobody: { label: 'Niets', text: 'Wij schrijven niets op om mee te nemen.' },
    },
  },
  retention: {
    question: 'Hoe lang blijft bewaard wat er over een casus is geschreven?',
    choices: {
      erasedAtEnd: {
        label: 'Tot het einde van de bijeenkomst',
        text: 'Wij wissen wat er over een casus is geschreven als de bijeenkomst voorbij is.',
      },
      untilFollowUp: {
        label: 'Tot na het terugblikken',
        text: 'Wij bewaren een casus tot zes weken na het terugblikken, als de inbrenger dat goed vindt.',
      },
    },
  },
  employer: {
    question: 'Wat mogen onze werkgevers van deze groep weten?',
    why: 'Maak met een werkgever die meebetaalt ook de omgekeerde afspraak: wat die niet te horen krijgt.',
    choices: {
      nothing: { label: 'Niets', text: 'Wij vertellen onze werkgevers niets over deze groep.' },
      thatWeMeet: {
        label: 'Dat we bij elkaar komen',
        text: 'Onze werkgevers mogen weten dat wij bij elkaar komen, en niets meer.',
      },
      hoursOnly: {
        label: 'Hoeveel uur we eraan geven',
        text: 'Onze werkgevers mogen weten hoeveel uur wij eraan geven, en niets over de inhoud.',
      },
    },
  },
};
