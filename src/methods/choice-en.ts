import type { ReasonAgainst, ReasonFor } from './choice.ts';
import type { ChoiceSentences, Say } from './choice-sentences.ts';

export const english: ChoiceSentences = {
  words: {
    event: 'one concrete event',
    pattern: 'something that keeps coming back',
    head: 'a question to think through',
    heart: 'something that touches you',
    ownPartClear: 'a question in which your own part is clear',
    ownPartUnclear: 'a question in which your own part is not clear yet',
    stuck: 'a question in which you are stuck',
    values: 'values that clash',
    success: 'learning from what went well',
    idea: 'finding ideas',
    practice: 'practising a conversation',
    everyone: 'a turn for everyone',
    behaviour: 'the question of what you can do differently',
    underneath: 'the question of what lies beneath',
    open: 'something in which you still have to act',
    acted: 'something you have already done',
    aggression: 'aggression at work',
  },
  reasonFor,
  reasonAgainst,
  signals: {
    danger: 'There is danger now, or a duty to report.',
    therapy: 'This calls for personal help, and intervisie cannot give that.',
    someoneHere: 'Someone at this table is part of the problem.',
    beyondRemit: 'This is not for you to decide.',
    allEqually: 'This hits everyone here equally. Nobody can look at it from a distance.',
  },
  insteads: {
    actNow:
      'Stop the intervisie. Agree who will act today, and call in the people whose job this is. Confidentiality never comes before that.',
    ownHelp: 'Find someone whose job this is, such as your GP, a therapist or the counselling service at work.',
    talkTogether: 'Put this casus aside. Talk it over together, with someone from outside the group if need be.',
    whoDecides: 'Take it to whoever decides. If you wonder how to begin that conversation, that is a casus.',
    talkAsGroup:
      'Set aside a separate conversation for it, or take it together to whoever decides. Choose another casus for now.',
  },
};

function reasonFor(reason: ReasonFor, say: Say): string {
  switch (reason.kind) {
    case 'suits':
      return reason.how === 'best'
        ? `Meant for ${say.words(reason.answers)}.`
        : `Also works well for ${say.words(reason.answers)}.`;
    case 'despite':
      return `Not meant for ${say.words(reason.answers)}, but no method suits everything that you said.`;
    case 'possible':
      return 'Not meant for this in particular, but possible with this question.';
    case 'turnForEach':
      return `All ${reason.people} of you get a turn of about ${say.wholeMinutes(reason.each)}.`;
    case 'learnItWell':
      return 'You are getting to know this form. A group that is just starting learns one form well before it varies.';
    case 'basicStructure':
      return 'A fixed form that is good for a new group to begin with.';
    case 'notYetUsed':
      return 'You have not used this one yet.';
    case 'usedLastTime':
      return 'You used this one last time as well.';
    case 'time':
      return timeOf(reason.own, reason.asked, say);
  }
}

function reasonAgainst(reason: ReasonAgainst, say: Say): string {
  switch (reason.kind) {
    case 'tooFewPeople':
      return `Needs at least ${reason.least} people, and there are ${reason.people} of you.`;
    case 'tooManyPeople':
      return `Is for ${reason.most} people at most, and there are ${reason.people} of you.`;
    case 'tooShort':
      return `Needs at least ${say.minutes(reason.least)}.`;
    case 'tooLong':
      return `Takes ${say.minutes(reason.most)} at most. There would be time left over.`;
    case 'noTurnForEach':
      return `A turn for everyone would take at least ${say.minutes(reason.least)} with this.`;
    case 'needsFacilitator':
      return 'Needs a facilitator who knows this way of working.';
    case 'metTooLittle':
      return `Is for a group that knows each other and has met at least ${times(reason.needed)}. ${metSoFar(reason.meetings)}`;
    case 'notSuited':
      return `Does not suit ${say.words(reason.answers)}.`;
    case 'madeFor':
      return `Is made for ${say.words(reason.answers)}.`;
    case 'related':
      return `Is much like ${say.name(reason.to)}, which suits you better now.`;
    case 'rankedLower':
      return 'Possible too. The others suit what you said better.';
  }
}

function timeOf(own: number, asked: number, say: Say): string {
  if (own > asked) return `Normally takes ${say.minutes(own)}, and is shortened to ${say.minutes(asked)}.`;
  if (own < asked) return `Normally takes ${say.minutes(own)}, which leaves ${say.minutes(asked - own)}.`;
  return `Normally takes ${say.minutes(own)}, exactly what you have.`;
}

function metSoFar(meetings: number): string {
  return meetings === 0 ? 'You are only just starting.' : `You have met ${times(meetings)} so far.`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
