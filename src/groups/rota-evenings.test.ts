import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anId, must } from '../../tests/support/a-group.ts';
import { addWhatIsMissing, aTrajectory, hold, next } from '../../tests/support/a-trajectory.ts';
import { Dice } from '../../tests/support/random-wishes.ts';
import { participantsHere } from './circle-of-members.ts';
import type { AccountId } from './ids.ts';
import { ledger } from './ledger.ts';

const throws = fc.array(fc.nat(1_000_000), { minLength: 200, maxLength: 400, size: 'max' });

it('with people ill on the evening itself, everyone still brings exactly once, and chairs as often as the others', () => {
  let uneven = 0;
  let absences = 0;
  const trajectories = 200;
  fc.assert(
    fc.property(throws, (numbers) => {
      const dice = new Dice(numbers);
      const people = Array.from({ length: 4 + dice.below(5) }, (_, index) => anId<AccountId>('account', index + 1));
      const tale = aTrajectory(people);
      for (let evening = 0; evening < 40; evening += 1) {
        addWhatIsMissing(tale);
        const planned = next(tale)?.planned;
        if (planned === undefined) break;
        const here = participantsHere(tale.group).map(({ account }) => account);
        const ill = here.filter(() => dice.below(8) === 0);
        // With fewer than two there is no meeting: it is put off.
        if (ill.length > here.length - 2) continue;
        for (const member of ill) must(tale.write(member, { kind: 'absenceTold', planned, away: true }));
        absences += ill.length;
        const present = here.filter((member) => !ill.includes(member));
        hold(tale, next(tale), present);
      }
      const lines = ledger(tale.group);
      expect(lines.map(({ broughtIn }) => broughtIn.length)).toEqual(people.map(() => 1));
      const chaired = lines.map(({ chairedIn }) => chairedIn.length);
      if (Math.max(...chaired) - Math.min(...chaired) > 1) uneven += 1;
    }),
    { numRuns: trajectories, endOnFailure: true },
  );
  expect(absences).toBeGreaterThan(trajectories);
  // Whoever is ill at the end cannot make up for it any more: that is rare, and nobody could have known.
  expect(uneven).toBeLessThan(trajectories / 10);
});
