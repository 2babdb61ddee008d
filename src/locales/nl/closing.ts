/** After the meeting: what you keep, and pages that have nothing more to show. */
export const closing = {
  title: 'Wat neem je mee?',
  ended: 'De bijeenkomst is afgesloten.',
  erasedAt: (time: string): string => `Om ${time} wordt alles hier gewist. Bewaar tot dan wat van jou is.`,
  yours: 'Dit is van jou',
  nothing: 'Je hebt hier niets opgeschreven. Wat je hoorde, neem je vanzelf mee.',
  nothingAgain:
    'Op deze plek heb je niets opgeschreven. Je ging eerder weg en kwam opnieuw binnen; wat je daarvoor opschreef, hoorde bij je eerste plek en is niet meer te zien.',
  leftBefore:
    'Je ging eerder weg en kwam opnieuw binnen. Wat je daarvoor opschreef, hoorde bij je eerste plek en staat hier niet bij.',
  agreed: 'Wat jij voor de groep opschreef',
  casusOf: (name: string): string => `Casus van ${name}`,
  yourCasus: 'Jouw casus',
  firstQuestion: 'De eerste vraag',
  question: 'De vraag',
  ownWords: 'Wat je zelf schreef',
  handedOver: 'Wat de anderen je meegaven',
  outcomes: 'Wat we samen opschreven',
  ownNotes: 'Wat jij opschreef',
  file: 'Bewaar als bestand',
  print: 'Afdrukken',
  fileName: (day: string): string => `kring-${day}.md`,
  fileTitle: (day: string): string => `Bijeenkomst van ${day}`,
  stays: 'Dit blijft in de groep: bewaar het waar alleen jij erbij kunt.',
  again: 'Naar het begin',
  signIn: 'Log in',
  farewells: {
    erased: {
      title: 'Deze bijeenkomst is gewist',
      detail: 'Er is niets meer van over, ook niet bij ons. Wat je zelf hebt bewaard, heb je nog.',
    },
    seatLost: {
      title: 'Je plek is ergens anders geopend',
      detail:
        'Iemand ging op een ander apparaat op jouw plek zitten. Was jij dat niet? Open de link opnieuw en vraag je plek terug.',
    },
    notMember: {
      title: 'Voor jou is deze bijeenkomst voorbij',
      detail:
        'Binnen zijn de leden van de groep, en wie met een van hen meekwam. Daar hoor je niet bij, of niet meer. Van de bijeenkomst staat hier niets. Wat je in je eigen boek hebt, blijft van jou.',
    },
    signInFirst: {
      title: 'Dit is een bijeenkomst van een vaste groep',
      detail:
        'Ben je lid? Log in en ga naar binnen via je groep; had je al een plek, dan staat die er nog. Ben je gast? Vraag dan een link aan iemand van de groep. Elke link is voor één gast.',
    },
    restarting: { title: 'De server start opnieuw', detail: 'Alles is bewaard. Deze pagina komt vanzelf terug.' },
    tooFast: {
      title: 'De verbinding is gesloten',
      detail: 'Er kwam te veel tegelijk. Wacht een minuut en laad de pagina opnieuw. Er is niets verloren.',
    },
    tooSlow: {
      title: 'De verbinding was te traag',
      detail: 'Laad de pagina opnieuw. Je plek en je tekst zijn bewaard.',
    },
    refused: {
      title: 'Deze bijeenkomst is er niet',
      detail: 'Ze is misschien al gewist, of de link is niet compleet. Vraag de link opnieuw aan iemand in de groep.',
    },
  },
  entry: {
    insecureOrigin: {
      title: 'Hier kan Kring niets veilig op slot zetten',
      detail:
        'Dit adres heeft geen beveiligde verbinding, en dan geeft de browser de sleutels niet. Open Kring via https, of op dezelfde computer via localhost.',
    },
    notMeetingId: {
      title: 'Deze link klopt niet',
      detail: 'Er mist een stuk. Vraag de link opnieuw aan iemand in de groep.',
    },
    missing: {
      title: 'De sleutel ontbreekt',
      detail:
        'Het laatste stuk van de link is onderweg weggevallen. Kopieer de hele link opnieuw, ook het deel na het hekje.',
    },
    unknownVersion: {
      title: 'Deze link is van een andere versie',
      detail: 'Vraag een nieuwe link aan iemand in de groep.',
    },
    wrongLength: {
      title: 'De link is niet compleet',
      detail: 'Er mist een stuk, of er staat iets te veel. Kopieer de hele link opnieuw.',
    },
    notBase64Url: {
      title: 'De link is beschadigd',
      detail: 'Er zit een verkeerd teken in. Kopieer de hele link opnieuw.',
    },
  },
  problems: {
    insecureOrigin: 'Dit adres heeft geen beveiligde verbinding. Open Kring via https of localhost.',
    unreachable: 'De server is niet bereikbaar. Er is niets verloren; probeer het zo opnieuw.',
    notForScreens: 'Dit kan alleen op een apparaat van iemand die meedoet.',
    missing: 'Typ eerst de code.',
    unknownLetter: 'Er zit een teken in dat niet in een code voorkomt. Kijk nog eens goed.',
    wrongLength: 'Een code heeft tien tekens. Kijk of er een mist.',
    unknownPairing: 'Deze code klopt niet, of is al gebruikt. Vraag een nieuwe.',
    notOpening: 'Deze code klopt niet. Vraag een nieuwe.',
    pairingTaken: 'Deze code is net al gebruikt. Maak een nieuwe.',
    malformed: 'De server begreep dit niet. Laad de pagina opnieuw en probeer het nog eens.',
    tooLarge: 'Dit is te groot om te versturen.',
    tooFast: 'Dat was te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.',
    notFound: 'De server kent dit adres niet. Laad de pagina opnieuw.',
    unknownMeeting: 'Deze bijeenkomst is er niet, of niet meer.',
    meetingTaken: 'Deze bijeenkomst bestaat al. Probeer het opnieuw.',
    meetingErased: 'Deze bijeenkomst is gewist.',
    wrongProof: 'De link klopt niet helemaal. Vraag de link opnieuw aan iemand in de groep.',
    notStored: 'De server kon dit niet bewaren. Probeer het zo opnieuw.',
    fault: 'Er ging iets mis bij de server. Probeer het zo opnieuw.',
  },
  notFound: { title: 'Deze pagina is er niet', detail: 'Misschien mist er een stuk van het adres.' },
};
