import { type Occasion, type Signal, signals } from '../../methods/choice.ts';
import { beginning, questions } from '../../methods/choice-table.ts';
import type { QuestionWord } from '../../methods/guidance.ts';
import type { MethodId } from '../../methods/structure.ts';

export const meetingCounts = { none: 0, few: beginning - 2, often: beginning + 2 } as const;
export type MeetingCount = keyof typeof meetingCounts;

/** What is known beforehand, from the room or from the plan. */
export interface Known {
  readonly people: number;
  /** For the casus. */
  readonly minutes: number;
  /** Of the whole meeting, when somebody said so. */
  readonly whole?: number | undefined;
  /** Whether somebody may still say another time: before the meeting, not in it. */
  readonly asksMinutes?: true;
  readonly facilitator: boolean;
  /** Whether somebody has brought it; else only what a group can know without is asked first. */
  readonly isCasusKnown?: boolean;
  readonly answers: readonly QuestionWord[];
}

const nothing: Known = { people: 0, minutes: 0, facilitator: false, answers: [] };

/** What somebody who is choosing has answered so far. None of it leaves this page, and all of it may stay unanswered. */
export class Heard {
  answers: readonly QuestionWord[] = $state.raw([]);
  signals: readonly Signal[] = $state.raw([]);
  met: MeetingCount = $state('none');
  facilitator: boolean = $state(false);
  last: MethodId | undefined = $state.raw();
  minutes: number = $state(0);
  #known: Known = $state.raw(nothing);

  constructor(known: Known) {
    this.#known = known;
    this.answers = known.answers;
    this.facilitator = known.facilitator;
    this.minutes = known.minutes;
  }

  /** The same answers for another moment of the plan. */
  know(known: Known): void {
    this.#known = known;
    this.minutes = known.minutes;
  }

  get isCasusKnown(): boolean {
    return this.#known.isCasusKnown === true;
  }

  get mayChangeMinutes(): boolean {
    return this.#known.asksMinutes === true;
  }

  get occasion(): Occasion {
    return {
      answers: this.answers,
      people: this.#known.people,
      seconds: this.minutes * 60,
      meetings: meetingCounts[this.met],
      facilitator: this.facilitator,
      used: this.last === undefined ? [] : [this.last],
      signals: this.signals,
    };
  }

  /** An answer takes the place of the one that it excludes; the same once more takes it back. */
  answer(word: QuestionWord): void {
    const excluded = questions.find((words) => words.includes(word)) ?? [];
    const others = this.answers.filter((answer) => !excluded.includes(answer));
    this.answers = this.answers.includes(word) ? others : [...others, word];
  }

  toggle(signal: Signal): void {
    this.signals = signals.filter((one) => (one === signal) !== this.signals.includes(one));
  }
}
