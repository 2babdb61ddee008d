import type { evaluationWords as dutchEvaluation, followUpWords as dutchFollowUp } from '../nl/looking-back.ts';
import { aimWords } from './aims.ts';

export const followUpWords: typeof dutchFollowUp = {
  title: 'Looking back',
  lead: 'Whoever brought a casus last time is asked first.',
  ask: 'How did it go?',
  askOf: (name) => `${name}, how did it go?`,
  nobody: 'There is nothing to look back on now.',
  stepWas: (step) => `The first step was: ${step}`,
  stepFor: (date) => `Planned for ${date}`,
  noStep: 'No first step was written down.',
  toldAlready: 'Has already told how it went.',
  marks: { done: 'Done', partly: 'In part', not: 'Not yet', letGo: 'Never mind' },
  marksHint: 'You do not have to pick one.',
  letGoHint: 'Then nobody asks about it again.',
  words: 'Would you like to add a few words?',
  tell: 'Tell the group',
  told: (date) => `Told on ${date}`,
  tellBetween: 'Tell how it went',
  tellBetweenHint: 'You can also wait until next time.',
  toBook: 'Put it in my own book too',
  step: {
    title: 'Your first step',
    label: 'What will you do first?',
    hint: 'Something small will do. Writing nothing is fine as well.',
    on: 'When?',
    onHint: 'You can leave this empty.',
    show: 'Show this to the group',
    until: 'The group keeps this until six weeks after you were asked how it went.',
    change: 'Change',
  },
};

export const evaluationWords: typeof dutchEvaluation = {
  title: 'How is the group doing?',
  round: {
    title: 'A round first',
    lead: 'Each of you says something, and nobody responds. Take one question.',
    questions: [
      'What helps you here, and what holds you back?',
      'What have we not dared to bring yet?',
      'Does everyone get a say?',
      'What shall we do differently from now on?',
    ],
  },
  scalesOff: 'You do not use figures. You can, if that is what you agree.',
  anonymous: {
    title: 'Figures in a small group are never anonymous',
    detail:
      'Even without names it is often easy to guess who chose what. Give a figure you would also say aloud, or none.',
  },
  scales: {
    safety: { question: 'Can I speak freely here?', low: 'I hold a lot back', high: 'I can say anything' },
    depth: { question: 'How deep do we go?', low: 'We stay on the surface', high: 'We get to what matters' },
    balanceOfTurns: {
      question: 'Does everyone get a say?',
      low: 'A few fill the time',
      high: 'There is room for each',
    },
    questions: {
      question: 'What sort of questions do we ask?',
      low: 'With advice tucked inside',
      high: 'Open and truly curious',
    },
    usefulness: { question: 'Is it any use to me at work?', low: 'Not much so far', high: 'A great deal' },
    chairing: { question: 'Does the chairing help us?', low: 'Too loose or too tight', high: 'Just right' },
  },
  hands: {
    title: 'Then the figures, on one screen',
    lead: 'This screen goes round. Each of you chooses and passes it on. Once everyone has been, it all opens together.',
    apart: 'Not in one room? Then all hold up that many fingers together, and one of you taps them in.',
    begin: 'I will begin',
    passOn: 'Done, passing it on',
    next: 'Who is next?',
    been: (count) => (count === 1 ? 'One of you has been.' : `${count} of you have been.`),
    mine: 'I am next',
    open: 'Everyone has been: open it all',
    forget: 'Keep nothing',
  },
  value: (value) => `${value} out of 5`,
  skip: 'No figure from me here',
  shut: 'What you choose stays shut until everyone is done. Then it all opens at once.',
  shown: 'This is what you chose',
  chosenBy: (value, count) => (count === 1 ? `${value}: once` : `${value}: ${count} times`),
  look: 'Look at it together. Do not ask who chose what.',
  keep: 'Keep this with the group',
  left: (count) =>
    count === 1
      ? 'You can do this once more in this trajectory.'
      : `You can do this ${count} more times in this trajectory.`,
  aims: {
    title: 'Then and now',
    lead: 'Six things that this work can help with. Take what means something to you, and leave the rest.',
    words: aimWords,
    atStart: 'Then',
    now: 'Now',
    askAtStart: 'Where are you now, and what would you like?',
    askNow: 'What is different from then?',
    nothing: 'Nothing written',
    show: 'Show this to the group',
    draft: 'What you type is kept, for you alone, until you show it.',
    until: 'This goes when the trajectory ends. Put what you want to keep in your own book.',
    toBook: 'Put it in my own book',
    kept: 'Saved.',
  },
};
