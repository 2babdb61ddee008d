import { isToCome, participantsHere, trajectoryNow } from '../../src/groups/circle-of-members.ts';
import type { PlannedId } from '../../src/groups/group-ids.ts';
import { growth } from '../../src/groups/growth.ts';
import type { AccountId } from '../../src/groups/ids.ts';
import { type RotaMeeting, rota } from '../../src/groups/rota.ts';
import { anId, anna, five, GroupTale } from './a-group.ts';

/** One casus each, its start meeting opened, with as many people as one likes. */
export function aTrajectory(people: readonly AccountId[] = five): GroupTale {
  const tale = new GroupTale().come(...people);
  tale.planTrajectory(people[0] ?? anna, 'casusEach', people.length).everyoneReady();
  tale.open(people[0] ?? anna, at(tale, 0));
  return tale;
}

export function at(tale: GroupTale, index: number): PlannedId {
  return tale.plan()[index] ?? anId('planned', 0);
}

export function next(tale: GroupTale): RotaMeeting | undefined {
  return rota(tale.group)[0];
}

/** Holds the next meeting with these people, as the rota says; whoever is not there does not have the turn. */
export function holdNext(tale: GroupTale, present: readonly AccountId[]): void {
  hold(tale, next(tale), present);
}

export function hold(tale: GroupTale, turn: RotaMeeting | undefined, present: readonly AccountId[]): void {
  if (turn === undefined || present.length === 0) return;
  const there = (account: AccountId | undefined) =>
    account !== undefined && present.includes(account) ? account : undefined;
  tale.hold(turn.planned, present, there(turn.presenting?.account), there(turn.chairing.account));
}

/** A meeting more for whoever still has to bring, as the group would plan it. */
export function addWhatIsMissing(tale: GroupTale): void {
  const trajectory = trajectoryNow(tale.group);
  const [member] = participantsHere(tale.group);
  if (trajectory === undefined || member === undefined) return;
  const closing = trajectory.meetings.find((planned) => planned.is === 'closing' && isToCome(planned));
  for (let count = growth(tale.group).add; count > 0; count -= 1) {
    const meeting = { id: tale.id<PlannedId>('planned'), is: 'casus', led: 'byMember' } as const;
    tale.write(member.account, {
      kind: 'meetingAdded',
      meeting,
      ...(closing === undefined ? {} : { before: closing.id }),
    });
  }
}
