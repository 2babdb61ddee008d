import type { casusExamples as dutch } from '../nl/casus-examples.ts';

export const casusExamples: typeof dutch = [
  {
    from: 'A mediator',
    happened:
      'I was at the table with two parents who are separating. Halfway through, the father stood up and said I was taking sides. I carried on as if nothing had been said.',
    hardForMe:
      'I want to be there for both of them, and that is just what he did not see. I wonder whether he was right.',
    question: 'How can I answer when someone says I am not neutral?',
  },
  {
    from: 'A teacher',
    happened:
      'A pupil tells me in our talks that all is well. Last week I saw him sitting in the corridor, alone, with red eyes. I walked on.',
    hardForMe: 'I want him to know that I saw him, and I am afraid that he will feel caught out.',
    question: 'How can I let him know that I am there?',
  },
  {
    from: 'A district nurse',
    happened:
      'A woman in her eighties wants to stay at home. Her daughter asked me to say that it cannot go on. I said I would think about it.',
    hardForMe: 'On paper it is just about possible. My gut tells me that the daughter is at the end of her strength.',
    question: 'How can I stay on both their sides?',
  },
  {
    from: 'A solicitor',
    happened:
      'In two weeks I have to tell a client that there is hardly any chance of winning. He rings me daily and calls me his last hope.',
    hardForMe: 'I keep putting it off. I do not want to crush him, and I do not want to charge him for hope either.',
    question: 'How can I be honest without taking all his courage away?',
  },
  {
    from: 'An interpreter',
    happened:
      'I was interpreting in a hospital. The doctor said something harsh, and I put it more gently than it was. Nobody noticed.',
    hardForMe: 'I am meant to be exact. Yet I would do it again, and that bothers me.',
    question: 'What do I do next time?',
  },
  {
    from: 'A team leader',
    happened:
      'One colleague says yes to jobs that others look away from. This week I gave her another one. She sighed and said yes.',
    hardForMe: 'I want to share the work fairly, and I chose what cost me the least trouble.',
    question: 'How can I protect her without deciding for her?',
  },
];
