import { expect, test } from 'vitest';
import { anId, anna } from '../../../tests/support/a-group.ts';
import type { GroupEvent } from '../../groups/group-event.ts';
import { ownSaying, wordsIn } from './export-own-words.ts';

const secret = 'c2VjcmV0IG9mIGEgbWVldGluZywgMzIgYnl0ZXMuLi4';

test('Anna takes her casus along as she typed it, and what she only chose has no words', () => {
  const shared = ownSaying({
    kind: 'casusShared',
    casus: anId('casus', 1),
    fields: { question: 'Hoe kan ik …?', title: '' },
  });
  expect(shared && wordsIn(shared)).toEqual(['Hoe kan ik …?']);
  const chose = ownSaying({ kind: 'chairingSet', chairing: 'declined' });
  expect(chose && wordsIn(chose)).toEqual([]);
});

test('keys, what she told about others and figures of everyone stay where they are', () => {
  const others: readonly GroupEvent[] = [
    { kind: 'rootGiven', meeting: anId('meeting', 1), root: secret },
    { kind: 'invitationGiven', invitation: anId('invitation', 1), secret, until: 1, for: 'Dewi' },
    { kind: 'restoringBegun', member: anna, entry: secret, signatures: [] },
    { kind: 'sharesLeft', needed: 2, sealed: secret, shares: [] },
    { kind: 'evaluationShown', evaluation: anId('evaluation', 1), scales: [{ scale: 'safety', values: [1, 5] }] },
    { kind: 'meetingHeld', planned: anId('planned', 1), present: [anna], presenters: [], methods: [] },
    { kind: 'agreementTold', agreement: anId('agreement', 1), version: 1, answers: [], signed: [anna] },
  ];
  expect(others.flatMap((event) => ownSaying(event) ?? [])).toEqual([]);
});
