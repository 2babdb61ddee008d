import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anId } from '../../tests/support/a-group.ts';
import type { PlannedId } from '../groups/group-ids.ts';
import { attendanceOutlook, type MeetingToCome, quorumOf } from './attendance-outlook.ts';
import { registerNumbers } from './register-numbers.ts';

const people = ['Anna', 'Bram', 'Chris', 'Dewi', 'Emre', 'Fatima'] as const;
type Name = (typeof people)[number];

const march = anId<PlannedId>('planned', 1);
const april = anId<PlannedId>('planned', 2);

function aMeeting(part: Partial<MeetingToCome<Name>> = {}): MeetingToCome<Name> {
  return {
    people,
    away: [],
    late: new Map(),
    leaves: new Map(),
    minutes: 120,
    quorum: 4,
    registers: [],
    later: [],
    ...part,
  };
}

describe('Who comes', () => {
  it('one of six cannot: still five, which is enough, and nobody has to do anything', () => {
    const outlook = attendanceOutlook(aMeeting({ away: ['Chris'] }));
    expect(outlook).toMatchObject({ away: ['Chris'], enough: { from: 0, until: 120 }, short: 0, ways: [] });
    expect(outlook.comes).toHaveLength(5);
  });

  it('three cannot: the others are asked to go on or to move', () => {
    const outlook = attendanceOutlook(aMeeting({ away: ['Anna', 'Bram', 'Chris'], presenter: 'Dewi' }));
    expect(outlook).toMatchObject({ enough: undefined, short: 1, ways: [{ kind: 'goOn', with: 3 }, { kind: 'move' }] });
  });

  it('Anna is late and Bram leaves early: it says from when until when they are enough', () => {
    const half = aMeeting({ away: ['Emre', 'Fatima'], late: new Map([['Anna', 20]]), leaves: new Map([['Bram', 30]]) });
    expect(attendanceOutlook(half)).toMatchObject({
      late: ['Anna'],
      leaves: ['Bram'],
      enough: { from: 20, until: 90 },
      short: 0,
    });
  });

  it('Dewi brings her casus and cannot come: she swaps with who can, and at whose meeting she can', () => {
    const later = [
      { planned: march, presenter: 'Anna', away: ['Dewi'] },
      { planned: april, presenter: 'Emre', away: [] },
    ] as const;
    const outlook = attendanceOutlook(aMeeting({ away: ['Dewi'], presenter: 'Dewi', chair: 'Bram', later }));
    expect(outlook.ways).toEqual([
      {
        kind: 'swapPresenter',
        with: [
          { who: 'Emre', theirs: april },
          { who: 'Chris', theirs: undefined },
          { who: 'Fatima', theirs: undefined },
        ],
      },
      { kind: 'move' },
    ]);
  });

  it('Bram would chair and cannot come: whoever does not bring a casus can', () => {
    const outlook = attendanceOutlook(aMeeting({ away: ['Bram'], presenter: 'Anna', chair: 'Bram' }));
    expect(outlook.ways).toEqual([{ kind: 'otherChair', who: ['Chris', 'Dewi', 'Emre', 'Fatima'] }]);
  });

  it('a register that counts who is there has too few; of one that speaks of groups one has to ask', () => {
    const outlook = attendanceOutlook(
      aMeeting({ away: ['Anna', 'Bram', 'Chris'], quorum: 3, registers: ['vit', 'mfn', 'nova'] }),
    );
    expect(outlook.registers.map(({ register, here, says }) => [register, here, says])).toEqual([
      ['vit', 3, 'tooFew'],
      ['mfn', 3, 'askThem'],
      ['nova', 3, 'enough'],
    ]);
    expect(outlook.registers.every(({ source }) => /^https?:/.test(source))).toBe(true);
  });

  it('counts everyone once, and has enough exactly as long as there are enough', () => {
    const somebody = fc.subarray([...people]);
    const minutes = fc.dictionary(fc.constantFrom(...people), fc.nat(120));
    fc.assert(
      fc.property(somebody, minutes, minutes, fc.integer({ min: 1, max: 6 }), (away, late, leaves, quorum) => {
        const of = (told: Record<string, number>) => new Map(people.map((person) => [person, told[person] ?? 0]));
        const [comesAt, goes] = [of(late), of(leaves)];
        const outlook = attendanceOutlook(aMeeting({ away, late: comesAt, leaves: goes, quorum }));
        expect([...outlook.comes, ...outlook.away].toSorted()).toEqual(people);
        const here = (at: number) =>
          outlook.comes.filter((one) => (comesAt.get(one) ?? 0) <= at && at < 120 - (goes.get(one) ?? 0)).length;
        const enough = Array.from({ length: 120 }, (_, at) => here(at) >= quorum);
        const runs = enough
          .join()
          .split('false')
          .map((run) => run.split('true').length - 1);
        const { from, until } = outlook.enough ?? { from: 0, until: 0 };
        expect(until - from).toBe(Math.max(...runs));
        expect(enough.slice(from, until).every(Boolean)).toBe(true);
        expect(outlook.short).toBe(Math.max(0, quorum - outlook.comes.length));
      }),
      { numRuns: 300 },
    );
  });
});

describe('The quorum', () => {
  it('is what the group agreed, and never more than there are people', () => {
    expect(quorumOf('four', 6)).toBe(4);
    expect(quorumOf('four', 3)).toBe(3);
    expect(quorumOf('allButOne', 6)).toBe(5);
    expect(quorumOf('everyone', 6)).toBe(6);
    expect(quorumOf(undefined, 6)).toBe(3);
    expect(quorumOf('allButOne', 1)).toBe(1);
  });

  it('of a register is a small number with a source, and each register stands there once', () => {
    const ids = registerNumbers.map(({ register }) => register);
    expect(new Set(ids).size).toBe(ids.length);
    expect(registerNumbers.every(({ least }) => least >= 3 && least <= 6)).toBe(true);
  });
});
