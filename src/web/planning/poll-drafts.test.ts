import { describe, expect, test } from 'vitest';
import { aDay } from '../../../tests/support/a-date.ts';
import { aGroupAtItsStart, anId } from '../../../tests/support/a-group.ts';
import { aPerson } from '../../../tests/support/group-keys.ts';
import { newId } from '../../crypto/ids.ts';
import { derivePollLink, newPollSecret } from '../../crypto/poll-link.ts';
import type { GroupId } from '../../groups/ids.ts';
import { forgetMember } from '../account/forgetting.ts';
import { PassingCupboard } from '../live/cupboard.ts';
import { draftOfGuest, draftOfMember } from './kept-draft.ts';
import { readPlan, writePlan } from './kept-plan.ts';
import { answerDraft } from './poll-draft.ts';
import { planAtFirst } from './poll-plan.ts';

const group = anId<GroupId>('group', 1);
const [tuesday, thursday, friday] = [1_000, 2_000, 3_000];
const dates = [tuesday, thursday, friday];

function shelf(cupboard: PassingCupboard): string {
  return Array.from({ length: cupboard.length }, (_, at) => cupboard.getItem(cupboard.key(at) ?? '')).join();
}

describe('an answer that is half filled in', () => {
  test('waits in the browser where Bram began it, over what he sent before, and nobody else reads it there', async () => {
    const [cupboard, bram, chris] = [new PassingCupboard(), await aPerson(), await aPerson()];
    const kept = draftOfMember(cupboard, bram.all, group, 'poll/1');
    const before = { yes: [friday], ifNeedBe: [], no: [] };
    const begun = await answerDraft(kept, dates, before);
    expect(begun.isKept).toBe(false);
    begun.keep(new Map([...begun.said, [thursday, 'ifNeedBe']]));
    begun.keep(new Map([...begun.said, [tuesday, 'no']]));
    await expect.poll(() => cupboard.length).toBe(1);
    expect(shelf(cupboard)).not.toContain('ifNeedBe');

    const again = await answerDraft(draftOfMember(cupboard, bram.all, group, 'poll/1'), dates, before);
    expect([...again.said]).toEqual([
      [friday, 'yes'],
      [tuesday, 'no'],
    ]);
    expect(again.isKept).toBe(true);
    const hers = await answerDraft(draftOfMember(cupboard, chris.all, group, 'poll/1'), dates, undefined);
    expect(hers.said.size).toBe(0);
    // A date that the poll does not ask about any more is not filled in.
    expect((await answerDraft(kept, [friday], undefined)).said.has(tuesday)).toBe(false);
    forgetMember(cupboard);
    expect(cupboard.length).toBe(0);
  });

  test('of Fatima, who has a link, opens with that link alone, and is gone when she has sent it', async () => {
    const cupboard = new PassingCupboard();
    const link = newId<'PollLinkId'>();
    const [hers, another] = [await derivePollLink(newPollSecret(), link), await derivePollLink(newPollSecret(), link)];
    const kept = draftOfGuest(cupboard, hers);
    (await answerDraft(kept, dates, undefined)).keep(new Map([[friday, 'yes']]));
    await expect.poll(() => cupboard.length).toBe(1);
    expect((await answerDraft(draftOfGuest(cupboard, hers), dates, undefined)).said.get(friday)).toBe('yes');
    expect((await answerDraft(draftOfGuest(cupboard, another), dates, undefined)).isKept).toBe(false);
    kept.drop();
    expect(cupboard.length).toBe(0);
  });
});

describe('a date poll that is half made', () => {
  const tale = aGroupAtItsStart();
  const begun = planAtFirst(tale.group, 'Europe/Amsterdam', tale.now);
  const today = aDay('2026-01-05');

  test('is there again as Anna left it', () => {
    const [monday = begun.until] = [aDay('2026-03-02')];
    const plan = {
      ...begun,
      planned: begun.planned.slice(1),
      everyWeeks: 4,
      weekdays: [1, 3] as const,
      last: aDay('2026-12-01'),
      added: [monday],
      removed: [aDay('2026-03-03')],
      off: { places: ['BE'] as const, schools: [] },
    };
    expect(readPlan(writePlan(plan), begun, today)).toEqual(plan);
    expect(readPlan(writePlan(begun), { ...begun, first: today }, today).everyWeeks).toBe(begun.everyWeeks);
  });

  test('whatever another version of these pages left behind, and what went by meanwhile, is as in a new one', () => {
    for (const text of ['', '[]', '{"planned":7}', '{"until":"2026-02-31","minutes":9000,"off":null,"added":"x"}']) {
      expect(readPlan(text, begun, today)).toEqual(begun);
    }
    const late = readPlan(writePlan({ ...begun, added: [today] }), begun, aDay('2026-02-20'));
    expect(late).toMatchObject({ until: begun.until, added: [] });
  });
});
