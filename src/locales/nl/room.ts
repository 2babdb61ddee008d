/** The room as everyone sees it: where we are, what you do now, turns, writing, choosing. */
export const room = {
  pageTitle: (phase: string): string => `${phase} · Kring`,
  phaseOf: (number: number, count: number): string => `Fase ${number} van ${count}`,
  about: (seconds: number): string => `ongeveer ${spell(seconds)}`,
  eachAbout: (seconds: number): string => `ongeveer ${spell(seconds)} elk`,
  pass: (number: number): string => `keer ${number}`,
  offices: {
    presenter: 'inbrenger',
    chair: 'gespreksleider',
    facilitator: 'begeleider',
    observer: 'kijkt mee',
    away: 'even weg',
    guest: 'gast',
  },
  brings: (name: string): string => `${name} brengt in`,
  leads: (name: string): string => `${name} leidt`,
  tables: {
    title: 'Wie zit bij wie',
    yours: 'Jouw tafel:',
    table: (number: number): string => `Tafel ${number}:`,
    at: (number: number): string => `tafel ${number}`,
    you: 'jij brengt in.',
    with: (names: string): string => `Met ${names}.`,
    rests: 'iedereen heeft ingebracht.',
    restsDo: 'Aan jullie tafel heeft iedereen ingebracht. Praat rustig na tot de anderen klaar zijn.',
  },
  ring: (seats: number, phase: string): string => `De kring met ${seats} plekken. Nu: ${phase}`,
  phaseNow: (phase: string, instruction: string): string => `Nu: ${phase}. ${instruction}`,
  exercise: 'oefening',
  exerciseDo: 'Een oefening tussendoor. De gespreksleider zegt wat je doet.',
  noInstruction: 'Volg de gespreksleider.',
  rest: 'Je hebt je scherm nu niet nodig.',
  standing: 'De klok staat stil',
  stopped: 'We staan even stil',
  stoppedDetail: 'Niemand hoeft te zeggen waarom. De gespreksleider vraagt wat er nodig is.',
  stoppedChair: (presenter: string | undefined): string =>
    presenter === undefined
      ? 'Iemand wil even stoppen. Vraag rustig wat er nodig is.'
      : `Iemand wil even stoppen. Vraag eerst aan ${presenter} wat er nodig is.`,
  inTheAir: 'Dit blijft in de lucht. Er wordt nu niets opgeschreven.',
  stop: 'Even stoppen',
  stopHelp: 'De klok gaat stil staan. Niemand ziet wie dit vroeg.',
  more: 'Meer',
  time: {
    digits: (minutes: number, seconds: string): string => `${minutes}:${seconds}`,
    over: (digits: string): string => `+${digits}`,
    overNote: 'uitloop',
    soon: 'het laatste stuk',
    last: 'bijna tijd',
    roundUp: 'rond rustig af',
  },
  write: {
    label: 'Jouw tekst',
    labelNumber: (number: number): string => `Jouw tekst ${number}`,
    ready: 'Klaar',
    paper: 'Ik schrijf op papier',
    readyDone: 'Je bent klaar. Je kunt gewoon verder schrijven.',
    paperDone: 'Je schrijft op papier. Dat telt als klaar.',
    notReady: 'Toch nog niet klaar',
    another: 'Nog een',
    tooMany: (over: number): string => `Dit is ${over} tekens te lang.`,
    shut: {
      inTurn: 'Niemand ziet dit, tot jij het voorleest',
      together: 'Niemand ziet dit, tot alles samen opengaat',
      never: 'Alleen jij ziet dit',
    },
    saved: 'Bewaard',
  },
  yes: { say: 'Ja', said: 'Je hebt ja gezegd.' },
  turn: {
    yours: 'Jij bent aan de beurt',
    of: (name: string): string => `${name} is aan de beurt`,
    has: 'aan de beurt',
    asks: 'vraagt',
    roundOver: 'Iedereen is geweest.',
    readOut: 'Ik lees voor',
    readOutHint: 'Voorlezen mag, vertellen ook. Alleen wat je voorleest, verschijnt bij de anderen.',
    opened: 'Voorgelezen',
    done: 'Klaar',
    pass: 'Sla mij over',
    passOf: (name: string): string => `${name} slaat over`,
    later: 'Straks',
    laterOf: (name: string): string => `${name} komt straks`,
    nothing: 'Je hebt hier niets getypt. Vertel het gewoon.',
    want: 'Ik heb een vraag',
    wanted: 'Je staat in de rij.',
    withdraw: 'Toch niet',
    yoursToRead: 'Wat jij opschreef',
  },
  notes: { empty: 'Hier staat nog niets.', by: (name: string): string => name },
  sits: {
    you: {
      turned: 'Draai je stoel om, met je rug naar de kring.',
      outside: 'Ga buiten de kring zitten.',
      cameraOff: 'Zet je camera en je microfoon uit.',
    },
    other: {
      turned: (name: string): string => `${name} zit met de rug naar de kring.`,
      outside: (name: string): string => `${name} zit buiten de kring.`,
      cameraOff: (name: string): string => `${name} heeft de camera en de microfoon uit.`,
    },
    short: { turned: 'omgedraaid', outside: 'buiten de kring', cameraOff: 'camera uit' },
  },
  lens: (name: string): string => `Kijk hiermee: ${name}`,
  jumped: (phase: string): string => `Wij zijn nu hier: ${phase}`,
};

/** Time as people say it: seconds below a minute and a half, else minutes. */
function spell(seconds: number): string {
  if (seconds < 90 && seconds !== 60) return `${seconds} seconden`;
  const minutes = Math.round(seconds / 30) / 2;
  return `${minutes.toLocaleString('nl')} min`;
}
