import type { agreementDates as dutch } from '../nl/agreement-dates.ts';

export const agreementDates: typeof dutch = {
  rhythm: {
    question: 'How often do we meet?',
    why: 'Set all the dates at once. Groups that do it one by one never find a day that suits everybody.',
    choices: {
      monthly: { label: 'Every month', text: 'We meet every month.' },
      sixWeekly: { label: 'Every six weeks', text: 'We meet every six weeks.' },
      twoMonthly: { label: 'Every two months', text: 'We meet every two months.' },
      ownWords: { label: 'We put it ourselves', text: 'This is how often we meet:' },
    },
  },
  length: {
    question: 'How long is a meeting?',
    why: 'A late start and a chat easily take half an hour. Allow time for arriving.',
    choices: {
      twoHours: { label: 'Two hours', text: 'We take two hours for a meeting.' },
      oneAndAHalf: { label: 'An hour and a half', text: 'We take an hour and a half for a meeting.' },
      threeHours: { label: 'Three hours', text: 'We take three hours for a meeting.' },
      ownWords: { label: 'We put it ourselves', text: 'This is how long we take for a meeting:' },
    },
  },
  place: {
    question: 'Where do we meet?',
    why: 'Online it is easier to come, but you pick up less from each other. Around a table it is the other way round.',
    choices: {
      together: { label: 'Around one table', text: 'We meet around one table.' },
      online: { label: 'Online', text: 'We meet online.' },
      mixed: { label: 'Mixed', text: 'We meet around a table. Whoever cannot come joins online.' },
    },
  },
  attendance: {
    question: 'When is it all right to miss a meeting?',
    why: 'A small group comes to a standstill when there is always someone who cancels.',
    choices: {
      onlyIllOrUnforeseen: {
        label: 'When you are ill, or it cannot be helped',
        text: 'We only cancel when we are ill, or when it really cannot be helped.',
      },
      asOftenAsPossible: {
        label: 'We come as often as we can',
        text: 'We come as often as we can, and say so in good time when we cannot.',
      },
      minimum: { label: 'We agree on a minimum', text: 'In a trajectory we are there at least this often:' },
    },
  },
  quorum: {
    question: 'How many of us does it take to go ahead?',
    why: 'Some registers set a smallest number. With fewer people that meeting does not count.',
    choices: {
      four: { label: 'Four', text: 'We go ahead with a meeting when at least four of us are there.' },
      three: { label: 'Three', text: 'We go ahead with a meeting when at least three of us are there.' },
      allButOne: { label: 'All but one', text: 'We go ahead with a meeting when no more than one of us is missing.' },
      everyone: { label: 'All of us', text: 'We only go ahead with a meeting when all of us are there.' },
    },
  },
  substitute: {
    question: 'Can you send someone else if you cannot come?',
    choices: {
      no: { label: 'No', text: 'We do not send anyone in our place.' },
      yes: {
        label: 'Yes',
        text: 'Whoever cannot come may send someone else, who keeps to these agreements.',
      },
    },
  },
};
