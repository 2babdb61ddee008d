import { limits } from './limits.ts';
import { fieldsOf, numberOf, type Report, requiredValue, valueOf, wrong, yesOf } from './reading.ts';
import type { MethodStructure, PhaseStructure, PhaseTime, TimeFormula } from './structure.ts';
import type { Tree } from './yaml-tree.ts';

type Time = Pick<PhaseStructure, 'time' | 'counts'>;
type People = MethodStructure['people'];

/** How a phase without a time of its own stands in a structure: the place in an agenda where the casus comes. */
export const noTime: Time = { time: asFixed({ fixed: 0, each: 0 }), counts: 'everyone' };

/**
 * `5`, `{ perPerson: 1, plus: 4 }`, or `{ normal: ..., least: ..., most: ..., suggested: yes }` in which each of the
 * three is one of the former. Checked for the smallest and the largest group, so that it holds for all between.
 */
export function parseMinutes(tree: Tree, people: People, report: Report): Time | undefined {
  const bounded = tree.kind === 'fields' && ['normal', 'least', 'most'].some((name) => tree.fields.has(name));
  if (!bounded) {
    const only = parseAmount(tree, report, ['suggested']);
    if (only === undefined) return undefined;
    const time: Time = {
      time: { ...asFixed(only.formula), ...suggestion(tree, report) },
      counts: only.counts ?? 'everyone',
    };
    return withinDay(tree, time, people, report);
  }
  const fields = fieldsOf(tree, ['normal', 'least', 'most', 'suggested'], report);
  const normalTree = fields && requiredValue(fields, 'normal', report);
  const normal = normalTree && parseAmount(normalTree, report);
  if (fields === undefined || normal === undefined) return undefined;
  const [least, most] = ['least', 'most'].map((name) => {
    const value = valueOf(fields, name);
    return value === undefined ? normal : parseAmount(value, report);
  });
  if (least === undefined || most === undefined) return undefined;
  const counted = [normal, least, most].map((amount) => amount.counts).filter((counts) => counts !== undefined);
  if (new Set(counted).size > 1) {
    report(tree.place, { problem: 'minutesMixed' });
    return undefined;
  }
  const time: PhaseTime = {
    normal: normal.formula,
    least: least.formula,
    most: most.formula,
    ...suggestion(tree, report),
  };
  return withinDay(tree, { time, counts: counted[0] ?? 'everyone' }, people, report);
}

/** A plain number of minutes, in whole seconds. */
export function parseSeconds(tree: Tree, report: Report): number | undefined {
  const minutes = numberOf(tree, report);
  if (minutes === undefined) return undefined;
  const seconds = Math.round(minutes * 60);
  if (seconds >= 1 && minutes <= limits.minutes) return seconds;
  report(tree.place, { problem: 'minutesOutOfRange', minutes, most: limits.minutes });
  return undefined;
}

interface Amount {
  readonly formula: TimeFormula;
  readonly counts: 'peers' | 'everyone' | undefined;
}

function parseAmount(tree: Tree, report: Report, also: readonly string[] = []): Amount | undefined {
  if (tree.kind === 'list') return wrong(tree, 'minutes', report);
  if (tree.kind !== 'fields') {
    if (tree.kind === 'nothing' || tree.number === undefined) return wrong(tree, 'minutes', report);
    const fixed = parseSeconds(tree, report);
    return fixed === undefined ? undefined : { formula: { fixed, each: 0 }, counts: undefined };
  }
  const fields = fieldsOf(tree, ['perPerson', 'perPeer', 'plus', ...also], report);
  const [everyone, peers, plus] = ['perPerson', 'perPeer', 'plus'].map((name) => fields && valueOf(fields, name));
  if (everyone !== undefined && peers !== undefined) {
    report(tree.place, { problem: 'minutesMixed' });
    return undefined;
  }
  const person = everyone ?? peers;
  if (person === undefined) return wrong(tree, 'minutes', report);
  const each = parseSeconds(person, report);
  const fixed = plus === undefined ? 0 : parseSeconds(plus, report);
  if (each === undefined || fixed === undefined) return undefined;
  return { formula: { fixed, each }, counts: peers === undefined ? 'everyone' : 'peers' };
}

function withinDay(tree: Tree, time: Time, people: People, report: Report): Time | undefined {
  const sizes = time.counts === 'peers' ? [people.least - 1, people.most - 1] : [people.least, people.most];
  for (const size of sizes) {
    const [least, normal, most] = [time.time.least, time.time.normal, time.time.most].map(
      (formula) => formula.fixed + formula.each * size,
    );
    if (least === undefined || normal === undefined || most === undefined) return undefined;
    if (most > limits.minutes * 60) {
      report(tree.place, { problem: 'minutesOutOfRange', minutes: Math.round(most / 60), most: limits.minutes });
      return undefined;
    }
    if (least > normal || normal > most) {
      report(tree.place, { problem: 'minutesOrder', people: time.counts === 'peers' ? size + 1 : size });
      return undefined;
    }
  }
  return time;
}

function suggestion(tree: Tree, report: Report): { readonly suggested?: true } {
  return tree.kind === 'fields' && yesOf(tree, 'suggested', report) ? { suggested: true } : {};
}

function asFixed(formula: TimeFormula): PhaseTime {
  return { normal: formula, least: formula, most: formula };
}
