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
    behaviour: 'the question what you can do differently',
    underneath: 'the question what lies beneath',
    open: 'something in which you still have to act',
    acted: 'something you have already done',
  },
  reasonFor,
  reasonAgainst,
  signals: {
    danger: 'There is danger now, or a duty to report.',
    therapy: 'This calls for personal help, and intervisie cannot give that.',
    someoneHere: 'Someone at this table is part of the problem.',
    beyondRemit: 'This is not for you to decide.',
    allEqually: 'This hits everyone here equally. Then nobody can look on from outside.',
  },
  insteads: {
    actNow:
      'Stop the intervisie. Agree who does something today, and call in whoever is there for this. Confidentiality never outranks it.',
    ownHelp: 'Find someone who is there for this, such as your doctor, a therapist or staff counselling.',
    talkTogether: 'Put this casus aside. Talk it over with each other, if need be with someone from outside the group.',
    whoDecides: 'Take it to whoever decides about it. If you wonder how to begin that conversation, that is a casus.',
    talkAsGroup:
      'Give it a conversation of its own, or put it together to whoever it is up to. Choose another casus for now.',
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
      return `All ${reason.people} of you get a turn.`;
    case 'learnItWell':
      return 'You are getting to know this form. A group that is just starting learns one form well before it varies.';
    case 'basicStructure':
      return 'A fixed form that a new group can well begin with.';
    case 'notYetUsed':
      return 'You have not used this one yet.';
    case 'usedLastTime':
      return 'You used this one last time as well.';
    case 'time':
      return reason.own === reason.asked
        ? `Takes ${say.minutes(reason.own)} by itself.`
        : `Takes ${say.minutes(reason.own)} by itself, and fits in ${say.minutes(reason.asked)}.`;
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
      return `Is for a group that knows each other: one that has met ${times(reason.needed)}, and you have met ${times(reason.meetings)}.`;
    case 'notSuited':
      return `Does not suit ${say.words(reason.answers)}.`;
    case 'related':
      return `Is much like ${say.name(reason.to)}, which suits better now.`;
    case 'rankedLower':
      return 'Is possible too. The others suit better what you said.';
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
