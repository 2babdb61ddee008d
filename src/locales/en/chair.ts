import type { Words } from '../nl.ts';

export const chair: Words['chair'] = {
  youAre: 'You are the chair',
  nextTo: (title) => `On to: ${lower(title)}`,
  end: 'Close the meeting',
  resume: 'Go on',
  extend: '+ 1 min',
  quote: (sentence) => `“${sentence}”`,
  nextSentence: 'Next sentence',
  whatCanISay: 'What can I say when …',
  whatNow: 'What now?',
  hideGuide: 'Fold away',
  wrote: (count, of) => `${count} of ${of} have written`,
  saidYes: (count, of) => `${count} of ${of} said yes`,
  notAsked: (names) => `Have not asked yet: ${names}`,
  everyoneAsked: 'Everyone has asked something.',
  notYet: (names) => `Have not had the turn yet: ${names}`,
  nobodyMust: 'Anyone who would rather not read out can pass',
  giveTurn: (name) => `Give ${name} the turn`,
  tapSeat: 'Tap somebody in the circle to give the turn.',
  turnTo: 'Turn to',
  turnDone: 'Next',
  absent: 'Not here just now',
  propose: 'Choose this casus',
  closeVote: 'Show the outcome',
  acceptFor: (name) => `${name} says yes`,
  declineFor: (name) => `${name} says no`,
  offerFor: 'Someone without a device brings something',
  who: 'Who?',
  otherMethod: 'Another method',
  choose: 'Choose',
  chosen: 'Chosen',
  goRoundAgain: 'Go round once more',
  screen: {
    title: 'This screen',
    forChair: 'For the chair',
    onTable: 'On the table',
    help: 'On the table it shows the circle, large and quiet, for everyone, without the sentences for the chair. One tap at the bottom changes it at any time.',
  },
  firstTime: 'This is our first time: skip',
};

function lower(title: string): string {
  return title.charAt(0).toLocaleLowerCase('en') + title.slice(1);
}
