import type { agreementCircle as dutch } from '../nl/agreement-circle.ts';

export const agreementCircle: typeof dutch = {
  purpose: {
    question: 'What are we here for?',
    why: 'Groups founder when one person comes to learn and another to catch up. Say out loud what you are after.',
    choices: {
      learnTogether: { label: 'To learn from each other', text: 'We meet to learn from each other’s work.' },
      register: {
        label: 'To learn, and for a register',
        text: 'We meet to learn, and it counts towards our professional register.',
      },
      ownWords: { label: 'We put it ourselves', text: 'This is what we meet for:' },
    },
  },
  register: {
    question: 'Does a professional register want anything of us?',
    why: 'The rules change nearly every year. Check with your own register what holds now.',
    choices: {
      none: { label: 'No', text: 'We do this for ourselves. No register asks for it.' },
      takesPartOnly: {
        label: 'Only that we take part',
        text: 'Our register wants to know that we take part, and no more.',
      },
      eachBringsOne: { label: 'That each of us brings one', text: 'Our register wants each of us to bring a casus.' },
    },
  },
  relations: {
    question: 'Who had better not be in this group together?',
    why: 'With your boss in the circle, it soon feels as if everything counts towards your appraisal.',
    choices: {
      noBossOrSubordinate: {
        label: 'A boss and someone they manage',
        text: 'We do not have a boss and someone they manage in the group together.',
      },
      noneOfTheThree: {
        label: 'Nor partners, nor close colleagues',
        text: 'We do not have a boss and someone they manage, partners, or people who work side by side in the group together.',
      },
    },
  },
  doubleRelations: {
    question: 'What do we do when we also know each other from elsewhere?',
    choices: {
      sayItWhenItTouches: {
        label: 'Say so when it plays a part',
        text: 'We say so when we know each other from elsewhere and it plays a part in a casus.',
      },
      stepOut: {
        label: 'Sit that casus out',
        text: 'We sit out a casus when such a tie means we are not free.',
      },
      ownWords: { label: 'We put it ourselves', text: 'When we know each other from elsewhere, we do this:' },
    },
  },
  newcomers: {
    question: 'Can anyone join us later on?',
    why: 'Groups that last keep the same people. Anyone new has yet to find out that it is safe here.',
    choices: {
      everyoneAgrees: {
        label: 'Yes, if everyone wants it',
        text: 'Someone can only join if all of us want it. Whoever joins signs as well.',
      },
      closed: { label: 'No, this is the group', text: 'We stay as we are. Nobody else joins.' },
      atNewTrajectory: {
        label: 'Only when a trajectory begins',
        text: 'Someone can only join when we begin another trajectory.',
      },
    },
  },
  leaving: {
    question: 'How do we say goodbye when someone leaves?',
    choices: {
      sayGoodbyeInMeeting: { label: 'In a meeting', text: 'Whoever leaves says goodbye in a meeting.' },
      sayInTime: { label: 'By saying so in good time', text: 'Whoever leaves says so one meeting ahead.' },
    },
  },
};
