/** Second part of the talk: when and where, and with how many. */
export const agreementDates = {
  rhythm: {
    question: 'Hoe vaak komen we bij elkaar?',
    why: 'Plan meteen alle data. Wie het per keer doet, vindt geen dag waarop iedereen kan.',
    choices: {
      monthly: { label: 'Elke maand', text: 'Wij komen elke maand bij elkaar.' },
      sixWeekly: { label: 'Elke zes weken', text: 'Wij komen elke zes weken bij elkaar.' },
      twoMonthly: { label: 'Elke twee maanden', text: 'Wij komen elke twee maanden bij elkaar.' },
      ownWords: { label: 'Dat zeggen we zelf', text: 'Zo vaak komen wij bij elkaar:' },
    },
  },
  length: {
    question: 'Hoe lang duurt een bijeenkomst?',
    why: 'Te laat beginnen en bijpraten kosten zomaar een halfuur. Reken ook tijd voor binnenkomen.',
    choices: {
      twoHours: { label: 'Twee uur', text: 'Wij nemen twee uur voor een bijeenkomst.' },
      oneAndAHalf: { label: 'Anderhalf uur', text: 'Wij nemen anderhalf uur voor een bijeenkomst.' },
      threeHours: { label: 'Drie uur', text: 'Wij nemen drie uur voor een bijeenkomst.' },
      ownWords: { label: 'Dat zeggen we zelf', text: 'Zo veel tijd nemen wij voor een bijeenkomst:' },
    },
  },
  place: {
    question: 'Waar zien we elkaar?',
    why: 'Online kan iedereen makkelijker meedoen, maar je merkt minder van elkaar. Aan één tafel is het andersom.',
    choices: {
      together: { label: 'Aan één tafel', text: 'Wij komen bij elkaar aan één tafel.' },
      online: { label: 'Online', text: 'Wij komen online bij elkaar.' },
      mixed: { label: 'Gemengd', text: 'Wij komen bij elkaar aan tafel. Wie niet kan komen, doet online mee.' },
    },
  },
  attendance: {
    question: 'Wanneer mag je een keer wegblijven?',
    why: 'Een kleine groep valt stil als er steeds iemand afzegt.',
    choices: {
      onlyIllOrUnforeseen: {
        label: 'Bij ziekte of iets onverwachts',
        text: 'Wij zeggen alleen af als we ziek zijn, of als er echt iets tussen komt.',
      },
      asOftenAsPossible: {
        label: 'We komen zo vaak we kunnen',
        text: 'Wij komen zo vaak we kunnen, en zeggen het op tijd als het niet lukt.',
      },
      minimum: { label: 'We spreken een minimum af', text: 'Wij zijn er in een traject minstens zo vaak:' },
    },
  },
  quorum: {
    question: 'Met hoeveel mensen gaat een bijeenkomst door?',
    why: 'Sommige registers noemen een kleinste aantal. Met minder mensen telt die keer dan niet mee.',
    choices: {
      four: { label: 'Met vier', text: 'Wij laten een bijeenkomst doorgaan als er minstens vier van ons zijn.' },
      three: { label: 'Met drie', text: 'Wij laten een bijeenkomst doorgaan als er minstens drie van ons zijn.' },
      allButOne: {
        label: 'Met iedereen op één na',
        text: 'Wij laten een bijeenkomst doorgaan als er hooguit één van ons ontbreekt.',
      },
      everyone: {
        label: 'Alleen met iedereen',
        text: 'Wij laten een bijeenkomst alleen doorgaan als we er allemaal zijn.',
      },
    },
  },
  substitute: {
    question: 'Mag je iemand anders sturen als je zelf niet kunt?',
    choices: {
      no: { label: 'Nee', text: 'Wij sturen niemand anders in onze plaats.' },
      yes: {
        label: 'Ja',
        text: 'Wie van ons niet kan, mag iemand anders sturen. Die houdt zich aan deze afspraken.',
      },
    },
  },
};
