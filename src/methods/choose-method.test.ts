import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choosable, type MethodChoice, type Occasion, signals } from './choice.ts';
import { questions } from './choice-table.ts';
import { chooseMethod } from './choose-method.ts';
import { peopleOf } from './compose.ts';
import { describeReasonAgainst, describeReasonFor, describeUnfit } from './describe-choice.ts';
import { type FittedPhase, fit } from './fit.ts';
import { type QuestionWord, questionWords } from './guidance.ts';
import { kinds, type MethodId, type PhaseId } from './structure.ts';
import { languages } from './texts.ts';

interface Sketch extends Partial<Omit<Choosable, 'id' | 'guidance'>> {
  readonly best?: readonly QuestionWord[];
  readonly well?: readonly QuestionWord[];
  readonly not?: readonly QuestionWord[];
  readonly meetings?: number;
  readonly facilitator?: boolean;
  readonly variantOf?: string;
  readonly toBeginWith?: true;
  readonly minutes?: readonly [least: number, normal: number, most: number];
}

/** A method of one phase for three to eight people, 45 minutes and between 30 and 60, that suits nothing in particular. */
function aMethod(id: string, sketch: Sketch = {}): Choosable {
  const {
    best = [],
    well = [],
    not = [],
    meetings = 0,
    facilitator = false,
    variantOf,
    minutes = [30, 45, 60],
  } = sketch;
  const [least, normal, most] = minutes.map((minute) => ({ fixed: minute * 60, each: 0 }));
  if (least === undefined || normal === undefined || most === undefined) throw new Error('Three times');
  return {
    id: id as MethodId,
    kind: sketch.kind ?? 'reflective',
    people: sketch.people ?? { least: 3, most: 8 },
    phases: sketch.phases ?? [{ id: 'only' as PhaseId, time: { least, normal, most }, counts: 'everyone' }],
    guidance: {
      ...(variantOf === undefined ? {} : { variantOf: variantOf as MethodId }),
      suits: { best, well, not },
      needs: { meetings, facilitator },
      ...(sketch.toBeginWith === undefined ? {} : { toBeginWith: sketch.toBeginWith }),
    },
  };
}

const tenMinutes = { fixed: 600, each: 0 };

/** Six people who have met ten times, with 45 minutes and nothing answered. */
function anOccasion(about: Partial<Occasion> = {}): Occasion {
  return { answers: [], people: 6, seconds: 2700, meetings: 10, facilitator: false, used: [], signals: [], ...about };
}

function suggested(choice: MethodChoice): readonly string[] {
  return choice.kind === 'unfit' ? [] : choice.suggested.map(({ method }) => method);
}

function against(choice: MethodChoice, id: string) {
  return choice.kind === 'unfit' ? [] : choice.others.find(({ method }) => method === id)?.reasons;
}

describe('the question that is brought', () => {
  it('finds first what it is meant for, then what works too, and leaves out what it is wrong for', () => {
    const methods = [
      aMethod('a-wrong', { not: ['values'] }),
      aMethod('b-well', { well: ['values'] }),
      aMethod('c-silent'),
      aMethod('d-best', { best: ['values'] }),
    ];
    const choice = chooseMethod(methods, anOccasion({ answers: ['values'] }));
    expect(suggested(choice)).toEqual(['d-best', 'b-well', 'c-silent']);
    expect(against(choice, 'a-wrong')).toEqual([{ kind: 'notSuited', answers: ['values'] }]);
    expect(choice.kind === 'fit' && choice.suggested[2]?.reasons[0]).toEqual({ kind: 'possible' });
  });

  it('weighs what is asked for before what the casus is like', () => {
    const methods = [
      aMethod('all-about-the-event', { best: ['event', 'acted', 'head'] }),
      aMethod('made-for-practice', { best: ['practice'] }),
    ];
    const answers: readonly QuestionWord[] = ['event', 'acted', 'head', 'practice'];
    expect(suggested(chooseMethod(methods, anOccasion({ answers })))[0]).toBe('made-for-practice');
  });

  it('puts what suits three answers before what suits one of them very well', () => {
    const methods = [
      aMethod('a-for-one', { best: ['stuck'] }),
      aMethod('b-for-three', { well: ['stuck', 'event', 'heart'] }),
    ];
    const answers: readonly QuestionWord[] = ['stuck', 'event', 'heart'];
    expect(suggested(chooseMethod(methods, anOccasion({ answers })))).toEqual(['b-for-three', 'a-for-one']);
  });

  it('keeps what is made for one special thing for whoever says that', () => {
    const methods = [aMethod('made-for-aggression', { best: ['aggression'], well: ['event'] }), aMethod('plain')];
    const about = chooseMethod(methods, anOccasion({ answers: ['event'] }));
    expect(suggested(about)).toEqual(['plain']);
    expect(against(about, 'made-for-aggression')).toEqual([{ kind: 'madeFor', answers: ['aggression'] }]);
    const asked = chooseMethod(methods, anOccasion({ answers: ['event', 'aggression'] }));
    expect(suggested(asked)[0]).toBe('made-for-aggression');
  });

  it('says plainly what the nearest is not meant for, when nothing suits all that was said', () => {
    const methods = [
      aMethod('not-for-one', { best: ['event'], not: ['values'] }),
      aMethod('not-for-two', { not: ['event', 'values'] }),
    ];
    const choice = chooseMethod(methods, anOccasion({ answers: ['event', 'values'] }));
    expect(choice.kind === 'fit' && choice.suggested).toEqual([
      {
        method: 'not-for-one',
        reasons: [
          { kind: 'suits', how: 'best', answers: ['event'] },
          { kind: 'despite', answers: ['values'] },
          { kind: 'time', own: 2700, asked: 2700 },
        ],
      },
    ]);
  });

  it('offers one of a family, so that variants do not hide the rest', () => {
    const family = ['base', 'base-cards', 'base-short'].map((id) =>
      aMethod(id, { best: ['event'], ...(id === 'base' ? {} : { variantOf: 'base' }) }),
    );
    const methods = [...family, aMethod('other', { well: ['event'] })];
    const choice = chooseMethod(methods, anOccasion({ answers: ['event'] }));
    expect(suggested(choice)).toEqual(['base', 'other']);
    expect(against(choice, 'base-cards')).toEqual([{ kind: 'related', to: 'base' }]);
  });

  it('is asked with every word of the language, once', () => {
    expect(questions.flat().toSorted()).toEqual([...questionWords].toSorted());
  });
});

describe('people, time and what a method needs', () => {
  const demanding = aMethod('demanding', { meetings: 4, facilitator: true, people: { least: 5, most: 8 } });

  it('names what is missing', () => {
    expect(against(chooseMethod([demanding], anOccasion({ meetings: 2 })), 'demanding')).toEqual([
      { kind: 'needsFacilitator' },
      { kind: 'metTooLittle', meetings: 2, needed: 4 },
    ]);
    expect(against(chooseMethod([demanding], anOccasion({ people: 4 })), 'demanding')).toEqual([
      { kind: 'tooFewPeople', people: 4, least: 5, most: 8 },
    ]);
    expect(suggested(chooseMethod([demanding], anOccasion({ facilitator: true })))).toEqual(['demanding']);
  });

  it('lets a method be stretched as far as it goes and no further', () => {
    const methods = [aMethod('steady')];
    expect(suggested(chooseMethod(methods, anOccasion({ seconds: 3600 })))).toEqual(['steady']);
    expect(against(chooseMethod(methods, anOccasion({ seconds: 3601 })), 'steady')).toEqual([
      { kind: 'tooLong', seconds: 3601, least: 1800, most: 3600 },
    ]);
    expect(against(chooseMethod(methods, anOccasion({ seconds: 1799 })), 'steady')).toEqual([
      { kind: 'tooShort', seconds: 1799, least: 1800, most: 3600 },
    ]);
  });

  it('needs the minutes for a turn for each when everybody wants one', () => {
    const turn = { normal: tenMinutes, least: tenMinutes, most: tenMinutes };
    const only = 'only' as PhaseId;
    const round: FittedPhase = {
      id: only,
      time: turn,
      counts: 'everyone',
      repeat: { from: only, until: 'everyone', atMost: 8 },
    };
    const roundOnce = aMethod('round', { phases: [round] });
    const single = aMethod('single');
    const hour = chooseMethod([roundOnce, single], anOccasion({ answers: ['everyone'], seconds: 3600 }));
    expect(suggested(hour)).toEqual(['round']);
    expect(hour.kind === 'fit' && hour.suggested[0]?.reasons).toContainEqual({
      kind: 'turnForEach',
      people: 6,
      each: 600,
    });
    expect(against(hour, 'single')).toEqual([{ kind: 'noTurnForEach', least: 6 * 1800 }]);
    const day = chooseMethod([single], anOccasion({ answers: ['everyone'], seconds: 6 * 2700 }));
    expect(suggested(day)).toEqual(['single']);
  });
});

describe('how often the group has met, and what it used', () => {
  const methods = [aMethod('known', { well: ['event'] }), aMethod('fresh', { best: ['event'], toBeginWith: true })];
  const answers: readonly QuestionWord[] = ['event'];

  it('keeps a beginning group with the form that it is learning', () => {
    const choice = chooseMethod(methods, anOccasion({ answers, meetings: 2, used: ['known' as MethodId] }));
    expect(suggested(choice)).toEqual(['known', 'fresh']);
    expect(choice.kind === 'fit' && choice.suggested[0]?.reasons).toContainEqual({ kind: 'learnItWell' });
  });

  it('offers a new group that says nothing else the form to begin with, and no longer when it has met often', () => {
    const library = [aMethod('a-clever-one'), aMethod('plain', { toBeginWith: true })];
    expect(suggested(chooseMethod(library, anOccasion({ meetings: 0 })))[0]).toBe('plain');
    expect(suggested(chooseMethod(library, anOccasion()))[0]).toBe('a-clever-one');
  });

  it('gives a group that has met often some air', () => {
    const choice = chooseMethod(
      [aMethod('known', { best: answers }), aMethod('fresh', { best: answers })],
      anOccasion({ answers, used: ['fresh' as MethodId, 'known' as MethodId] }),
    );
    expect(suggested(choice)).toEqual(['fresh', 'known']);
    expect(choice.kind === 'fit' && choice.suggested[1]?.reasons).toContainEqual({ kind: 'usedLastTime' });
  });

  it('never lets habit keep a group from what it asks for', () => {
    const [known] = methods;
    const made = aMethod('made-for-it', { best: ['stuck'] });
    const occasion = anOccasion({ answers: ['stuck'], meetings: 1, used: ['known' as MethodId] });
    expect(suggested(chooseMethod(known === undefined ? [] : [known, made], occasion))[0]).toBe('made-for-it');
  });
});

describe('what is not for intervisie', () => {
  it.each(signals)('%s: no method, but what to do instead', (signal) => {
    const choice = chooseMethod([aMethod('any')], anOccasion({ signals: [signal] }));
    expect(choice.kind).toBe('unfit');
    for (const { instead } of choice.kind === 'unfit' ? choice.because : [])
      for (const language of languages) expect(describeUnfit(signal, instead, language)).toMatch(/^[A-Z].*[.]$/);
  });

  it('tells danger first, and that secrecy never outranks it', () => {
    const choice = chooseMethod([], anOccasion({ signals: ['allEqually', 'danger'] }));
    const [first] = choice.kind === 'unfit' ? choice.because : [];
    expect(first).toEqual({ signal: 'danger', instead: 'actNow' });
    expect(first && describeUnfit(first.signal, first.instead, 'nl')).toContain('Geheimhouding gaat daar nooit boven.');
  });
});

describe('whatever methods and people there are', () => {
  const someWords = fc.subarray([...questionWords], { maxLength: 5 });
  const anyMethod = fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      kind: fc.constantFrom(...kinds),
      people: fc
        .tuple(fc.integer({ min: 2, max: 8 }), fc.nat(6))
        .map(([least, more]) => ({ least, most: least + more })),
      words: fc.shuffledSubarray([...questionWords], { maxLength: 9 }),
      minutes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }),
      meetings: fc.nat(6),
      facilitator: fc.boolean(),
      variantOf: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    })
    .map(({ id, words, minutes, variantOf, ...rest }) => {
      const [least = 1, normal = 1, most = 1] = minutes.toSorted((one, other) => one - other);
      const lists = { best: words.slice(0, 3), well: words.slice(3, 6), not: words.slice(6) };
      const base = variantOf === undefined ? {} : { variantOf };
      return aMethod(id, { ...rest, ...lists, ...base, minutes: [least, normal, most] });
    });
  const anyMethods = fc.uniqueArray(anyMethod, { selector: ({ id }) => id, maxLength: 12 });
  const anyOccasion = fc.record({
    answers: someWords,
    people: fc.integer({ min: 2, max: 14 }),
    seconds: fc.integer({ min: 60, max: 7200 }),
    meetings: fc.nat(12),
    facilitator: fc.boolean(),
    used: fc.array(
      fc.stringMatching(/^[a-c]$/).map((id) => id as MethodId),
      { maxLength: 4 },
    ),
    signals: fc.constant([]),
  });

  it('never suggests what does not fit the people or the time', () => {
    fc.assert(
      fc.property(anyMethods, anyOccasion, (methods, occasion) => {
        for (const id of suggested(chooseMethod(methods, occasion))) {
          const method = methods.find((one) => one.id === id);
          expect(method?.people.least).toBeLessThanOrEqual(occasion.people);
          expect(method?.people.most).toBeGreaterThanOrEqual(occasion.people);
          const times = occasion.answers.includes('everyone') ? occasion.people : 1;
          const fitted = fit(method?.phases ?? [], peopleOf(occasion.people), Math.floor(occasion.seconds / times));
          expect(fitted.ok).toBe(true);
        }
      }),
    );
  });

  it('comes to the same in whatever order the methods stand', () => {
    const shuffled = anyMethods.chain((methods) =>
      fc.tuple(fc.constant(methods), fc.shuffledSubarray(methods, { minLength: methods.length })),
    );
    fc.assert(
      fc.property(shuffled, anyOccasion, ([methods, other], occasion) => {
        expect(chooseMethod(other, occasion)).toEqual(chooseMethod(methods, occasion));
      }),
    );
  });

  it('suggests each method or says why not, in whole sentences', () => {
    fc.assert(
      fc.property(anyMethods, anyOccasion, (methods, occasion) => {
        const choice = chooseMethod(methods, occasion);
        if (choice.kind === 'unfit') throw new Error('There was no signal');
        const told = [...choice.suggested, ...choice.others].map(({ method }) => method);
        const expected = methods.filter(({ kind }) => kind !== 'agenda').map(({ id }) => id);
        expect(told.toSorted()).toEqual(expected.toSorted());
        expect(choice.suggested.length).toBeLessThanOrEqual(4);
        for (const language of languages) {
          const sentences = [
            ...choice.suggested.flatMap(({ reasons }) => reasons.map((reason) => describeReasonFor(reason, language))),
            ...choice.others.flatMap(({ reasons }) =>
              reasons.map((reason) => describeReasonAgainst(reason, language, (id) => id)),
            ),
          ];
          for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^!]*[.]$/);
        }
        for (const { reasons } of [...choice.suggested, ...choice.others]) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});
