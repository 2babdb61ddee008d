import { trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Group, Planned } from '../../groups/group.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import { mendedTurns, type TurnMoved } from '../../groups/mended-turns.ts';
import { holderOf } from '../../groups/turn-holders.ts';
import { gaveUp } from '../../groups/turns.ts';
import type { dates } from '../../locales/nl/dates.ts';
import { faceOf } from '../groups/faces-of-group.ts';
import { stopsOf } from '../trajectory/trajectory-stops.ts';
import { calledOf, type TrajectoryWords } from '../trajectory/trajectory-words.ts';

/** "di 3 mrt": how people call a meeting of the plan in a sentence. */
export function meetingCalled(group: Group, id: PlannedId, plan: TrajectoryWords): string {
  const trajectory = trajectoryNow(group);
  const stops = trajectory === undefined ? [] : stopsOf(trajectory, []);
  const stop = stops.find(({ planned }) => planned.id === id);
  return stop === undefined ? '' : calledOf(plan, stop, stops.length);
}

/**
 * How the rota mends itself around who cannot come: who has the turn here now, and where the turn is made up. That other
 * proposals move along with it is said, and not spelled out.
 */
export function mendedText(
  group: Group,
  planned: Planned,
  say: typeof dates,
  plan: TrajectoryWords,
): string | undefined {
  const { byItself, unlessChosen } = turnsToTell(group, planned);
  const here = [...byItself, ...unlessChosen];
  if (here.length === 0) return undefined;
  const moved = mendedTurns(group, planned);
  const laterOf = (turn: TurnMoved) =>
    moved.filter((one) => one.planned !== planned.id && one.turn === turn.turn && one.to === turn.from).slice(0, 1);
  const told = (some: readonly TurnMoved[]) =>
    [
      ...some.map(({ turn, from, to }) => say.turns.moved[turn](nameIn(group, to), undefined, nameIn(group, from))),
      ...some
        .flatMap(laterOf)
        .map((one) => say.turns.moved[one.turn](nameIn(group, one.to), meetingCalled(group, one.planned, plan))),
    ].join('; ');
  return [
    ...(byItself.length > 0 ? [say.turns.mended(told(byItself))] : []),
    ...(unlessChosen.length > 0 ? [say.turns.ifNobody(told(unlessChosen))] : []),
    ...(moved.length > here.length + here.flatMap(laterOf).length ? [say.turns.rest] : []),
  ].join(' ');
}

/** Turns of this meeting that went to another: those that were only proposed, and those that the group is asked about. */
export function turnsToTell(group: Group, planned: Planned) {
  const here = mendedTurns(group, planned).filter(
    (one) => one.planned === planned.id && one.from !== undefined && planned.away.includes(one.from),
  );
  const isAsked = ({ turn }: TurnMoved) => gaveUp(planned, turn) !== undefined;
  return {
    byItself: here.filter((one) => !isAsked(one)),
    // Once somebody was chosen there is nothing left to tell.
    unlessChosen: here.filter((one) => isAsked(one) && holderOf(planned, one.turn) === undefined),
  };
}

/** What a swap does to the turns elsewhere, besides the two that change places. */
export function afterText(group: Group, moved: readonly TurnMoved[], say: typeof dates, plan: TrajectoryWords): string {
  const told = moved.filter(({ turn }) => turn === 'presenting').slice(0, 2);
  if (moved.length === 0) return say.turns.stay;
  if (told.length === 0) return say.turns.rest;
  const text = told.map(({ planned, turn, from, to }) =>
    say.turns.moved[turn](nameIn(group, to), meetingCalled(group, planned, plan), nameIn(group, from)),
  );
  return say.turns.after(text.join('; ')) + (moved.length > told.length ? ` ${say.turns.rest}` : '');
}

function nameIn(group: Group, account: TurnMoved['to']): string | undefined {
  return account === undefined ? undefined : faceOf(group, account).short;
}
