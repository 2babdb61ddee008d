import type { aimWords as dutch } from '../nl/aims.ts';

export const aimWords: typeof dutch = {
  widerView: { name: 'A wider view', detail: 'Seeing your work from more sides.' },
  tasksAndResponsibilities: { name: 'Tasks and responsibilities', detail: 'What is yours to do, and what is not.' },
  normsAndValues: { name: 'Norms and values', detail: 'What matters to you in your work.' },
  strengthsAndWeaknesses: { name: 'Strengths and weaknesses', detail: 'What you can build on, and what trips you up.' },
  otherWays: { name: 'Other ways of doing it', detail: 'Trying something you are not used to.' },
  givingAndReceivingFeedback: {
    name: 'Giving and receiving feedback',
    detail: 'Saying what you see, and hearing what others see.',
  },
};
