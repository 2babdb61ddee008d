import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anId, anna, five, type GroupTale, must } from '../../tests/support/a-group.ts';
import { addWhatIsMissing, aTrajectory, at, hold, holdNext, next } from '../../tests/support/a-trajectory.ts';
import { Dice } from '../../tests/support/random-wishes.ts';
import { isToCome, participantsHere, trajectoryNow } from './circle-of-members.ts';
import type { Group, Planned } from './group.ts';
import { growth } from './growth.ts';
import type { AccountId } from './ids.ts';
import { ledger, stillToBring, turnsTaken } from './ledger.ts';
import { type RotaMeeting, rota } from './rota.ts';

/** A whole trajectory in which people are ill, tell it or not, leave, come, decline, fix a chair and swap. */
function simulate(numbers: readonly number[], disturbed: boolean): GroupTale {
  const dice = new Dice(numbers);
  const people = Array.from({ length: 3 + dice.below(6) }, (_, index) => anId<AccountId>('account', index + 1));
  const tale = aTrajectory(people);
  for (let round = 0; round < 40; round += 1) {
    if (disturbed) disturb(tale, dice);
    const here = participantsHere(tale.group).map(({ account }) => account);
    const present = disturbed ? here.filter(() => dice.below(6) > 0) : here;
    const plan = rota(tale.group);
    check(tale, plan);
    if (present.length === 0 || plan[0] === undefined) break;
    hold(tale, plan[0], present);
    addWhatIsMissing(tale);
  }
  return tale;
}

function disturb(tale: GroupTale, dice: Dice): void {
  const here = participantsHere(tale.group).map(({ account }) => account);
  const member = dice.oneOf(here) ?? anna;
  const planned = dice.oneOf(trajectoryNow(tale.group)?.meetings.filter(isToCome) ?? [])?.id ?? at(tale, 0);
  const other = dice.oneOf(trajectoryNow(tale.group)?.meetings.filter(isToCome) ?? [])?.id ?? at(tale, 0);
  switch (dice.below(9)) {
    case 0:
      if (here.length > 3) tale.go(member);
      break;
    case 1:
      tale.come(anId<AccountId>('account', 20 + dice.below(3)));
      break;
    case 2:
      tale.write(member, { kind: 'chairingSet', chairing: dice.below(2) === 0 ? 'declined' : 'inTurn' });
      break;
    case 3:
      tale.write(member, dice.below(2) === 0 ? { kind: 'chairFixed' } : { kind: 'chairFixed', chair: member });
      break;
    case 4:
      tale.write(member, { kind: 'absenceTold', planned, away: dice.below(4) > 0 });
      break;
    case 5:
      for (const { planned: id, presenting, chairing } of rota(tale.group)) {
        const presenter = presenting?.account;
        const chair = chairing.account;
        if (id !== planned || presenter === undefined || chair === undefined) continue;
        tale.write(presenter, { kind: 'turnsSet', planned, presenter, chair });
      }
      break;
    case 6: {
      const swap = tale.id<never>('swap');
      tale.write(member, { kind: 'swapProposed', swap, turn: 'presenting', mine: planned, theirs: other });
      for (const asked of here) tale.write(asked, { kind: 'swapAccepted', swap });
      break;
    }
    case 7:
      tale.write(member, { kind: 'turnDeclined', planned, turn: dice.one(['presenting', 'chairing']) });
      break;
    default:
  }
}

const seen = { plans: 0, even: 0, owed: 0 };

/** What holds for every plan, whatever happened before it. */
function check({ group }: GroupTale, plan: readonly RotaMeeting[]): void {
  const meetings = trajectoryNow(group)?.meetings.filter(isToCome) ?? [];
  const people = participantsHere(group);
  seen.plans += 1;
  const chairing = new Map(
    people.filter((one) => one.chairing === 'inTurn').map((one) => [one.account, turnsTaken(group, one, 'chairing')]),
  );
  const loads = new Map(chairing);
  plan.forEach(({ presenting, chairing: chairs }, index) => {
    const planned = meetings[index];
    if (presenting?.account !== undefined) expect(presenting.account).not.toBe(chairs.account);
    for (const turn of [presenting, chairs]) {
      if (turn?.account === undefined || turn.why === 'agreed') continue;
      expect(planned?.away).not.toContain(turn.account);
    }
    if (chairs.account !== undefined && loads.has(chairs.account))
      loads.set(chairs.account, (loads.get(chairs.account) ?? 0) + 1);
  });
  const spread = Math.max(...loads.values()) - Math.min(...loads.values());
  if (loads.size > 0 && spread > 1) expect(couldBeEven(group.fixedChair, plan, meetings, chairing)).toBe(false);
  else seen.even += 1;
  growsWithPeople(group, plan);
  bringsOnce(
    plan,
    meetings,
    people.map((one) => [one.account, turnsTaken(group, one, 'presenting')] as const),
  );
}

/** Everyone who still has to bring has a place, or is counted among those for whom a meeting is missing. */
function growsWithPeople(group: Group, plan: readonly RotaMeeting[]): void {
  const { add, drop } = growth(group, plan);
  const without = stillToBring(group).filter((account) =>
    plan.every(({ presenting }) => presenting?.account !== account),
  );
  expect(add).toBe(without.length);
  for (const { planned, presenting } of plan) {
    if (presenting?.account === undefined) continue;
    expect(drop).not.toContain(planned);
  }
  const reasons = plan.map(({ presenting }) => presenting?.why);
  if (add > 0) expect(reasons).not.toContain('everyoneBrings');
  else expect(reasons).not.toContain('elsewhere');
}

/** Nobody is planned twice as long as somebody who is free there has not brought. */
function bringsOnce(
  plan: readonly RotaMeeting[],
  meetings: readonly Planned[],
  before: readonly (readonly [AccountId, number])[],
): void {
  const brings = new Map(before);
  for (const { presenting } of plan) {
    if (presenting?.account !== undefined) brings.set(presenting.account, (brings.get(presenting.account) ?? 0) + 1);
  }
  const none = [...brings].filter(([, count]) => count === 0).map(([account]) => account);
  for (const account of none) {
    plan.forEach(({ presenting }, index) => {
      const planned = meetings[index];
      const free = planned?.is === 'casus' && !planned.away.includes(account) && planned.chair !== account;
      const over = presenting?.account === undefined || (brings.get(presenting.account) ?? 0) > 1;
      if (free && presenting?.why !== 'agreed') expect(over).toBe(false);
    });
  }
}

/** Every way to give out the chair of this plan: whether one of them is even to one turn. */
function couldBeEven(
  fixed: AccountId | undefined,
  plan: readonly RotaMeeting[],
  meetings: readonly Planned[],
  loads: ReadonlyMap<AccountId, number>,
): boolean {
  const total = [...loads.values()].reduce((sum, load) => sum + load, 0);
  const free = plan.filter(
    ({ chairing }) => chairing.why !== 'agreed' && chairing.why !== 'fixedChair' && chairing.account !== undefined,
  );
  const settled = new Map(loads);
  for (const {
    chairing: { account, why },
  } of plan) {
    if (account !== undefined && settled.has(account) && (why === 'agreed' || why === 'fixedChair'))
      settled.set(account, (settled.get(account) ?? 0) + 1);
  }
  const sum = [...settled.values()].reduce((all, load) => all + load, 0) + free.length;
  expect(sum).toBeGreaterThanOrEqual(total);
  const low = Math.floor(sum / settled.size);
  // Even to one turn means: everyone at `low` or one above it. Fill up by a flow, place by place.
  const room = new Map([...settled].map(([account, load]) => [account, low + 1 - load]));
  if ([...room.values()].some((places) => places < 0)) return false;
  const can = free.map(({ planned, presenting }) => {
    const away = meetings.find(({ id }) => id === planned)?.away ?? [];
    return [...settled.keys()].filter((account) => account !== presenting?.account && !away.includes(account));
  });
  expect(fixed === undefined || free.length <= plan.length).toBe(true);
  return fill(can, room, (left) => [...left].every(([, places]) => places <= 1), 4_000).found;
}

function fill(
  can: readonly (readonly AccountId[])[],
  room: ReadonlyMap<AccountId, number>,
  done: (room: ReadonlyMap<AccountId, number>) => boolean,
  budget: number,
): { readonly found: boolean; readonly left: number } {
  const [people, ...later] = can;
  if (people === undefined) return { found: done(room), left: budget - 1 };
  let left = budget;
  for (const account of people) {
    if (left <= 0) break;
    const places = room.get(account) ?? 0;
    if (places === 0) continue;
    const tried = fill(later, new Map(room).set(account, places - 1), done, left);
    if (tried.found) return tried;
    left = tried.left;
  }
  return { found: false, left };
}

const throws = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 300, size: 'max' });

describe('over whole trajectories', () => {
  it('with nobody ever missing, everyone brings once and chair turns differ by at most one', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        const { group } = simulate(numbers, false);
        const lines = ledger(group);
        expect(lines.every(({ broughtIn }) => broughtIn.length === 1)).toBe(true);
        const chaired = lines.map(({ chairedIn }) => chairedIn.length);
        expect(Math.max(...chaired) - Math.min(...chaired)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('whatever happens, every plan is fair: once before twice, chairs as even as can be, never the own casus', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        simulate(numbers, true);
      }),
      { numRuns: 250, endOnFailure: true },
    );
    expect(seen.plans).toBeGreaterThan(1_000);
    expect(seen.even).toBeGreaterThan(300);
  });

  it('whoever missed a turn makes it up first', () => {
    fc.assert(
      fc.property(throws, (numbers) => {
        const dice = new Dice(numbers);
        const tale = aTrajectory();
        for (let round = 0; round < 7; round += 1) {
          const turn = next(tale);
          const presenter = turn?.presenting?.account;
          if (turn === undefined) break;
          if (presenter === undefined || dice.below(3) > 0) {
            holdNext(tale, five);
            continue;
          }
          must(tale.write(anna, { kind: 'turnsSet', planned: turn.planned, presenter }));
          tale.hold(
            turn.planned,
            five.filter((member) => member !== presenter),
          );
          const after = next(tale);
          if (after?.presenting === undefined) break;
          seen.owed += 1;
          expect(after.presenting.account).toBe(presenter);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(seen.owed).toBeGreaterThan(20);
  });
});
