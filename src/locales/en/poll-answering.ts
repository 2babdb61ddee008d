import type { pollAnswering as dutch } from '../nl/poll-answering.ts';

export const pollAnswering: typeof dutch = {
  title: 'When can you make it?',
  until: (day, time) => `You can answer until ${day}, ${time}.`,
  suits: { yes: 'Yes', ifNeedBe: 'If need be', no: 'No' },
  rest: 'All the others:',
  done: (count, of) => `${count} of ${of}`,
  keep: 'Save my answer',
  change: 'Change my answer',
  kept: 'Your answer is in.',
  sum: (yes, ifNeedBe, no) => `${yes} yes, ${ifNeedBe} if need be, ${no} no.`,
  open: (count) =>
    count === 1 ? 'There is one date you have said nothing about.' : `You have not answered for ${count} dates.`,
  ownTime: (own, group) => `Times are shown as they are where you are (${own}). The group goes by ${group} time.`,
  there: (time, city) => `${time} in ${city}`,
  over: 'Answers are no longer taken.',
  guest: {
    title: (name) => `${name}, when can you make it?`,
    from: (from, group) => `${from} is asking you, for ${group}.`,
    group: (group) => `It is for ${group}.`,
    sealed: 'Only the group can read your answer. You do not need an account.',
    kept: 'Thank you. Your answer is in.',
    reading: 'Looking up what the group would like to know.',
    over: {
      title: 'Answers are no longer taken',
      detail:
        'The group is choosing the dates now, or has done so. Want to know them, or still something to say? Ask whoever gave you the link.',
    },
    chosen: {
      title: (name) => `${name}, these are the dates`,
      detail: 'The group has chosen. Write them down: this page will be gone within a week.',
      you: (suits) => `you said: ${suits}`,
      later: 'If anything changes, you will not see it here: whoever gave you the link will tell you.',
    },
    gone: {
      title: 'This link no longer works',
      detail: 'It was withdrawn, or the dates have been chosen. Ask whoever gave you the link.',
    },
    broken: {
      title: 'Part of this link is missing',
      detail: 'The last part is not there. Open it again exactly as it was sent to you.',
    },
    unreachable: {
      title: 'No connection',
      detail: 'The question is still there. Try again in a moment.',
      again: 'Try again',
    },
  },
};
