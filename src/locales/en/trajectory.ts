import type { trajectory as dutch } from '../nl/trajectory.ts';
import { compositionWords } from './composition.ts';
import { keepingWords } from './keeping.ts';
import { evaluationWords, followUpWords } from './looking-back.ts';
import { turnWords } from './turns.ts';

export const trajectory: typeof dutch = {
  title: 'Your trajectory',
  none: {
    title: 'No trajectory yet',
    detail: 'A trajectory is a run of meetings that you plan together, with a beginning and an end.',
  },
  forms: {
    casusEach: { title: 'A casus each', detail: 'A start meeting, one casus from each of you, and a closing meeting.' },
    yearly: { title: 'A few times a year', detail: 'Four to eight meetings in a year.' },
    towardsIndependence: {
      title: 'Learning to do it yourselves',
      detail: 'Four to six meetings with a facilitator, who leaves more and more to you.',
    },
  },
  kinds: { start: 'Start meeting', casus: 'Meeting', closing: 'Closing meeting' },
  kindHints: {
    start: 'Getting to know each other, expectations, and making your agreements.',
    casus: 'Looking back, choosing a casus, and working on it.',
    closing: 'What you learned, what helped, and whether you go on.',
  },
  numbered: (number, of) => `${number} of ${of}`,
  count: 'meetings',
  those: (numbers) => `meeting ${numbers.join(', ')}`,
  led: {
    byMember: 'A member chairs',
    besideFacilitator: 'A member chairs, with the facilitator beside them',
    byFacilitator: 'The facilitator chairs',
  },
  plan: {
    begin: 'Plan a trajectory',
    form: 'What sort of trajectory?',
    count: 'How many meetings?',
    outline: (count) => `That makes ${count} meetings.`,
    dates: 'When?',
    datesHint:
      'If you know the dates already, fill them all in. If not, leave them empty: under Dates you then ask everyone at once who can make it when.',
    seek: 'Find dates together',
    date: 'Date',
    time: 'Time',
    rest: (weeks) => `The rest every ${weeks} weeks`,
    noDate: 'No date yet',
    keep: 'This is how we do it',
    move: 'Move',
    add: 'Add a meeting',
    drop: 'Take out',
    dropAsk: (date) => `The meeting of ${date} goes from the plan.`,
    dropUndatedAsk: 'This meeting goes from the plan.',
    dropYes: 'Yes, take it out',
    calendar: 'Put in my calendar',
    calendarHint: 'Your calendar only gets the date, nothing about any casus.',
  },
  growth: {
    add: (count) =>
      count === 1
        ? 'With one more meeting, everyone can bring a casus.'
        : `With ${count} more meetings, everyone can bring a casus.`,
    addYes: 'Add',
    drop: (count) =>
      count === 1
        ? 'Everyone can bring a casus, and one meeting is left over. You may leave it in.'
        : `Everyone can bring a casus, and ${count} meetings are left over. You may leave them in.`,
    dropYes: 'Take out what is left over',
    stillToBring: (names) => `Still to bring a casus: ${names}`,
    everyoneBrought: 'Everyone has brought a casus.',
  },
  next: 'Next time',
  toCome: 'Still to come',
  past: 'What has been',
  nothingToCome: 'There are no more meetings in the plan.',
  meeting: {
    open: 'Open the meeting',
    openUnplanned: 'An extra meeting',
    isOpen: 'The meeting is open.',
    openedBy: (name) => `${name} opened the meeting.`,
    enter: 'Go in',
    held: 'Held',
    tell: 'Put down who was there',
    tellHint: 'For the turns only: who was there, who brought a casus and who chaired. Nothing of what was said.',
    present: 'Who was there?',
    presented: 'Who brought a casus?',
    chaired: 'Who chaired?',
    keep: 'That is how it was',
    correct: 'Put right',
    cancelled: 'Called off',
    cancel: 'Call this one off',
    cancelAsk: 'The meeting stays in the plan as called off. Whoever had a turn makes it up.',
    cancelYes: 'Yes, call it off',
  },
  closing: {
    title: 'Closing the trajectory',
    lead: 'In the closing meeting. Talk first, then put down what you decided together.',
    helped: 'What helped you?',
    words: 'What do you want to remember of this?',
    decide: 'What next?',
    decisions: {
      goOn: { title: 'We go on', detail: 'Set the dates of another trajectory straight after this.' },
      change: { title: 'We go on, differently', detail: 'Read the agreements again, then plan another trajectory.' },
      stop: {
        title: 'We stop',
        detail: 'Say goodbye. The group is gone when the last of you leaves; everyone keeps their own book.',
      },
    },
    forgets: 'After this the learning aims go, and the record of who was there when.',
    forgetsButProof: 'After this the learning aims go. Who was there is kept for the certificate of attendance.',
    keep: 'Close the trajectory',
    keepAsk: 'The trajectory is then closed, for everyone.',
    keepYes: 'Yes, close it',
    closed: (date) => `Closed on ${date}`,
    again: 'Begin another trajectory',
    earlier: 'Earlier trajectories',
  },
  turns: turnWords,
  composition: compositionWords,
  followUp: followUpWords,
  evaluation: evaluationWords,
  keeping: keepingWords,
};
