import type { DemoStory } from '../nl/demo-story.ts';

const paper = '';

export const demoStory: DemoStory = {
  names: {
    martin: 'Martin Fox',
    nadia: 'Nadia Hussain',
    kofi: 'Kofi Mensah',
    eva: 'Eva Price',
    wilma: 'Wilma Hughes',
    julia: 'Julia Barnes',
  },
  question: 'How can I be there for both of them again, now that one says I have already chosen?',
  scenes: {
    tell: {
      notice: 'Nadia tells her story and the others listen. The screens are at rest.',
      lines: [
        { who: 'martin', says: 'Go ahead, Nadia. We’re listening.' },
        {
          who: 'nadia',
          says: 'I’m mediating between two sisters. Their mother has died and they have to decide about the house.',
        },
        {
          who: 'nadia',
          says: 'The younger one cared for her for years and speaks softly. The elder brings a folder full of figures.',
        },
        { who: 'nadia', says: 'Last time I cut the elder one short. She went quiet and said: you’ve already chosen.' },
        { who: 'nadia', says: 'It won’t leave me alone. How can I be there for both of them again?' },
      ],
    },
    questions: {
      notice: 'Everyone writes apart. What you write is on your own screen and nowhere else.',
      writes: [
        { who: 'martin', text: 'What happened inside you, just before you cut her short?' },
        { who: 'kofi', text: 'Who does the younger sister remind you of?' },
        { who: 'eva', text: 'What don’t you know yet about the elder one?' },
        { who: 'julia', text: 'How did the talk go on after that?' },
        { who: 'wilma', text: paper },
      ],
    },
    free: {
      notice: 'Questions to understand. What was written stays locked; whoever likes asks it aloud.',
      lines: [
        { who: 'eva', says: 'What don’t you know yet about the elder one?', asks: true },
        { who: 'nadia', says: 'Why those figures matter so much. I never asked her.' },
        { who: 'julia', says: 'Have you thought of seeing them separately?', asks: true },
        { who: 'martin', says: 'There’s advice in that one. Keep it for later.' },
        { who: 'kofi', says: 'Who does the younger sister remind you of?', asks: true },
        { who: 'nadia', says: 'Me. I looked after my father. Goodness, that’s the first time I’ve said so.' },
      ],
    },
    plan: {
      notice: 'Writing apart again. Nadia is silent now, and nobody asks her anything.',
      writes: [
        { who: 'martin', text: 'I would ring the elder one and say: I interrupted you, and that wasn’t right.' },
        {
          who: 'kofi',
          text: 'I would give each of them half an hour alone, so that neither has to fight to be heard.',
        },
        { who: 'eva', text: 'I would start with the folder. Perhaps her grief is in there.' },
        { who: 'julia', text: 'I would tell them I was a carer myself, and ask whether they want to go on with me.' },
        { who: 'wilma', text: paper },
      ],
    },
    'read-plans': {
      notice: 'Reading out in turn, without reactions. A plan opens only when its writer reads it.',
      lines: [
        { who: 'martin', says: 'I would ring the elder one and say: I interrupted you, and that wasn’t right.' },
        {
          who: 'kofi',
          says: 'I would give each of them half an hour alone, so that neither has to fight to be heard.',
        },
        { who: 'eva', says: 'I would start with the folder. Perhaps her grief is in there.' },
        { who: 'wilma', says: 'Mine is on paper. First I would talk to someone about my own father.' },
        { who: 'julia', says: 'I would tell them I was a carer myself, and ask whether they want to go on with me.' },
      ],
    },
    'weigh-plans': {
      notice: 'The others talk. Nadia listens, as if she were not there.',
      lines: [
        { who: 'julia', says: 'Maybe that folder is her way of looking after her mother.' },
        { who: 'kofi', says: 'If Nadia only rings the elder one, won’t the younger feel passed over?' },
        { who: 'wilma', says: 'She did say it out loud. You only do that when you still expect something.' },
      ],
    },
    insights: {
      notice: 'Nadia has the floor again. She chooses what to do with it.',
      lines: [
        { who: 'nadia', says: 'I hadn’t seen that about the folder. I heard figures, and perhaps it was care.' },
        { who: 'nadia', says: 'And yes, my father was sitting at the table too.' },
      ],
    },
    'next-step': {
      notice: 'A next step, small enough to take.',
      lines: [{ who: 'nadia', says: 'I’ll ring them both on the same day. I’ll tell the elder one I was too quick.' }],
    },
    compare: {
      notice: 'Looking back together. Everyone joins in, Nadia too.',
      lines: [
        { who: 'eva', says: 'I know that one. I listen more easily to people who speak softly.' },
        { who: 'nadia', says: 'It helped that nobody gave me advice straight away.' },
      ],
    },
    learned: {
      notice: 'A last round. You may pass, and nobody asks why.',
      lines: [
        { who: 'martin', says: 'To ask what someone needs those figures for.' },
        { who: 'nadia', says: 'That I’m allowed to say I missed someone.' },
        { who: 'kofi', says: 'Not to solve things too soon.' },
        { who: 'eva', says: 'Speaking softly isn’t the same as being right.' },
        { who: 'wilma', says: 'A reproach can be an invitation.' },
      ],
    },
    outcomes: {
      notice: 'Said first, then written down. Everyone can read this; Nadia may strike it.',
      lines: [{ who: 'martin', says: 'What may stay on paper, Nadia?' }],
      outcome: { who: 'nadia', text: 'Ring both on the same day. Ask what is in the folder.' },
    },
  },
  unexpected: 'Good question. I don’t know yet, I’ll take it with me.',
  stopped: 'We’ll pause for a moment. Take your time. When you’re ready, we’ll go on.',
};
