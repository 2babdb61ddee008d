import { describe, expect, test } from 'vitest';
import type { CasusDraft } from '../../groups/casus-fields.ts';
import { emptyGroup } from '../../groups/group.ts';
import type { CasusId, PlannedId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { Draft } from '../../groups/own-things.ts';
import { casus as say } from '../../locales/nl/casus.ts';
import { preparedCasus } from './prepared-casus.ts';

const id = 'group' as GroupId;
const anna = 'anna' as AccountId;
const tonight = 'tonight' as PlannedId;
const aDraft = (casus: string, draft: CasusDraft, group: GroupId = id): Draft => ({
  casus: casus as CasusId,
  group,
  draft,
  at: 1,
  letter: 1,
});
const preparing = { group: emptyGroup, id, self: anna, drafts: [], planned: tonight };

describe('Anna comes into the room with what she prepared', () => {
  test('her question and what she did are there, each for its own box', () => {
    const drafts = [aDraft('no', { question: 'Hoe kan ik nee zeggen?', time: 'acted', didAndEnded: 'Ik zei ja.' })];
    const [prepared] = preparedCasus({ ...preparing, drafts }, say);
    expect(prepared).toMatchObject({
      casus: 'no',
      question: 'Hoe kan ik nee zeggen?',
      state: 'acted',
      shut: 'Ik zei ja.',
    });
    expect(JSON.stringify(prepared?.lines)).not.toContain('Ik zei ja.');
  });

  test('what she showed for tonight comes before what she wrote later, and nothing of another group is there', () => {
    const drafts = [
      aDraft('shown', { title: 'Nee zeggen' }),
      aDraft('later', { title: 'Iets anders' }),
      aDraft('elsewhere', { title: 'Van elders' }, 'other' as GroupId),
    ];
    const shown = {
      id: 'shown' as CasusId,
      by: anna,
      planned: tonight,
      forDate: undefined,
      fields: { title: 'Nee zeggen' },
      at: 1,
      kept: false,
      letter: 1,
    };
    const prepared = preparedCasus({ ...preparing, group: { ...emptyGroup, casus: [shown] }, drafts }, say);
    expect(prepared.map(({ name }) => name)).toEqual(['Nee zeggen', 'Iets anders']);
  });

  test('who tells it has a casus without a question', () => {
    const [prepared] = preparedCasus({ ...preparing, drafts: [aDraft('told', { spoken: true })] }, say);
    expect(prepared).toMatchObject({ name: 'Ik vertel het wel', question: '', shut: undefined });
  });
});
