import type { Group } from '../../src/groups/group.ts';
import type { PlannedId, PollId, PollLinkId } from '../../src/groups/group-ids.ts';
import type { PlanningEvent, PlanningEventKind } from '../../src/groups/planning-event.ts';
import { anId, aRoot } from './a-group.ts';
import type { Dice } from './random-wishes.ts';

/** Letters about dates, a good part of them late, twice, or about a poll that is not there. */
export function anyPlanning(
  kind: Exclude<PlanningEventKind, `${string}Told`> | 'presenceTold' | 'registersTold',
  dice: Dice,
  group: Group,
  planned: () => PlannedId,
): PlanningEvent {
  const now = group.number * 1_000;
  const poll = () => (dice.below(6) === 0 ? undefined : group.poll?.id) ?? anId<PollId>('poll', dice.below(9));
  switch (kind) {
    case 'pollOpened': {
      const first = now + dice.below(40_000);
      const options = Array.from({ length: 1 + dice.below(6) }, (_, at) => first + at * 1_000);
      const asked = [...new Set([planned(), planned()])];
      const until = now + dice.below(300) * 1_000;
      return {
        kind,
        poll: anId('poll', dice.below(9)),
        planned: asked,
        options,
        minutes: 120,
        zone: 'Europe/Amsterdam',
        until,
      };
    }
    case 'pollDatesAdded': {
      const options = [now + dice.below(40_000), now + 40_000];
      return { kind, poll: poll(), options, until: now + dice.below(300) * 1_000 };
    }
    case 'pollAnswered': {
      const options = group.poll?.options ?? [now];
      const yes = options.filter(() => dice.below(3) === 0);
      const no = options.filter((option) => !yes.includes(option) && dice.below(2) === 0);
      return { kind, poll: poll(), yes, ifNeedBe: [], no: dice.below(9) === 0 ? [now + 7] : no };
    }
    case 'pollLinkGiven':
      return { kind, poll: poll(), link: anId('link', dice.below(20)), secret: aRoot, for: 'Fatima' };
    case 'pollLinkWithdrawn':
      return { kind, link: dice.oneOf(group.poll?.links ?? [])?.id ?? anId<PollLinkId>('link', dice.below(20)) };
    case 'pollEnded':
      return { kind, poll: poll() };
    case 'datesChosen': {
      const dates = [{ planned: planned(), at: now + dice.below(1_000_000) }];
      const spare = [{ at: now + 500, could: dice.below(4) }];
      const no = group.members
        .filter(() => dice.below(3) === 0)
        .map(({ account }) => ({ account, dates: [0], spare: [0] }));
      return dice.below(3) === 0 ? { kind, dates } : { kind, poll: poll(), dates, spare, no };
    }
    case 'calendarSet':
      return {
        kind,
        dates: dice.one(['inCalendars', 'hereOnly']),
        zone: 'Europe/Brussels',
        title: dice.one(['neutral', 'groupName']),
        place: dice.one(['shown', 'hidden']),
      };
    case 'logisticsSet': {
      const logistics = { place: `Zaal ${dice.below(3)}`, minutes: 90 + dice.below(60) };
      return dice.below(2) === 0 ? { kind, ...logistics } : { kind, planned: planned(), ...logistics };
    }
    case 'presenceTold':
      return dice.below(4) === 0
        ? { kind, planned: planned() }
        : { kind, planned: planned(), late: 20, why: 'De trein.' };
    case 'meetsAnyway':
      return { kind, planned: planned() };
    case 'registersTold':
      return { kind, registers: dice.one([[], ['mfn'], ['mfn', 'nova']]) };
  }
}
