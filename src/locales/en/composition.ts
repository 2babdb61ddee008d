import type { compositionWords as dutch } from '../nl/composition.ts';

export const compositionWords: typeof dutch = {
  title: 'About the people in the circle',
  lead: 'One short question about each of the others. Only you see your answers.',
  why: 'With a boss and someone they manage in one circle, nobody dares to speak freely. That is why such a group does not start.',
  question: (name) => `What is ${name} to you?`,
  relations: {
    none: 'None of these',
    boss: 'My boss',
    subordinate: 'Someone I manage',
    partner: 'My partner',
    dailyCoworker: 'Someone I work with every day',
  },
  stillToAnswer: (count) => (count === 1 ? 'One person to go' : `${count} people to go`),
  newcomer: (name) => `${name} has joined. Answer the question about ${name} as well.`,
  keptForYou: 'Your answers are kept for you alone. The group does not get them. You can always change them.',
  inTheWay: {
    title: 'This group cannot start like this',
    boss: (name) => `${name} is your boss. Whoever appraises you had better not hear what troubles you.`,
    subordinate: (name) => `You manage ${name}. Someone you appraise cannot speak freely here.`,
    privately:
      'Only you can read this. At most the others see that you are not ready, just like anyone who has not answered yet.',
    waysOut: 'What you can do',
  },
  waysOut: {
    talkTogether: {
      title: 'Talk about it together',
      detail: 'Outside the group, with that one person. They may well have seen it too.',
    },
    oneStepsBack: { title: 'One of you steps back', detail: 'You can leave without saying why.' },
    otherGroup: { title: 'Find another group', detail: 'One of people who do not work with you, for instance.' },
    askFacilitator: {
      title: 'Ask the facilitator',
      detail: 'If there is one, you can talk about it there in confidence. They do not see your answer either.',
    },
  },
  toWeigh: {
    title: 'To talk about',
    partner: (name) => `${name} is your partner.`,
    dailyCoworker: (name) => `You work with ${name} every day.`,
    detail: 'This holds nothing up. Bring it up in the start meeting; the group then weighs together whether it works.',
  },
  ready: {
    say: 'I am ready to begin',
    hint: 'The group only sees that you are ready.',
    said: 'You are ready to begin.',
    takeBack: 'Not yet after all',
    waits: 'The group is still waiting. Nobody has to say what for.',
    everyone: 'Everyone is ready to begin.',
  },
};
