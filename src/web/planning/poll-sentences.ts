import { unreachable } from '../../basics/unreachable.ts';
import type { Instant } from '../../groups/group-ids.ts';
import type { polls } from '../../locales/nl/polls.ts';
import type { Broken } from '../../planning/broken-rules.ts';
import type { Day } from '../../planning/calendar.ts';
import type { Alternative } from '../../planning/choose-series.ts';
import type { Difference } from '../../planning/describe-series.ts';
import type { RhythmProblem } from '../../planning/rhythm.ts';
import type { DateReason } from '../../planning/why-these-dates.ts';
import type { Asked } from './poll-wish.ts';

/** What the rules answer, said in words: how people, dates and meetings are called is handed in. */
export interface Calling {
  readonly say: typeof polls;
  readonly names: (people: readonly Asked[]) => string;
  readonly day: (at: Instant) => string;
  readonly wholeDay: (day: Day) => string;
  /** By their places in the row. */
  readonly meetings: (places: readonly number[]) => string;
}

export function whyText(calling: Calling, reason: DateReason<Asked>, presenter: Asked | undefined): string {
  return begins(reasonIn(calling, reason, presenter));
}

function reasonIn({ say, names, day }: Calling, reason: DateReason<Asked>, presenter: Asked | undefined): string {
  const { why } = say.choose;
  switch (reason.kind) {
    case 'locked':
    case 'only':
    case 'most':
    case 'mostAround':
      return why[reason.kind];
    case 'presenter':
      return why.presenter(day(reason.most), names(presenter === undefined ? [] : [presenter]));
    case 'spares':
      return why.spares(day(reason.most), names(reason.who));
    case 'gap':
      return why[reason.is](day(reason.most), day(reason.beside), reason.days);
    case 'quorum':
    case 'chair':
    case 'cameAcross':
      return why[reason.kind](day(reason.most));
    default:
      return unreachable(reason);
  }
}

/** At the beginning of a sentence. */
function begins(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** In what an alternative is otherwise than the best. */
export function alternativeText(calling: Calling, { costs, gains, elsewhere }: Alternative<Asked>): string {
  const { choose } = calling.say;
  const told = choose.differs(
    costs.map((cost) => differenceText(calling, cost, 'less')).join(', '),
    gains.map((gain) => differenceText(calling, gain, 'more')).join(', '),
  );
  return `${choose.elsewhere(calling.meetings(elsewhere))} ${told === '' ? choose.asGood : told}`;
}

function differenceText({ say, names }: Calling, difference: Difference<Asked>, is: 'less' | 'more'): string {
  const told = say.choose[is];
  switch (difference.kind) {
    case 'moreThanOnce':
      return told.moreThanOnce(names(difference.who));
    case 'evenness':
      return told.evenness;
    case 'worst':
    case 'chairs':
    case 'people':
    case 'ifNeedBe':
      return told[difference.kind](difference.by);
    default:
      return unreachable(difference);
  }
}

export function brokenText({ say, names, meetings }: Calling, broken: Broken<Asked>, quorum: number): string {
  const told = say.noSeries.broken;
  const meeting = begins(meetings([broken.meeting]));
  switch (broken.kind) {
    case 'noOptions':
    case 'lock':
    case 'gap':
      return told[broken.kind](meeting);
    case 'presenter':
      return told.presenter(meeting, names([broken.presenter]));
    case 'quorum':
      return told.quorum(meeting, broken.people, quorum);
    case 'presenterAndQuorum':
      return told.presenterAndQuorum(meeting, names([broken.presenter]), broken.people);
    default:
      return unreachable(broken);
  }
}

/** Why the rhythm comes to no dates, by names that screens have. */
export function rhythmText(say: typeof polls, problem: RhythmProblem, called: (day: Day) => string): string {
  const { problems } = say.open;
  switch (problem.kind) {
    case 'noMeetings':
    case 'noWeekdays':
    case 'lastBeforeFirst':
    case 'tooLong':
    case 'gapTooShort':
      return problems[problem.kind];
    case 'doesNotFit':
      return problems.doesNotFit(problem.fits);
    case 'gapTooLong':
      return problems.gapTooLong(called(problem.from), called(problem.to));
    case 'tooManyOptions':
      return say.open.tooMany(problem.most);
    case 'tooManyMeetings':
    case 'noTimes':
    case 'weeksMisshapen':
    case 'daysMisshapen':
      return problems.unfit;
    default:
      return unreachable(problem);
  }
}
