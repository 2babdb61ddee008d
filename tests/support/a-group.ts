import type { Branded } from '../../src/basics/brand.ts';
import { toBase64Url } from '../../src/basics/bytes.ts';
import type { Result } from '../../src/basics/result.ts';
import { startingAnswers } from '../../src/groups/agreement-blocks.ts';
import { plannedOf, trajectoryNow } from '../../src/groups/circle-of-members.ts';
import { decideGroup, type WriteRefusal } from '../../src/groups/decide-group.ts';
import { evolveGroup, type Happening } from '../../src/groups/evolve-group.ts';
import { emptyGroup, type Group } from '../../src/groups/group.ts';
import type { GroupEvent, PlannedMeeting } from '../../src/groups/group-event.ts';
import type { AgreementId, MeetingId, PlannedId, TrajectoryId } from '../../src/groups/group-ids.ts';
import type { AccountId } from '../../src/groups/ids.ts';
import { outlineTrajectory } from '../../src/groups/plan-trajectory.ts';
import { readiedFor } from '../../src/groups/relations.ts';
import type { TrajectoryForm } from '../../src/groups/vocabulary.ts';

/** An id like those that clients make: the number in sixteen bytes. */
export function anId<Id extends Branded<string>>(kind: string, number: number): Id {
  const bytes = new Uint8Array(16);
  new TextEncoder().encodeInto(kind.slice(0, 12), bytes);
  new DataView(bytes.buffer).setUint32(12, number);
  return toBase64Url(bytes) as Id;
}

export const anna = anId<AccountId>('account', 1);
export const bram = anId<AccountId>('account', 2);
export const chris = anId<AccountId>('account', 3);
export const dewi = anId<AccountId>('account', 4);
export const emre = anId<AccountId>('account', 5);
export const five = [anna, bram, chris, dewi, emre];

export const aRoot = toBase64Url(new Uint8Array(32));
const day = 86_400_000;

/** A group that tells what happens to it, letter by letter, a day between them. */
export class GroupTale {
  group: Group = emptyGroup;
  now = Date.UTC(2026, 0, 5, 19);
  readonly happenings: Happening[] = [];
  #next = 0;

  come(...members: readonly AccountId[]): this {
    for (const member of members) this.#take({ kind: 'came', member });
    return this;
  }

  go(member: AccountId): this {
    this.#take({ kind: 'went', member });
    return this;
  }

  renew(member: AccountId): this {
    this.#take({ kind: 'renewed', member });
    return this;
  }

  /** Asks the rules, and writes the letters if they say yes. */
  write(by: AccountId, ...events: readonly GroupEvent[]): Result<readonly GroupEvent[], WriteRefusal> {
    const decided = decideGroup(this.group, by, events, this.now);
    if (decided.ok) for (const event of decided.value) this.post(by, event);
    return decided;
  }

  /** Writes a letter without asking anybody, as a changed program would. */
  post(by: AccountId, event: GroupEvent): this {
    this.now += day;
    this.#take({ kind: 'letter', number: this.group.number + 1, by, at: this.now, event });
    return this;
  }

  id<Id extends Branded<string>>(kind: string): Id {
    this.#next += 1;
    return anId<Id>(kind, this.#next);
  }

  /** The meetings of the trajectory of now, in order. */
  plan(): readonly PlannedId[] {
    return (trajectoryNow(this.group)?.meetings ?? []).map(({ id }) => id);
  }

  planTrajectory(by: AccountId, form: TrajectoryForm, people: number, count = 6): this {
    const meetings = outlineTrajectory(form, people, count, 'byMember').map(
      (outline): PlannedMeeting => ({ ...outline, id: this.id<PlannedId>('planned') }),
    );
    must(
      this.write(by, { kind: 'trajectoryPlanned', trajectory: this.id<TrajectoryId>('trajectory'), form, meetings }),
    );
    return this;
  }

  everyoneReady(): this {
    const circle = this.group.members.filter(({ here }) => here).map(({ account }) => account);
    for (const member of circle) must(this.write(member, readiedFor(circle)));
    return this;
  }

  open(by: AccountId, planned: PlannedId): MeetingId {
    const meeting = this.id<MeetingId>('meeting');
    must(this.write(by, { kind: 'meetingOpened', meeting, planned }, { kind: 'rootGiven', meeting, root: aRoot }));
    return meeting;
  }

  hold(planned: PlannedId, present: readonly AccountId[], presenter?: AccountId, chair?: AccountId): this {
    const told = plannedOf(this.group, planned);
    const [first = anna] = present;
    must(
      this.write(first, {
        kind: 'meetingHeld',
        planned,
        present,
        presenters: presenter === undefined ? [] : [{ member: presenter }],
        ...(chair === undefined ? {} : { chair }),
        methods: [],
      }),
    );
    if (told === undefined) throw new Error('That meeting is not in the plan.');
    return this;
  }

  propose(by: AccountId, answers = startingAnswers): AgreementId {
    const agreement = this.id<AgreementId>('agreement');
    must(this.write(by, { kind: 'agreementProposed', agreement, answers }));
    return agreement;
  }

  #take(happening: Happening): void {
    this.happenings.push(happening);
    this.group = evolveGroup(this.group, happening);
  }
}

export function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`The rules say no: ${result.problem}`);
  return result.value;
}

/** Five people who are ready, with a trajectory of one casus each, in their start meeting. */
export function aGroupAtItsStart(): GroupTale {
  const tale = new GroupTale().come(...five);
  tale.planTrajectory(anna, 'casusEach', five.length).everyoneReady();
  tale.open(anna, tale.plan()[0] ?? anId<PlannedId>('planned', 0));
  return tale;
}
