import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/cli/library.ts';
import type { MethodChoice, Occasion } from '../../src/methods/choice.ts';
import { chooseMethod } from '../../src/methods/choose-method.ts';
import { composeCasus } from '../../src/methods/compose.ts';
import { type QuestionWord, questionWords } from '../../src/methods/guidance.ts';

/** The methods that come with Kring, each as its file says, against what practitioners take for which question. */
const methods = readLibrary()
  .filter(({ structure }) => structure.kind !== 'agenda')
  .map(({ structure, guidance }) => ({ ...structure, guidance }));

/** Six people who have met ten times, with an hour for the method and nobody to lead them. */
function choose(about: Partial<Occasion>): MethodChoice {
  return chooseMethod(methods, {
    answers: [],
    people: 6,
    seconds: 3600,
    meetings: 10,
    facilitator: false,
    used: [],
    signals: [],
    ...about,
  });
}

function suggested(choice: MethodChoice): readonly string[] {
  return choice.kind === 'unfit' ? [] : choice.suggested.map(({ method }) => method);
}

interface Row {
  readonly question: string;
  readonly about: Partial<Occasion>;
  /** One of these comes first. */
  readonly first: readonly string[];
  /** These are offered too. */
  readonly among?: readonly string[];
  readonly never: readonly string[];
}

const balint = ['balint-steps', 'balint-pictures', 'balint-group'];
const incident = ['incident', 'incident-advice', 'incident-perception', 'incident-two-questions'];
const said = (...answers: readonly QuestionWord[]): Partial<Occasion> => ({ answers });

const rows: readonly Row[] = [
  {
    question: 'a concrete event of last week, and how should I have acted',
    about: said('event', 'acted', 'behaviour'),
    first: incident,
    among: ['five-phase'],
    never: [...balint, 'appreciative'],
  },
  {
    question: 'a concrete event, and what now',
    about: said('event', 'open'),
    first: [...incident, 'four-step', 'six-phases', 'wise-crowds'],
    never: [...balint, 'appreciative'],
  },
  {
    question: 'what would be wise to do, a question of content',
    about: said('head'),
    first: ['consultation'],
    never: [...balint, 'gossip'],
  },
  {
    question: 'why does this keep touching me',
    about: said('pattern', 'heart', 'underneath'),
    first: ['balint-steps', 'mirrors', 'case-clinic'],
    never: [...incident, 'troika', 'wise-crowds'],
  },
  {
    question: 'I do not see my own part in it, nor quite what my question is',
    about: said('ownPartUnclear'),
    first: ['ten-step', 'socratic', 'thinking-questions', 'action-learning'],
    never: ['troika'],
  },
  {
    question: 'I am stuck and must be overlooking something, in a group that knows each other',
    about: said('stuck'),
    first: ['gossip', 'reflecting-team'],
    among: ['gossip', 'reflecting-team'],
    never: [],
  },
  {
    question: 'I am stuck, in a group that meets for the first time',
    about: { ...said('stuck'), meetings: 0 },
    first: ['reflecting-team', 'hypothesis'],
    never: ['gossip', ...balint, 'socratic'],
  },
  {
    question: 'may I do this, or must I not: two values clash',
    about: { ...said('values'), facilitator: true, seconds: 5400 },
    first: ['dilemma'],
    never: ['reflecting-team', 'solution-questions'],
  },
  {
    question: 'it went well, and I want to know why',
    about: said('success'),
    first: ['appreciative', 'reflecting-team'],
    among: ['appreciative', 'reflecting-team'],
    never: incident,
  },
  {
    question: 'I want to practise that conversation',
    about: said('practice', 'behaviour'),
    first: ['role-play'],
    never: ['dilemma', ...balint],
  },
  {
    question: 'we need ideas for a new way of working',
    about: said('idea'),
    first: ['brainstorm'],
    never: balint,
  },
  {
    question: 'everyone wants a turn, and there is half an hour',
    about: { ...said('everyone'), seconds: 1800 },
    first: ['troika'],
    never: ['ten-step', 'socratic', ...balint],
  },
  {
    question: 'everyone wants a turn, and there is an hour and a half',
    about: { ...said('everyone'), seconds: 5400 },
    first: ['wise-crowds', 'mastermind', 'troika'],
    never: ['ten-step', 'socratic', ...balint],
  },
  {
    question: 'I am stuck with one event that touches me',
    about: { ...said('stuck', 'event', 'heart'), meetings: 0, seconds: 2700 },
    first: ['hypothesis', 'thinking-questions'],
    among: ['hypothesis', 'thinking-questions', 'incident'],
    never: ['incidents-at-work'],
  },
  {
    question: 'a mediator with one event that touches, and no aggression in it',
    about: { ...said('event', 'heart'), meetings: 0, seconds: 2700 },
    first: ['hypothesis', 'thinking-questions'],
    among: ['incident'],
    never: ['incidents-at-work'],
  },
  {
    question: 'somebody was threatened at work',
    about: said('aggression', 'event'),
    first: ['incidents-at-work'],
    never: balint,
  },
  {
    question: 'everyone wants a turn, and there are 45 minutes: too little for six turns of a quarter of an hour',
    about: { ...said('everyone'), seconds: 2700 },
    first: ['troika'],
    never: ['wise-crowds'],
  },
  {
    question: 'a first meeting that has no special question',
    about: { ...said('open'), meetings: 0 },
    first: ['five-step', 'four-step', 'basic', 'six-phases', 'incident', 'five-phase'],
    never: ['gossip', 'socratic', 'dilemma', 'role-play', ...balint],
  },
];

describe('which question is answered by which method', () => {
  it.each(rows)('$question', ({ about, first, among = [], never }) => {
    const found = suggested(choose(about));
    expect(first).toContain(found[0]);
    expect(found).toEqual(expect.arrayContaining([...among]));
    for (const id of never) expect(found).not.toContain(id);
  });

  it('keeps a group that is just starting with the form it knows', () => {
    const about = { meetings: 2, used: methods.map(({ id }) => id).filter((id) => id === 'five-phase') };
    expect(suggested(choose({ ...said('event', 'acted'), ...about }))[0]).toBe('five-phase');
  });

  it('tells apart what would fit best but for one thing: two values clash, and nobody leads who has learned to', () => {
    const choice = choose({ ...said('values'), meetings: 0, seconds: 5400 });
    expect(suggested(choice)).not.toContain('dilemma');
    expect(choice.kind === 'fit' && choice.almost).toEqual([
      {
        method: 'dilemma',
        suits: [{ kind: 'suits', how: 'best', answers: ['values'] }],
        but: { kind: 'needsFacilitator' },
      },
    ]);
  });

  it('offers no method when it is no question for intervisie', () => {
    expect(choose({ ...said('event'), signals: ['allEqually'] }).kind).toBe('unfit');
  });
});

it('suggests only what can be planned as it was asked, and says of all others why not', () => {
  const anyOccasion = fc.record({
    answers: fc.subarray(
      [...questionWords].filter((word) => word !== 'everyone'),
      { maxLength: 5 },
    ),
    people: fc.integer({ min: 2, max: 14 }),
    seconds: fc.integer({ min: 10, max: 120 }).map((minutes) => minutes * 60),
    meetings: fc.nat(8),
    facilitator: fc.boolean(),
  });
  fc.assert(
    fc.property(anyOccasion, (occasion) => {
      const choice = choose(occasion);
      if (choice.kind === 'unfit') throw new Error('There was no signal');
      expect(choice.suggested.length + choice.others.length).toBe(methods.length);
      for (const { method: id } of choice.suggested) {
        const method = methods.find((one) => one.id === id);
        const planned = method && composeCasus(method, occasion.people, occasion.seconds);
        expect(planned?.ok).toBe(true);
      }
      for (const { reasons } of choice.others) expect(reasons.length).toBeGreaterThan(0);
    }),
  );
});
