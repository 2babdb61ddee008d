import type { agreementEnding as dutch } from '../nl/agreement-ending.ts';

export const agreementEnding: typeof dutch = {
  lookBack: {
    question: 'Do we look back at what came of a casus?',
    why: 'Without looking back you never hear whether it made a difference.',
    choices: {
      nextMeeting: {
        label: 'Yes, next time',
        text: 'Next time we ask how it went. Never mind is a good answer.',
      },
      presenterMayTell: {
        label: 'If the presenter brings it up',
        text: 'Whoever brought a casus may tell how it went. We do not ask.',
      },
      none: { label: 'No', text: 'We do not look back at a casus.' },
    },
  },
  evaluating: {
    question: 'How do we talk about how the group is doing?',
    why: 'Figures in a small group are never anonymous. Say so beforehand, then everyone knows.',
    choices: {
      spoken: { label: 'In a round', text: 'We say in a round how the group is doing.' },
      spokenAndScales: {
        label: 'In a round, and with figures',
        text: 'We do a round, and once or twice in a trajectory we look at figures together.',
      },
    },
  },
  proof: {
    question: 'Do we want a certificate of attendance?',
    why: 'If you say no, the record of who was there goes when the trajectory ends. You cannot prove it later.',
    choices: {
      off: { label: 'No', text: 'We do not want a certificate of attendance.' },
      on: {
        label: 'Yes',
        text: 'We want a certificate of attendance. For that, who was there is kept for six years, and nothing of what was said.',
      },
    },
  },
  costs: {
    question: 'What does it cost, and who pays?',
    choices: {
      none: { label: 'It costs nothing', text: 'We have no costs.' },
      shared: { label: 'We share the costs', text: 'We share the costs.' },
      employer: { label: 'The employer', text: 'Our employers pay the costs.' },
    },
  },
  review: {
    question: 'When do we read these agreements again?',
    choices: {
      atClosing: { label: 'In the closing meeting', text: 'We read these agreements again in the closing meeting.' },
      halfway: { label: 'Halfway through', text: 'We read these agreements again halfway through the trajectory.' },
      yearly: { label: 'Every year', text: 'We read these agreements again every year.' },
    },
  },
};
