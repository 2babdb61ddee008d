import type {
  Almost,
  Choosable,
  FallenOff,
  MethodChoice,
  Occasion,
  ReasonAgainst,
  ReasonFor,
  Suggestion,
} from './choice.ts';
import { insteads, signals } from './choice.ts';
import { obstacles, timesDone, turnsOf } from './choice-obstacles.ts';
import { askedFor, beginning, points, shown } from './choice-table.ts';
import { peopleOf } from './compose.ts';
import { normalSeconds } from './fit.ts';
import type { QuestionWord } from './guidance.ts';
import type { MethodId } from './structure.ts';

/**
 * Which methods suit this question, these people and this time, and why the others do not. First what cannot be done
 * falls off, then what suits fewer of the answers; what is left is ranked by the points of `choice-table.ts`. Everything
 * that it knows of a method stands in that method's file. The order of `methods` makes no difference.
 */
export function chooseMethod(methods: readonly Choosable[], occasion: Occasion): MethodChoice {
  const said = signals.filter((signal) => occasion.signals.includes(signal));
  if (said.length > 0) return { kind: 'unfit', because: said.map((signal) => ({ signal, instead: insteads[signal] })) };
  const weighed = methods
    .filter((method) => method.kind !== 'agenda')
    .map((method) => weigh(method, occasion))
    .sort(better);
  const possible = weighed.filter(({ against }) => against.length === 0);
  const fewest = Math.min(...possible.map(({ notFor }) => notFor.length));
  const suited = possible.filter(({ notFor }) => notFor.length === fewest);
  const suggested = shortList(suited, occasion);
  const almost = nearMisses(weighed, suggested);
  const others = weighed
    .filter((candidate) => !suggested.includes(candidate))
    .sort((one, other) => alphabetical(one.id, other.id))
    .map((candidate) => fallenOff(candidate, suggested));
  return { kind: 'fit', suggested: suggested.map((candidate) => asSuggestion(candidate, occasion)), almost, others };
}

interface Weighed {
  readonly id: MethodId;
  /** The method itself, or that of which it is a variant. */
  readonly family: MethodId;
  readonly ownSeconds: number;
  /** How far from its own time it has to be fitted. */
  readonly stretch: number;
  readonly against: readonly ReasonAgainst[];
  readonly bestFor: readonly QuestionWord[];
  readonly wellFor: readonly QuestionWord[];
  readonly notFor: readonly QuestionWord[];
  readonly habits: readonly Habit[];
  /** How well it suits what was said. */
  readonly suiting: number;
  /** That, and what tips the scales. */
  readonly points: number;
  /** How long a turn is when everyone has one, in seconds. */
  readonly turn: number;
}

type Habit = 'learnItWell' | 'basicStructure' | 'notYetUsed' | 'usedLastTime';

function weigh(method: Choosable, occasion: Occasion): Weighed {
  const { suits } = method.guidance;
  const among = (words: readonly QuestionWord[]) => occasion.answers.filter((answer) => words.includes(answer));
  const [bestFor, wellFor] = [among(suits.best), among(suits.well)];
  const habits = habitsOf(method, occasion);
  const ownSeconds = normalSeconds(method.phases, peopleOf(occasion.people)) * timesDone(method, occasion);
  const suiting = sum([
    ...bestFor.map((word) => (askedFor.has(word) ? points.askedFor.best : points.casus.best)),
    ...wellFor.map((word) => (askedFor.has(word) ? points.askedFor.well : points.casus.well)),
  ]);
  return {
    id: method.id,
    family: method.guidance.variantOf ?? method.id,
    ownSeconds,
    stretch: Math.abs(ownSeconds - occasion.seconds),
    against: obstacles(method, occasion),
    bestFor,
    wellFor,
    notFor: among(suits.not),
    habits,
    suiting,
    points: suiting + sum(habits.map((habit) => points[habit])),
    turn: occasion.seconds / turnsOf(method, occasion.people),
  };
}

/** A beginning group stays with what it is learning; later on, what is new gives air. */
function habitsOf({ id, guidance }: Choosable, { used, meetings }: Occasion): readonly Habit[] {
  const last = used.at(-1);
  const forAnyone = guidance.needs.meetings === 0 && !guidance.needs.facilitator;
  if (meetings < beginning) {
    const isLearned = last !== undefined && (last === id || last === guidance.variantOf);
    if (isLearned && forAnyone) return ['learnItWell'];
    return guidance.toBeginWith === true && forAnyone ? ['basicStructure'] : [];
  }
  if (last === id) return ['usedLastTime'];
  return used.length > 0 && !used.includes(id) ? ['notYetUsed'] : [];
}

/** More points first; then what stands on its own before a variant, and what is nearest to its own time. */
function better(one: Weighed, other: Weighed): number {
  return (
    other.points - one.points ||
    Number(one.family !== one.id) - Number(other.family !== other.id) ||
    one.stretch - other.stretch ||
    alphabetical(one.id, other.id)
  );
}

/** One of each family, so that three variants of one method do not hide everything else. */
function shortList(suited: readonly Weighed[], { answers }: Occasion): readonly Weighed[] {
  const families = suited.filter(
    ({ family }, index) => suited.findIndex((candidate) => candidate.family === family) === index,
  );
  const first = families.slice(0, shown.most);
  if (answers.length === 0) return first;
  return first.filter(({ bestFor, wellFor }, place) => place < shown.least || bestFor.length + wellFor.length > 0);
}

/**
 * What would suit at least as well as the first that is suggested, and is kept from that by one thing only: whoever
 * knows that can change it, or go and find it among forty others.
 */
function nearMisses(weighed: readonly Weighed[], suggested: readonly Weighed[]): readonly Almost[] {
  const [first] = suggested;
  const near = weighed.flatMap((candidate): readonly (Almost & { readonly family: MethodId })[] => {
    const { id, family, suiting, bestFor, against, notFor } = candidate;
    const reasons = fallenOff(candidate, suggested).reasons;
    const [but] = reasons;
    const isNear = against.length + notFor.length === 1 && reasons.length === 1 && but?.kind !== 'madeFor';
    if (!isNear || but === undefined || bestFor.length === 0 || suiting < (first?.suiting ?? 0)) return [];
    if (suggested.some((other) => other.family === family)) return [];
    return [{ method: id, family, suits: suitsOf(candidate), but }];
  });
  return near
    .filter(({ family }, index) => near.findIndex((candidate) => candidate.family === family) === index)
    .slice(0, shown.almost)
    .map(({ method, suits, but }) => ({ method, suits, but }));
}

function suitsOf({ bestFor, wellFor }: Weighed): readonly ReasonFor[] {
  const reasons: readonly (ReasonFor | false)[] = [
    bestFor.length > 0 && { kind: 'suits', how: 'best', answers: bestFor },
    wellFor.length > 0 && { kind: 'suits', how: 'well', answers: wellFor },
  ];
  return reasons.filter((reason) => reason !== false);
}

function asSuggestion(candidate: Weighed, { answers, people, seconds }: Occasion): Suggestion {
  const { id, bestFor, wellFor, notFor, habits, ownSeconds, turn } = candidate;
  const reasons: readonly (ReasonFor | false)[] = [
    ...suitsOf(candidate),
    notFor.length > 0 && { kind: 'despite', answers: notFor },
    answers.length > 0 && bestFor.length + wellFor.length + notFor.length === 0 && { kind: 'possible' },
    answers.includes('everyone') && { kind: 'turnForEach', people, each: turn },
    ...habits.map((kind): ReasonFor => ({ kind })),
    { kind: 'time', own: ownSeconds, asked: seconds },
  ];
  return { method: id, reasons: reasons.filter((reason) => reason !== false) };
}

function fallenOff({ id, family, against, notFor }: Weighed, suggested: readonly Weighed[]): FallenOff {
  const unsuited: readonly ReasonAgainst[] = notFor.length > 0 ? [{ kind: 'notSuited', answers: notFor }] : [];
  const reasons = [...against, ...unsuited];
  if (reasons.length > 0) return { method: id, reasons };
  const relative = suggested.find((candidate) => candidate.family === family);
  return {
    method: id,
    reasons: [relative === undefined ? { kind: 'rankedLower' } : { kind: 'related', to: relative.id }],
  };
}

function alphabetical(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
