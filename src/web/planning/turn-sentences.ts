import { trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Group, Planned } from '../../groups/group.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import { mendedTurns, type TurnMoved } from '../../groups/mended-turns.ts';
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
 * How the rota mends itself around who cannot come, in one sentence: who has the turn here now, and where the turn is made
 * up. That other proposals move along with it is said, and not spelled out.
 */
export function mendedText(
  group: Group,
  planned: Planned,
  say: typeof dates,
  plan: TrajectoryWords,
): string | undefined {
  const moved = mendedTurns(group, planned);
  const here = moved.filter(
    (one) => one.planned === planned.id && one.from !== undefined && planned.away.includes(one.from),
  );
  if (here.length === 0) return undefined;
  const later = here.flatMap(({ turn, from }) =>
    moved.filter((one) => one.planned !== planned.id && one.turn === turn && one.to === from).slice(0, 1),
  );
  const rest = moved.length > here.length + later.length ? ` ${say.turns.rest}` : '';
  const told = [
    ...here.map(({ turn, from, to }) => say.turns.moved[turn](nameIn(group, to), undefined, nameIn(group, from))),
    ...later.map((one) => say.turns.moved[one.turn](nameIn(group, one.to), meetingCalled(group, one.planned, plan))),
  ];
  return say.turns.mended(told.join('; ')) + rest;
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
