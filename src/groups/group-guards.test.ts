import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGroupAtItsStart, five, must } from '../../tests/support/a-group.ts';
import { aMember, anyEvent } from '../../tests/support/random-letters.ts';
import { Dice } from '../../tests/support/random-wishes.ts';
import { trajectoryNow } from './circle-of-members.ts';
import { decideGroup } from './decide-group.ts';
import { evolveGroup, foldGroup, type Happening } from './evolve-group.ts';
import { emptyGroup, type Group } from './group.ts';
import { parseGroupEvent, writeGroupEvent } from './parse-group-event.ts';
import { rota } from './rota.ts';
import { tellGroup } from './telling.ts';

/** What holds for whatever letters anybody writes, in whatever order. */

const throws = fc.array(fc.nat(1_000_000), { minLength: 300, maxLength: 1_200, size: 'max' });
/** Without looking for a smaller example: that takes minutes for a thousand throws. The seed is printed. */
const runs = { numRuns: 120, endOnFailure: true };

interface Step {
  readonly before: Group;
  readonly happening: Happening;
  readonly after: Group;
}

/** Seven people who come, go and write anything; `look` is called after everything that happens. */
function live(numbers: readonly number[], look: (step: Step) => void): readonly Happening[] {
  const dice = new Dice(numbers);
  const happenings: Happening[] = [];
  let group = emptyGroup;
  const take = (happening: Happening) => {
    const before = group;
    group = evolveGroup(group, happening);
    happenings.push(happening);
    look({ before, happening, after: group });
  };
  // Most groups begin as they should; some do not get that far.
  const told =
    dice.below(4) > 0 ? aGroupAtItsStart().happenings : five.map((member): Happening => ({ kind: 'came', member }));
  for (const happening of told) take(happening);
  while (dice.left) {
    const news = (['went', 'came', 'renewed', 'restored'] as const)[dice.below(80)];
    if (news !== undefined) take({ kind: news, member: aMember(dice) });
    else {
      const event = anyEvent(dice, group);
      take({ kind: 'letter', number: group.number + 1, by: aMember(dice), at: group.number * 1_000, event });
    }
  }
  return happenings;
}

describe('whatever letters come', () => {
  it('every letter that is written can be read again, and the same letters give the same group', () => {
    let letters = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        const happenings = live(numbers, ({ happening }) => {
          if (happening.kind !== 'letter') return;
          letters += 1;
          expect(must(parseGroupEvent(writeGroupEvent(happening.event)))).toEqual(happening.event);
        });
        const reread = happenings.map((happening): Happening => {
          if (happening.kind !== 'letter') return happening;
          return { ...happening, event: must(parseGroupEvent(writeGroupEvent(happening.event))) };
        });
        expect(foldGroup(reread)).toEqual(foldGroup(happenings));
      }),
      runs,
    );
    expect(letters).toBeGreaterThan(6_000);
  });

  it('what the rules refuse changes nothing but the number, and what they grant is what the fold takes', () => {
    const seen = { granted: 0, refused: 0, changed: 0 };
    const refusals = new Set<string>();
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ before, happening, after }) => {
          if (happening.kind !== 'letter') return;
          const decided = decideGroup(before, happening.by, [happening.event], happening.at);
          const unchanged = { ...before, number: after.number, fromTheStart: after.fromTheStart };
          if (decided.ok) {
            seen.granted += 1;
            if (JSON.stringify(after) !== JSON.stringify(unchanged)) seen.changed += 1;
          } else {
            seen.refused += 1;
            refusals.add(decided.problem);
            expect(after).toEqual(unchanged);
          }
        });
      }),
      runs,
    );
    expect(Math.min(seen.granted, seen.refused, seen.changed)).toBeGreaterThan(1_000);
    expect(refusals.size).toBeGreaterThan(20);
  });

  it('the fold takes letters in any order and twice, and never throws', () => {
    fc.assert(
      fc.property(throws, fc.integer(), (numbers, seed) => {
        const happenings = live(numbers, () => undefined);
        const shuffled = happenings.toSorted((one, other) => shuffle(one, seed) - shuffle(other, seed));
        const group = foldGroup([...shuffled, ...happenings]);
        expect(rota(group).length).toBeLessThanOrEqual(trajectoryNow(group)?.meetings.length ?? 0);
        tellGroup(group, five);
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('nobody signs for another, nobody is made ready or renamed by another, and a stranger changes nothing', () => {
    let signatures = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ before, happening, after }) => {
          if (happening.kind !== 'letter') return;
          const { by } = happening;
          const signed = (group: Group) =>
            new Set(group.agreements.flatMap((one) => one.signed.map((who) => `${one.agreement} ${who}`)));
          const had = signed(before);
          for (const signature of [...signed(after)].filter((one) => !had.has(one))) {
            signatures += 1;
            expect(signature.endsWith(` ${by}`)).toBe(true);
          }
          if (signed(after).size > signed(before).size) expect(before.started).toBe(true);
          after.members.forEach((member, at) => {
            const was = before.members[at];
            if (member.account === by || was === undefined) return;
            expect([member.name, member.as, member.readyWith]).toEqual([was.name, was.as, was.readyWith]);
          });
          const member = before.members.some(({ account, here }) => account === by && here);
          if (!member)
            expect({ ...after, number: 0, fromTheStart: true }).toEqual({ ...before, number: 0, fromTheStart: true });
        });
      }),
      runs,
    );
    expect(signatures).toBeGreaterThan(30);
  });

  it('nobody chairs the own casus in any plan, and nobody who left has a turn to come', () => {
    let turns = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ after }) => {
          const here = new Set(after.members.filter((member) => member.here).map(({ account }) => account));
          for (const { presenter, chair, held, cancelled } of trajectoryNow(after)?.meetings ?? []) {
            if (held !== undefined || cancelled) continue;
            if (presenter === undefined && chair === undefined) continue;
            turns += 1;
            expect(presenter !== undefined && presenter === chair).toBe(false);
            for (const account of [presenter, chair]) if (account !== undefined) expect(here.has(account)).toBe(true);
          }
        });
      }),
      runs,
    );
    expect(turns).toBeGreaterThan(250);
  });

  it('no link outlives somebody who knew it, and nobody leaves, takes back or returns shares for another', () => {
    let links = 0;
    let shares = 0;
    fc.assert(
      fc.property(throws, (numbers) => {
        live(numbers, ({ before, happening, after }) => {
          if (happening.kind === 'letter') {
            const { by } = happening;
            const ofOthers = (group: Group) => group.shares.filter(({ owner }) => owner !== by);
            const byOthers = (group: Group) => group.returned.filter((one) => one.by !== by && one.to !== by);
            expect([ofOthers(after), byOthers(after)]).toEqual([ofOthers(before), byOthers(before)]);
            shares += after.shares.length + after.returned.length;
            return;
          }
          if (happening.kind === 'came' || !before.members.some(({ account }) => account === happening.member)) return;
          if (happening.kind === 'went' && before === after) return;
          links += before.invitations.length;
          expect(after.invitations).toEqual([]);
        });
      }),
      runs,
    );
    expect(links).toBeGreaterThan(5);
    expect(shares).toBeGreaterThan(100);
  });

  it('erasing the words of casus, of what became of them and the keys of meetings leaves all else as it was', () => {
    let erased = 0;
    fc.assert(
      fc.property(throws, fc.integer(), (numbers, seed) => {
        const happenings = live(numbers, () => undefined);
        const kept = happenings.filter((happening) => {
          // By the first letter everyone knows that the row was read from the start: a group begins with its name.
          const later = happening.kind === 'letter' && happening.number > 1;
          const goes = later && vanishing.has(happening.event.kind) && shuffle(happening, seed) > 0.5;
          if (goes) erased += 1;
          return !goes;
        });
        const bare = (group: Group) => ({
          ...group,
          number: 0,
          fromTheStart: true,
          casus: [],
          steps: [],
          over: [],
          opened: group.opened.map(({ meeting }) => meeting),
          invitations: [],
          restorings: [],
          returned: [],
        });
        expect(bare(foldGroup(kept))).toEqual(bare(foldGroup(happenings)));
      }),
      runs,
    );
    expect(erased).toBeGreaterThan(250);
  });
});

const vanishing = new Set([
  'casusShared',
  'casusKept',
  'firstStepSet',
  'followedUp',
  'rootGiven',
  'invitationGiven',
  'restoringBegun',
  'shareReturned',
]);

/** The same number between 0 and 1 for the same thing. */
function shuffle(happening: Happening, seed: number): number {
  const text = JSON.stringify(happening) + seed;
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 1_000_003;
  return sum / 1_000_003;
}
