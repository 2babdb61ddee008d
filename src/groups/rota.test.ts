import { describe, expect, it } from 'vitest';
import { anId, anna, bram, chris, dewi, emre, five, must } from '../../tests/support/a-group.ts';
import { addWhatIsMissing, aTrajectory, at, holdNext, next } from '../../tests/support/a-trajectory.ts';
import { refused } from '../basics/result.ts';
import { participantsHere } from './circle-of-members.ts';
import { growth } from './growth.ts';
import type { AccountId } from './ids.ts';
import { ledger, stillToBring, turnsTaken } from './ledger.ts';
import { rota } from './rota.ts';

describe('the rota', () => {
  it('lets everyone bring once between start and closing, and shares the chair', () => {
    const plan = rota(aTrajectory().group);
    expect(plan.map(({ presenting }) => presenting?.account)).toEqual([undefined, ...five, undefined]);
    expect(plan.map(({ presenting }) => presenting?.why)).toEqual([
      undefined,
      ...five.map((_, index) => (index === 4 ? 'notYet' : 'cameFirst')),
      undefined,
    ]);
    expect(new Set(plan.map(({ chairing }) => chairing.account)).size).toBe(5);
  });

  it('Bram was ill when it was his turn: he is next', () => {
    const tale = aTrajectory();
    holdNext(tale, five);
    must(tale.write(anna, { kind: 'turnsSet', planned: at(tale, 1), presenter: bram, chair: chris }));
    tale.hold(at(tale, 1), [anna, chris, dewi, emre], anna, chris);
    expect(next(tale)?.presenting).toEqual({ account: bram, why: 'makesUp' });
    expect(ledger(tale.group).find(({ account }) => account === bram)?.owed.presenting).toBe(true);
  });

  it('Bram says beforehand that he cannot come: another brings, and he makes it up first', () => {
    const tale = aTrajectory();
    holdNext(tale, five);
    must(tale.write(anna, { kind: 'turnsSet', planned: at(tale, 1), presenter: bram }));
    must(tale.write(bram, { kind: 'absenceTold', planned: at(tale, 1), away: true }));
    expect(
      rota(tale.group)
        .map(({ presenting }) => presenting?.account)
        .slice(0, 2),
    ).toEqual([anna, bram]);
  });

  it('all turns are agreed, and Emre cannot come to his: nobody has to bring twice, and he needs a meeting more', () => {
    const tale = aTrajectory();
    holdNext(tale, five);
    five.forEach((presenter, index) => {
      must(tale.write(anna, { kind: 'turnsSet', planned: at(tale, index + 1), presenter }));
    });
    expect(growth(tale.group)).toEqual({ add: 0, drop: [] });
    must(tale.write(emre, { kind: 'absenceTold', planned: at(tale, 5), away: true }));
    const freed = rota(tale.group).find(({ planned }) => planned === at(tale, 5));
    expect(freed?.presenting).toEqual({ account: undefined, why: 'elsewhere' });
    expect(growth(tale.group).add).toBe(1);
    addWhatIsMissing(tale);
    expect(rota(tale.group).some(({ presenting }) => presenting?.account === emre)).toBe(true);
    // Where he cannot come is over now, and not the one that was added for him.
    expect(growth(tale.group)).toEqual({ add: 0, drop: [at(tale, 5)] });
    expect(rota(tale.group).find(({ planned }) => planned === at(tale, 5))?.presenting?.why).toBe('everyoneBrings');
  });

  it('who declines to chair is never proposed for it, and need not say why', () => {
    const tale = aTrajectory();
    must(tale.write(dewi, { kind: 'chairingSet', chairing: 'declined' }));
    expect(rota(tale.group).some(({ chairing }) => chairing.account === dewi)).toBe(false);
    const forDewi = { kind: 'turnsSet', planned: at(tale, 2), chair: dewi } as const;
    expect(tale.write(anna, forDewi)).toEqual(refused('chairingDeclined'));
    must(tale.write(dewi, forDewi));
  });

  it('a fixed chair chairs, but not the own casus', () => {
    const tale = aTrajectory();
    must(tale.write(anna, { kind: 'chairFixed', chair: emre }));
    const chairs = rota(tale.group).map(({ presenting, chairing }) => [
      presenting?.account === emre,
      chairing.account === emre,
    ]);
    expect(chairs.every(([brings, chairing]) => brings !== chairing)).toBe(true);
  });

  it('a swap needs both: Anna asks, Chris says yes, and nobody else can', () => {
    const tale = aTrajectory();
    for (const { planned, presenting, chairing } of rota(tale.group)) {
      const presenter = presenting?.account;
      must(tale.write(anna, { kind: 'turnsSet', planned, ...(presenter === undefined ? {} : { presenter }) }));
      expect(chairing.account).toBeDefined();
    }
    const swap = tale.id<never>('swap');
    must(tale.write(anna, { kind: 'swapProposed', swap, turn: 'presenting', mine: at(tale, 1), theirs: at(tale, 3) }));
    expect(tale.write(bram, { kind: 'swapAccepted', swap })).toEqual(refused('swapNotForYou'));
    expect(tale.write(anna, { kind: 'swapAccepted', swap })).toEqual(refused('swapNotForYou'));
    must(tale.write(chris, { kind: 'swapAccepted', swap }));
    expect(rota(tale.group).map(({ presenting }) => presenting?.account)).toEqual([
      undefined,
      chris,
      bram,
      anna,
      dewi,
      emre,
      undefined,
    ]);
    expect(tale.write(chris, { kind: 'swapAccepted', swap })).toEqual(refused('unknownSwap'));
  });

  it('a swap that would let somebody chair the own casus is no swap', () => {
    const tale = aTrajectory();
    must(tale.write(anna, { kind: 'turnsSet', planned: at(tale, 1), presenter: anna, chair: bram }));
    must(tale.write(anna, { kind: 'turnsSet', planned: at(tale, 2), presenter: bram }));
    const swap = {
      kind: 'swapProposed',
      swap: tale.id<never>('swap'),
      turn: 'presenting',
      mine: at(tale, 1),
      theirs: at(tale, 2),
    } as const;
    expect(tale.write(anna, swap)).toEqual(refused('chairsOwnCasus'));
  });

  it('a newcomer brings once too, and makes up for no chair turns of before', () => {
    const tale = aTrajectory();
    for (let count = 0; count < 6; count += 1) holdNext(tale, five);
    const fatima = anId<AccountId>('account', 6);
    tale.come(fatima);
    expect(stillToBring(tale.group)).toContain(fatima);
    expect(growth(tale.group).add).toBe(1);
    const taken = (account: AccountId) => {
      const member = participantsHere(tale.group).find((one) => one.account === account);
      return member === undefined ? -1 : turnsTaken(tale.group, member, 'chairing');
    };
    expect(taken(fatima)).toBe(1);
  });
});
