const elsewhere = 'Iemand anders was net iets eerder. Er is niets verloren; kijk wat er nu staat.';
const notThere = 'Die bijeenkomst staat niet meer in het plan. Kijk wat er nu staat.';

/** Why the group's own rules say no to what a member wants to write: what happened, what is safe, what to do. */
export const groupRefusals = {
  notMember: 'Je hoort niet meer bij deze groep. Wat in je eigen boek staat, blijft van jou.',
  alreadyFolded: elsewhere,
  unknownMember: 'Die persoon hoort niet, of niet meer, bij de groep. Kies iemand anders.',
  notYours: 'Dat is van iemand anders, en alleen die kan er iets aan veranderen. Er is niets veranderd.',
  // Who we are
  groupRunsItself: 'Deze groep werkt zonder begeleider. Verander dat eerst bij de gegevens van de groep.',
  facilitatorPresent: 'Er is nog een begeleider in de groep. Spreek eerst samen af of die groepslid wordt, of weggaat.',
  facilitatorCannot: 'Wie begeleidt, brengt geen casus in. Kies iemand anders.',
  // Composition
  notEveryoneInCircle: 'Er is iemand bij gekomen. Beantwoord ook over die persoon de vraag, dan kun je verder.',
  waitsForReady: 'Nog niet iedereen is klaar om te beginnen. Wacht daarop; niemand hoeft te zeggen waarom.',
  // Agreements
  startMeetingFirst: 'Eerst komt de startbijeenkomst. Daar maken jullie de afspraken, en daarna begint de rest.',
  answerConflicts: 'Twee antwoorden spreken elkaar tegen. Praat erover en verander er een; de rest staat er nog.',
  sameText: 'Deze tekst is dezelfde als de laatste. Er valt niets opnieuw te ondertekenen.',
  idTaken: elsewhere,
  unknownAgreement: 'Deze tekst van de afspraken is er niet meer. Lees de laatste.',
  olderVersion: 'Er ligt inmiddels een nieuwere tekst. Lees die, en onderteken dan.',
  alreadySigned: 'Je hebt deze tekst al ondertekend.',
  answerFirst:
    'Beantwoord eerst, alleen voor jezelf, de vragen over de mensen in de kring. Daarna kun je ondertekenen.',
  // Trajectory
  trajectoryRunning: 'Er loopt al een traject. Rond dat eerst samen af.',
  noTrajectory: 'Er loopt nu geen traject. Plan er eerst samen een.',
  planMisshapen: 'De startbijeenkomst komt als eerste en de slotbijeenkomst als laatste. Zet ze in die volgorde.',
  planFull: 'Er passen niet meer bijeenkomsten in dit traject. Haal er een weg, of begin later een nieuw traject.',
  unknownPlanned: notThere,
  alreadyHeld: 'Die bijeenkomst is al geweest. Daaraan verandert niets meer.',
  alreadyCancelled: 'Die bijeenkomst ging niet door. Kies een andere.',
  // Turns
  notYourTurn: 'Die beurt is niet, of niet meer, van jou. Kijk wat er nu staat.',
  chairsOwnCasus: 'Wie inbrengt, leidt niet tegelijk: dan bewaakt niemand de tijd. Laat iemand anders leiden.',
  noCasusThere: 'In die bijeenkomst wordt geen casus ingebracht. Kies een andere.',
  chairingDeclined: 'Die persoon wil liever geen gespreksleider zijn. Vraag iemand anders.',
  unknownSwap: 'Dat voorstel om te ruilen is er niet meer. De beurten staan zoals je ze nu ziet.',
  nothingToSwap: 'Daar valt niets te ruilen: die beurt is van niemand, of al van jou.',
  swapNotForYou: 'Dat voorstel is aan iemand anders gedaan.',
  swapPassed: 'De beurten zijn intussen veranderd, dus deze ruil kan niet meer. Stel samen iets nieuws voor.',
  // Polls
  unknownPoll: 'Dit datumvoorstel is er niet meer. Kijk welke datums er nu staan.',
  pollRunning: 'Er ligt al een datumvoorstel. Kies daar eerst uit, of trek het in.',
  pollOver: 'Op dit datumvoorstel kun je niet meer antwoorden. Zeg het de anderen, of vraag om meer datums.',
  pollPast: 'De laatste dag om te antwoorden is al voorbij. Kies een latere dag.',
  pollTooLong: 'Zo lang kan een datumvoorstel niet open staan. Kies een eerdere dag om te antwoorden.',
  tooManyOptions: 'Dit zijn te veel datums om in een minuut te beantwoorden. Kies er hooguit 80.',
  optionPast: 'Een van deze datums is al voorbij. Haal die eruit.',
  unknownOption: 'Het datumvoorstel is veranderd terwijl je antwoordde. Kijk welke datums er nu staan.',
  pollLinksFull: 'Er zijn al genoeg persoonlijke links. Trek er een in die niemand meer nodig heeft.',
  unknownPollLink: 'Die persoonlijke link is er niet meer. Er is niets veranderd.',
  // Meetings
  unknownMeeting: 'Deze bijeenkomst is er niet, of niet meer.',
  alreadyGiven: elsewhere,
  wasNotThere: 'Dit kan alleen iemand vertellen die er was. Kijk ook of iedereen die je noemt bij de aanwezigen staat.',
  nobodyThere: 'Je hebt nog niemand gekozen. Kies wie er waren.',
  alreadyOpen: 'Deze bijeenkomst is al geopend. Ga daar naar binnen; er is niets verloren.',
  // Casus
  emptyCasus: 'Er staat nog niets. Schrijf iets op, of kies: ik vertel het wel.',
  nothingKept: 'Van deze casus is bij de groep niets meer bewaard.',
  // Evaluation
  scalesOff: 'Jullie spraken niet af om cijfers te geven. Willen jullie dat toch, zet het dan eerst in de afspraken.',
  evaluatedOften: 'In dit traject keken jullie al twee keer naar cijfers. Een gesprek kan altijd.',
  aimTwice: 'Een leerdoel staat er twee keer bij. Voeg de twee samen.',
  // Coming in
  unknownInvitation: 'Deze uitnodiging is er niet meer. Er is niets veranderd.',
  invitationPast: 'De laatste dag van deze uitnodiging is al voorbij. Kies een latere dag.',
  invitationTooLong: 'Zo lang kan een uitnodiging niet open staan. Kies een dag binnen twee weken.',
  // Recovery by the group
  entryMisshapen: 'Deze bevestiging klopt niet. Er is niets veranderd. Begin opnieuw, met de controlewoorden erbij.',
  notAmongSigners: 'Je eigen bevestiging zit hier niet bij. Er is niets veranderd. Probeer het opnieuw.',
  // Shares of a keyring
  forOthersOnly: 'Een deel van je sleutels laat je bij anderen achter, niet bij jezelf. Kies andere groepsleden.',
  nothingLeft: 'Er ligt geen deel van je sleutels bij de groep. Er valt niets terug te nemen.',
  // The letter itself
  tooLong: 'Samen is dit te lang om te bewaren. Je tekst staat er nog; maak hem korter.',
  malformed: 'Zo kan dit niet worden bewaard. Je tekst staat er nog; kijk of een stuk leeg is, of te lang.',
};
