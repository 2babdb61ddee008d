import type { Words } from '../nl.ts';

export const room: Words['room'] = {
  pageTitle: (phase) => `${phase} · Kring`,
  phaseOf: (number, count) => `Phase ${number} of ${count}`,
  about: (seconds) => `about ${spell(seconds)}`,
  eachAbout: (seconds) => `about ${spell(seconds)} each`,
  pass: (number) => `time ${number}`,
  offices: {
    presenter: 'presenter',
    chair: 'chair',
    facilitator: 'facilitator',
    observer: 'observes',
    away: 'away for now',
    guest: 'guest',
  },
  brings: (name) => `${name} presents`,
  leads: (name) => `${name} chairs`,
  tables: {
    title: 'Who sits with whom',
    yours: 'Your table:',
    table: (number) => `Table ${number}:`,
    at: (number) => `table ${number}`,
    you: 'you present.',
    with: (names) => `With ${names}.`,
    rests: 'everyone has presented.',
    restsDo: 'Everyone at your table has presented. Talk on quietly until the others are done.',
  },
  ring: (seats, phase) => `The circle with ${seats} seats. Now: ${phase}`,
  phaseNow: (phase, instruction) => `Now: ${phase}. ${instruction}`,
  exercise: 'exercise',
  exerciseDo: 'An exercise in between. The chair tells you what to do.',
  noInstruction: 'Follow the chair.',
  rest: 'You do not need your screen now.',
  standing: 'The clock stands still',
  stopped: 'We pause for a moment',
  stoppedDetail: 'Nobody has to say why. The chair asks what is needed.',
  stoppedChair: (presenter) =>
    presenter === undefined
      ? 'Someone wants to pause. Ask calmly what is needed.'
      : `Someone wants to pause. First ask ${presenter} what is needed.`,
  inTheAir: 'This stays in the air. Nothing is written down now.',
  stop: 'Pause for a moment',
  stopHelp: 'The clock stands still. Nobody sees who asked for it.',
  more: 'More',
  time: {
    digits: (minutes, seconds) => `${minutes}:${seconds}`,
    over: (digits) => `+${digits}`,
    overNote: 'running over',
    soon: 'the last stretch',
    last: 'nearly time',
    roundUp: 'round off calmly',
  },
  write: {
    label: 'Your text',
    labelNumber: (number) => `Your text ${number}`,
    ready: 'Ready',
    paper: 'I write on paper',
    readyDone: 'You are ready. You can simply go on writing.',
    paperDone: 'You write on paper. That counts as ready.',
    notReady: 'Not ready after all',
    another: 'One more',
    tooMany: (over) => `This is ${over} characters too long.`,
    shut: {
      inTurn: 'Nobody sees this until you read it out',
      together: 'Nobody sees this until all of it opens',
      never: 'Only you see this',
    },
    saved: 'Saved',
  },
  yes: { say: 'Yes', said: 'You said yes.' },
  turn: {
    yours: 'It is your turn',
    of: (name) => `It is ${name}’s turn`,
    has: 'has the turn',
    asks: 'asks',
    roundOver: 'Everyone has had a turn.',
    readOut: 'I read it out',
    readOutHint: 'You may read it or tell it. Only what you read out appears for the others.',
    opened: 'Read out',
    done: 'Done',
    pass: 'Skip me',
    passOf: (name) => `${name} passes`,
    later: 'Later',
    laterOf: (name) => `${name} comes later`,
    nothing: 'You typed nothing here. Just tell it.',
    want: 'I have a question',
    wanted: 'You are in line.',
    withdraw: 'Never mind',
    yoursToRead: 'What you wrote',
  },
  notes: { empty: 'Nothing here yet.', by: (name) => name },
  sits: {
    you: {
      turned: 'Turn your chair round, with your back to the circle.',
      outside: 'Move your chair outside the circle.',
      cameraOff: 'Switch your camera and your microphone off.',
    },
    other: {
      turned: (name) => `${name} sits with their back to the circle.`,
      outside: (name) => `${name} sits outside the circle.`,
      cameraOff: (name) => `${name} has switched camera and microphone off.`,
    },
    short: { turned: 'turned away', outside: 'outside the circle', cameraOff: 'camera off' },
  },
  lens: (name) => `Look through this: ${name}`,
  jumped: (phase) => `This is where we are now: ${phase}`,
};

/** Time as people say it: seconds below a minute and a half, else minutes. */
function spell(seconds: number): string {
  if (seconds < 90 && seconds !== 60) return `${seconds} seconds`;
  const minutes = Math.round(seconds / 30) / 2;
  return `${minutes.toLocaleString('en')} min`;
}
