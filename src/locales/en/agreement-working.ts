import type { agreementWorking as dutch } from '../nl/agreement-working.ts';

export const agreementWorking: typeof dutch = {
  chairing: {
    question: 'Who chairs?',
    why: 'With nobody in the chair it soon turns into an ordinary conversation. There is no need to be strict.',
    choices: {
      inTurn: {
        label: 'We take turns',
        text: 'We chair in turn. If one of us would rather not, they need not say why.',
      },
      fixed: { label: 'Always the same person', text: 'One of us always chairs.' },
      facilitator: { label: 'The facilitator', text: 'Our facilitator chairs.' },
      perMeeting: { label: 'We choose each time', text: 'We choose who chairs meeting by meeting.' },
    },
  },
  bringing: {
    question: 'Does everyone bring a casus?',
    why: 'It does not work under duress. But if it is always the same people who give, that begins to chafe too.',
    choices: {
      everyoneOnce: { label: 'Yes, once each', text: 'In a trajectory each of us brings a casus once.' },
      voluntary: { label: 'Those who want to', text: 'We bring a casus when we want to.' },
    },
  },
  noToBringing: {
    question: 'And if it is your turn and you would rather not?',
    choices: {
      swap: { label: 'Then you swap', text: 'Whoever would rather not bring a casus that time swaps the turn.' },
      alwaysAllowed: {
        label: 'You can always say no',
        text: 'We may always say no to bringing a casus, without explaining.',
      },
    },
  },
  preparation: {
    question: 'What do you do beforehand when you are going to bring a casus?',
    why: 'Many groups lose their first half hour because nobody has thought of anything.',
    choices: {
      threeSentences: {
        label: 'Write three sentences',
        text: 'Whoever brings a casus writes down beforehand: what happened, what makes it hard, and the question.',
      },
      tellItThere: {
        label: 'Nothing, you just tell it',
        text: 'Whoever brings a casus may simply tell it on the day.',
      },
      daysBefore: {
        label: 'Show it a few days ahead',
        text: 'Whoever brings a casus shows it to the group a few days ahead.',
      },
    },
  },
  method: {
    question: 'How do we choose a method?',
    why: 'Mixing two methods muddles everyone. Learn one well first, then vary.',
    choices: {
      chooseThere: { label: 'Once we know the casus', text: 'We choose a method once we know the casus.' },
      planned: { label: 'Beforehand', text: 'We choose the method beforehand.' },
      oneForAWhile: {
        label: 'The same one for a while',
        text: 'We work with the same method for a while, then choose again.',
      },
    },
  },
  advice: {
    question: 'When do we give advice?',
    why: 'Advice nearly always comes too soon. Asking one more question instead is the hardest part.',
    choices: {
      onlyWhenAsked: { label: 'When the presenter asks', text: 'We only give advice when the presenter asks for it.' },
      whenMethodSays: {
        label: 'When the method says so',
        text: 'We give advice when the method has a step for it, and not before.',
      },
    },
  },
  stop: {
    question: 'What do we do when it gets too much for someone?',
    choices: {
      anyoneAnyTime: {
        label: 'Anyone can stop at any time',
        text: 'Any of us may ask to stop for a moment at any time. There is no need to explain.',
      },
    },
  },
  tension: {
    question: 'And if there is friction between us?',
    why: 'When one person talks a lot, the others go quiet. That does not pass by itself.',
    choices: {
      firstInTheGroup: {
        label: 'Talk about it here first',
        text: 'If there is friction, we talk about it here first, together.',
      },
      withChair: {
        label: 'Go to the chair first',
        text: 'If there is friction, we go to whoever chairs that time first.',
      },
      withFacilitator: {
        label: 'Go to the facilitator first',
        text: 'If there is friction, we go to our facilitator first.',
      },
    },
  },
};
