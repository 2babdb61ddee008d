import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anId, anna, five, must } from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { startingAnswers } from './agreement-blocks.ts';
import type { AgreementId, CasusId } from './group-ids.ts';
import { mostInLetter, mostPeople } from './group-limits.ts';
import type { AccountId } from './ids.ts';
import { parseGroupEvent, writeGroupEvent } from './parse-group-event.ts';
import { parseOwnEvent } from './parse-own-event.ts';

const casus = anId<CasusId>('casus', 1);
const agreement = anId<AgreementId>('agreement', 1);

describe('a letter to the group', () => {
  it('that nobody can read is refused by name, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '{"kind":1}')), (text) => {
        expect(parseGroupEvent(text).ok).toBe(false);
        expect(parseOwnEvent(text).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
    expect(parseGroupEvent('{')).toEqual(refused('notJson'));
    expect(parseGroupEvent('{"kind":"toString"}')).toEqual(refused('unknownKind'));
    expect(parseGroupEvent('{"kind":"__proto__"}')).toEqual(refused('unknownKind'));
    expect(parseGroupEvent('{"kind":"fromANewerKring"}')).toEqual(refused('unknownKind'));
  });

  it('carries nothing beside its own fields', () => {
    const signed = { kind: 'agreementSigned', agreement } as const;
    expect(must(parseGroupEvent(writeGroupEvent(signed)))).toEqual(signed);
    expect(parseGroupEvent(JSON.stringify({ ...signed, by: anna }))).toEqual(refused('malformed'));
    expect(parseGroupEvent(JSON.stringify({ kind: 'swapAccepted', swap: 'short' }))).toEqual(refused('malformed'));
  });

  it('is at most as long as a sealed text holds, counted in code points', () => {
    const step = (many: number) => ({ kind: 'firstStepSet', casus, step: '🌱'.repeat(many) });
    expect(parseGroupEvent(JSON.stringify(step(400))).ok).toBe(true);
    expect(parseGroupEvent(JSON.stringify(step(401)))).toEqual(refused('malformed'));
    expect(parseGroupEvent(JSON.stringify(step(mostInLetter)))).toEqual(refused('tooLong'));
  });

  it('a name needs something to see', () => {
    expect(parseGroupEvent(JSON.stringify({ kind: 'selfNamed', name: ' \n ' }))).toEqual(refused('malformed'));
    expect(parseGroupEvent(JSON.stringify({ kind: 'selfNamed', name: 'Zoë' })).ok).toBe(true);
  });

  it.each([
    ['a choice that is none of this question', [{ block: 'proof', choice: 'monthly' }]],
    ['neither a choice nor words', [{ block: 'proof' }]],
    [
      'the same question twice',
      [
        { block: 'proof', choice: 'on' },
        { block: 'proof', choice: 'off' },
      ],
    ],
    ['a question that there is not', [{ block: 'weather', words: 'Zon' }]],
    ['nothing', []],
  ])('agreements with %s are no agreements', (_, answers) => {
    expect(parseGroupEvent(JSON.stringify({ kind: 'agreementProposed', agreement, answers }))).toEqual(
      refused('malformed'),
    );
  });

  it('agreements as long as they can be can still be told to a newcomer, with all who signed', () => {
    const answers = startingAnswers.map((answer) => ({ ...answer, words: 'é'.repeat(150) }));
    expect(parseGroupEvent(writeGroupEvent({ kind: 'agreementProposed', agreement, answers })).ok).toBe(true);
    const longer = answers.map((answer) => ({ ...answer, words: 'é'.repeat(170) }));
    expect(parseGroupEvent(writeGroupEvent({ kind: 'agreementProposed', agreement, answers: longer })).ok).toBe(false);
    const signed = Array.from({ length: mostPeople }, (_, index) => anId<AccountId>('account', index));
    const told = writeGroupEvent({ kind: 'agreementTold', agreement, version: 1_000, answers, signed });
    expect(parseGroupEvent(told).ok).toBe(true);
  });

  it('nobody is named twice', () => {
    expect(parseGroupEvent(JSON.stringify({ kind: 'readied', circle: five })).ok).toBe(true);
    expect(parseGroupEvent(JSON.stringify({ kind: 'readied', circle: [anna, anna] }))).toEqual(refused('malformed'));
  });
});
