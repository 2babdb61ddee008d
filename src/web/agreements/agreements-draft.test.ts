import { describe, expect, test } from 'vitest';
import { anId, anna, bram } from '../../../tests/support/a-group.ts';
import { aPerson } from '../../../tests/support/group-keys.ts';
import type { AllAccountKeys } from '../../crypto/account.ts';
import { type AgreementAnswer, agreementBlocks } from '../../groups/agreement-blocks.ts';
import type { AgreementVersion, Group } from '../../groups/group.ts';
import { emptyGroup } from '../../groups/group.ts';
import type { AgreementId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { agreements as english } from '../../locales/en/agreements.ts';
import { agreements as dutch } from '../../locales/nl/agreements.ts';
import { type Ask, askOver } from '../account/ask.ts';
import { OwnRow } from '../account/own-row.svelte.ts';
import { PassingCupboard } from '../live/cupboard.ts';
import { textBefore } from './agreements-before.ts';
import { AgreementsDraft, type KeptDraft } from './agreements-draft.svelte.ts';
import { AgreementsKept } from './agreements-kept.ts';
import { asksForWords, sectionsOf, sentenceOf } from './agreements-sentences.ts';
import { tickPaths, ticksOf } from './agreements-ticks.ts';

const first = anId<AgreementId>('agreement', 1);
const second = anId<AgreementId>('agreement', 2);

function aVersion(version: number, given: Partial<AgreementVersion> = {}): AgreementVersion {
  const agreement = version === 1 ? first : second;
  const answers: readonly AgreementAnswer[] = [{ block: 'length', choice: 'twoHours' }];
  return { agreement, version, by: anna, at: 0, answers, signed: [], agreed: false, ...given };
}

describe('a talk', () => {
  test('what the table says is what would be proposed, in the order of the questions', () => {
    const draft = new AgreementsDraft(() => {});
    draft.say('rhythm', '  elke vijf weken ');
    draft.choose('rhythm', 'ownWords');
    draft.choose('purpose', 'learnTogether');
    expect(draft.said).toEqual([
      { block: 'purpose', choice: 'learnTogether' },
      { block: 'rhythm', choice: 'ownWords', words: 'elke vijf weken' },
    ]);
  });

  test('a question that is put off is in no text, and comes back with its answer', () => {
    const draft = new AgreementsDraft(() => {});
    draft.choose('costs', 'shared');
    draft.leave('costs', 'later');
    expect(draft.said).toEqual([]);
    expect(draft.standingOf('costs')).toBe('later');
    draft.choose('costs', 'shared');
    expect(draft.said).toEqual([{ block: 'costs', choice: 'shared' }]);
    draft.choose('costs', 'shared');
    expect(draft.standingOf('costs')).toBe('open');
  });

  test('two answers that cannot both hold are named while the table still talks', () => {
    const draft = new AgreementsDraft(() => {});
    draft.choose('retention', 'untilFollowUp');
    draft.choose('lookBack', 'none');
    expect(draft.conflicts.map(({ name }) => name)).toEqual(['keptForNoLookBack']);
    draft.leave('lookBack', 'later');
    expect(draft.conflicts).toEqual([]);
  });

  test('a change begins with the text that there is', () => {
    const draft = new AgreementsDraft(() => {});
    draft.startFrom(aVersion(1));
    expect(draft.from).toBe(first);
    expect(draft.isUnderWay).toBe(false);
    expect(draft.said).toEqual(aVersion(1).answers);
    draft.choose('costs', 'none');
    draft.goOnBeside(aVersion(2));
    expect([draft.from, draft.isUnderWay]).toEqual([second, true]);
  });
});

function keepingOf(cupboard: PassingCupboard, keys: AllAccountKeys, ask: Ask, group: GroupId): AgreementsKept {
  return new AgreementsKept({ cupboard, keys, own: new OwnRow(ask, keys), around: { after: () => () => {} } }, group);
}

describe('a talk that is not finished', () => {
  test('stays in this browser until it is saved, and nobody who looks in there reads a word of it', async () => {
    const cupboard = new PassingCupboard();
    const [{ all: keys }, group] = [await aPerson(), anId<GroupId>('group', 1)];
    const nobodyAnswers = askOver(() => Promise.reject(new Error('The train is in a tunnel')));
    const kept = keepingOf(cupboard, keys, nobodyAnswers, group);
    let last: KeptDraft = { answers: {} };
    const draft = new AgreementsDraft((said) => {
      last = said ?? { answers: {} };
    });
    draft.startFrom(aVersion(1));
    draft.say('costs', 'Chris haalt taart bij Bakker Jansen');
    draft.leave('method', 'later');
    await kept.keep(last);
    const names = Array.from({ length: cupboard.length }, (_, at) => cupboard.key(at) ?? '');
    const all = names.map((name) => cupboard.getItem(name)).join(' ');
    expect(all).not.toMatch(/taart|Jansen|later|twoHours/);
    const again = keepingOf(cupboard, keys, nobodyAnswers, group);
    expect(await again.read([first])).toEqual(last);
    expect(await keepingOf(cupboard, (await aPerson()).all, nobodyAnswers, group).read([first])).toBeUndefined();
    again.drop();
    expect(await again.read([first])).toBeUndefined();
  });
});

describe('the text', () => {
  test.each([dutch, english])('has a heading above every question, and each question once', (say) => {
    const sections = sectionsOf(say);
    expect(sections.map(({ name }) => name)).toEqual(Object.keys(say.headings));
    expect(sections.flatMap(({ blocks }) => blocks)).toEqual(agreementBlocks.map(({ id }) => id));
  });

  test.each([dutch, english])('a sentence that is only begun asks for own words in both languages', (say) => {
    const begun = agreementBlocks.flatMap(({ id, choices }) =>
      choices.filter((choice) => asksForWords(say, id, choice)).map((choice) => `${id}.${choice}`),
    );
    expect(begun).toEqual([
      'purpose.ownWords',
      'doubleRelations.ownWords',
      'rhythm.ownWords',
      'length.ownWords',
      'attendance.minimum',
    ]);
  });

  test('choice and own words stand in one line', () => {
    expect(sentenceOf(dutch, { block: 'rhythm', choice: 'ownWords', words: 'elke vijf weken.' })).toBe(
      'Zo vaak komen wij bij elkaar: elke vijf weken.',
    );
    expect(sentenceOf(dutch, { block: 'rhythm', words: 'Als de maan vol is.' })).toBe('Als de maan vol is.');
  });

  test('a newer text is compared with what somebody signed last, else with what is in force', () => {
    const group: Group = { ...emptyGroup, agreements: [aVersion(1, { signed: [anna], agreed: true }), aVersion(2)] };
    expect(textBefore(group, anna)?.version).toBe(1);
    expect(textBefore(group, bram)?.version).toBe(1);
    const unsigned: Group = { ...emptyGroup, agreements: [aVersion(1), aVersion(2)] };
    expect(textBefore(unsigned, bram)).toBeUndefined();
  });
});

test('in the drawing every question has a place of its own, and one of them is now', () => {
  const sections = sectionsOf(dutch);
  const ticks = ticksOf(sections, 'costs', () => 'open');
  expect(
    ticks
      .flat()
      .filter(({ now }) => now)
      .map(({ block }) => block),
  ).toEqual(['costs']);
  const paths = tickPaths(ticks, 165).flat();
  expect(new Set(paths).size).toBe(agreementBlocks.length);
});
