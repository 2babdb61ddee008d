/** The six learning aims: what a closing meeting looks at, and the themes of the own book. */
export const aimWords = {
  widerView: { name: 'Ruimer kijken', detail: 'Je werk van meer kanten zien.' },
  tasksAndResponsibilities: { name: 'Taken en verantwoordelijkheid', detail: 'Wat van jou is, en wat van een ander.' },
  normsAndValues: { name: 'Normen en waarden', detail: 'Wat voor jou telt in je werk.' },
  strengthsAndWeaknesses: {
    name: 'Sterke en zwakke kanten',
    detail: 'Waar je op kunt bouwen, en waar je op vastloopt.',
  },
  otherWays: { name: 'Het anders doen', detail: 'Iets proberen dat je niet gewend bent.' },
  givingAndReceivingFeedback: {
    name: 'Feedback geven en krijgen',
    detail: 'Zeggen wat je ziet, en horen wat een ander ziet.',
  },
};
