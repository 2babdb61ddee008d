const faster = 'Iemand anders was net iets eerder. Kring kijkt opnieuw; er is niets verloren.';
const reload = 'Hier klopt iets niet. Er is niets veranderd. Laad de pagina opnieuw en probeer het nog eens.';
const strangeKeys =
  'Deze sleutels kloppen niet. Er is niets veranderd. Bevestig nu niets, en praat er samen over voor jullie verdergaan.';
const gone = 'Je hoort niet bij deze groep, of niet meer. Wat in je eigen boek staat, blijft van jou.';

/** Why a request about an account or a group was not done: what happened, what is safe, what to do. */
export const memberRefusals = {
  unreachable: 'De server is niet bereikbaar. Wat je schreef, staat er nog. Probeer het zo opnieuw.',
  malformed: 'De server begreep dit niet. Er is niets veranderd. Laad de pagina opnieuw en probeer het nog eens.',
  tooLarge: 'Dit is te groot om te bewaren. Je tekst staat er nog; maak hem korter.',
  tooFast: 'Dat was te vaak achter elkaar. Er is niets veranderd. Wacht een paar minuten en probeer het dan opnieuw.',
  notFound: 'De server kent dit adres niet. Er is niets veranderd. Laad de pagina opnieuw.',
  unknownMeeting: 'Deze bijeenkomst is er niet, of niet meer.',
  meetingTaken: 'Deze bijeenkomst is al geopend. Ga terug naar de groep en ga daar naar binnen.',
  meetingErased: 'Deze bijeenkomst is gewist. Wat je in je eigen boek bewaarde, heb je nog.',
  wrongProof: 'Dat klopt niet. Kijk nog eens naar je e-mailadres en je wachtwoord of herstelcode.',
  pairingTaken: 'Deze code is net al gebruikt. Maak een nieuwe.',
  unknownPairing: 'Deze code klopt niet, of is al gebruikt. Vraag een nieuwe.',
  notStored: 'De server kon dit niet bewaren. Wat je schreef, staat er nog. Probeer het zo opnieuw.',
  fault: 'Er ging iets mis bij de server. Wat je schreef, staat er nog. Probeer het zo opnieuw.',
  strangeOrigin: 'Dit kwam niet van deze Kring zelf. Er is niets veranderd. Open Kring opnieuw op het gewone adres.',
  signInFirst: 'Je bent op dit apparaat niet meer ingelogd. Er is niets veranderd. Log in en doe het nog eens.',
  wrongCode: 'Die code klopt niet. Neem de code uit de nieuwste mail en typ hem nog eens.',
  codeOver: 'Deze code werkt niet meer: te oud, of te vaak verkeerd getypt. Vraag een nieuwe aan.',
  accountTaken: 'Dit account is er al. Log in, of begin opnieuw als dat niet lukt.',
  generationPassed: 'Je account is net op een ander apparaat veranderd. Er is niets verloren. Log opnieuw in.',
  full: 'Hier past niets meer bij. Wat er is, blijft bewaard. Ruim eerst iets op en probeer het dan opnieuw.',
  letterTaken: 'Dit was al bewaard. Er is niets verloren. Laad de pagina opnieuw en kijk wat er staat.',
  unknownLetter: 'Dit is er niet meer. Misschien was het al gewist.',
  groupTaken: 'Deze groep is er al. Kijk bij je groepen.',
  notMember: gone,
  notReader: 'Je kunt alleen openen wat je zelf kunt lezen. Vraag het aan iemand die er langer bij is.',
  rotateFirst:
    'De kring is net veranderd. Er komt eerst een nieuwe sleutel, dan gaat dit alsnog. Je tekst staat er nog.',
  forgedSignature:
    'De handtekening klopt niet, dus er is niets bewaard. Laad de pagina opnieuw en probeer het nog eens.',
  noRequest: 'Die vraag om erbij te komen is er niet meer. Laat de link nog eens openen.',
  invitationTaken: 'Deze uitnodiging is er al. Maak een nieuwe.',
  invitationOver: 'Deze uitnodiging werkt niet meer: verlopen of ingetrokken. Vraag een nieuwe aan iemand in de groep.',
  // Rules of the list of members
  notFounded: reload,
  foundedTwice: reload,
  foundedForAnother: reload,
  otherGroup: reload,
  wrongNumber: faster,
  wrongPrevious: faster,
  wrongSigners: reload,
  writerNotMember: gone,
  subjectNotMember: 'Die persoon hoort niet meer bij de groep. Er is niets veranderd.',
  alreadyMember: 'Dit account hoort al bij de groep. Er hoeft niets meer te gebeuren.',
  groupFull: 'De groep is vol. Er passen zestien mensen in.',
  notOwnKeys: 'Nieuwe sleutels kan ieder alleen voor zichzelf maken. Er is niets veranderd.',
  keysOfAnother: strangeKeys,
  keysNotRenewed: strangeKeys,
  oldGeneration: strangeKeys,
  tooFewSigners:
    'Nog niet genoeg groepsleden hebben dit bevestigd. Wacht tot nog iemand de controlewoorden heeft gehoord.',
  signerTwice: 'Jij hebt al bevestigd. Nu is iemand anders uit de groep nodig.',
  signerNotMember: 'Wie dit bevestigde, hoort niet meer bij de groep. Vraag het aan iemand anders.',
  subjectSigns: 'Voor jezelf kun je dit niet bevestigen. Vraag het aan anderen in de groep.',
  // Rules of the group's keys
  epochPassed: faster,
  rosterPassed: faster,
  memberMissing: faster,
  wrapForStranger: faster,
  wrongGeneration: faster,
};
