/** Invented, by nobody in particular: what a casus can sound like in a few sentences. */
export const casusExamples = [
  {
    from: 'Een mediator',
    happened:
      'Twee ouders die uit elkaar gaan zaten bij mij aan tafel. Halverwege stond de vader op en zei dat ik partij koos. Ik ging door alsof er niets was gezegd.',
    hardForMe: 'Ik wil er voor allebei zijn, en juist dat zag hij niet. Ik weet niet of hij gelijk had.',
    question: 'Hoe kan ik antwoorden als iemand zegt dat ik niet neutraal ben?',
  },
  {
    from: 'Een docent',
    happened:
      'Een leerling zegt in onze gesprekken dat het goed gaat. Vorige week zag ik hem alleen in de gang zitten, met rode ogen. Ik liep door.',
    hardForMe: 'Ik wil dat hij weet dat ik hem zag, en ik ben bang dat hij zich betrapt voelt.',
    question: 'Hoe kan ik hem laten merken dat ik er ben?',
  },
  {
    from: 'Een wijkverpleegkundige',
    happened:
      'Een mevrouw van in de tachtig wil thuis blijven wonen. Haar dochter vroeg of ik wil zeggen dat het niet meer gaat. Ik zei dat ik erover zou nadenken.',
    hardForMe: 'Op papier kan het nog net. Mijn gevoel zegt dat de dochter het niet meer redt.',
    question: 'Hoe kan ik naast allebei blijven staan?',
  },
  {
    from: 'Een advocaat',
    happened:
      'Over twee weken vertel ik een cliënt dat zijn zaak bijna niet te winnen is. Hij belt elke dag en noemt mij zijn laatste hoop.',
    hardForMe: 'Ik stel het uit. Ik wil hem niet breken, en ik wil hem ook niet laten betalen voor hoop.',
    question: 'Hoe kan ik eerlijk zijn zonder hem alle moed af te nemen?',
  },
  {
    from: 'Een tolk',
    happened:
      'Ik tolkte in het ziekenhuis. De arts zei iets hards, en ik vertaalde het zachter dan het was. Niemand heeft het gemerkt.',
    hardForMe: 'Ik hoor precies te vertalen. Toch zou ik het zo weer doen, en daar zit ik mee.',
    question: 'Wat doe ik de volgende keer?',
  },
  {
    from: 'Een teamleider',
    happened:
      'Een collega zegt ja tegen klussen waar anderen van wegkijken. Deze week gaf ik haar er weer een. Ze zuchtte en zei ja.',
    hardForMe: 'Ik wil het werk eerlijk verdelen, en ik koos wat mij het minste moeite kostte.',
    question: 'Hoe kan ik haar beschermen zonder voor haar te beslissen?',
  },
];
